import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Progress } from '../../../parts/progress.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { partWords } from '../../../parts/words.ts';
import { useReadMailAnew } from '../decide/read-anew.ts';
import { decideWords } from '../decide/words.ts';
import type { MailSummary } from '../mail-columns.tsx';
import { actOn, type BulkKind, fitting, STEPS } from './bulk-acts.ts';
import { BulkPreview } from './bulk-preview.tsx';
import { BulkResult } from './bulk-result.tsx';
import { useBulkRun } from './bulk-run.ts';
import { bulkWords } from './words.ts';

interface BulkDialogProps {
  kind: BulkKind;
  mails: readonly MailSummary[];
  /** @param isDone whether something was done. */
  onClose: (isDone: boolean) => void;
}

/** Says what would be done with many mails, asks what it needs, shows how far it is, and which were left. */
export function BulkDialog({ kind, mails, onClose }: BulkDialogProps) {
  const words = useWords(bulkWords);
  const { kinds } = useWords(decideWords);
  const { cancel, close } = useWords(partWords);
  const form = useId();
  const [reason, setReason] = useState('');
  const readAnew = useReadMailAnew();
  const { state, start, stop } = useBulkRun(
    STEPS[kind],
    (some) => actOn(kind, some, reason),
    () => void readAnew(),
  );
  const wanted = fitting(kind, mails);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start(wanted);
  };
  const actions = {
    ready: (
      <>
        <Button onClick={() => onClose(false)}>{cancel}</Button>
        <Button type="submit" form={form} look={kind === 'reprocess' ? 'primary' : 'danger'}>
          {words.doWith(kinds[kind], wanted.length)}
        </Button>
      </>
    ),
    running: <Button onClick={stop}>{words.stop}</Button>,
    ended: (
      <Button look="primary" onClick={() => onClose(true)}>
        {close}
      </Button>
    ),
  };
  return (
    <Dialog
      title={kinds[kind]}
      onClose={() => onClose(state.stage !== 'ready')}
      actions={actions[state.stage]}
    >
      {state.stage === 'ready' && (
        <form id={form} className="zp-form" onSubmit={submit}>
          <Question kind={kind} mails={wanted} left={mails.length - wanted.length} />
          {kind !== 'reprocess' && <Reason value={reason} onChange={setReason} />}
        </form>
      )}
      {state.stage === 'running' && (
        <Progress label={words.running[kind]} done={state.done} all={state.all} />
      )}
      {state.stage === 'ended' && <BulkResult kind={kind} state={state} />}
    </Dialog>
  );
}

interface QuestionProps {
  kind: BulkKind;
  mails: readonly MailSummary[];
  /** Chosen, but it cannot be done with them. */
  left: number;
}

function Question({ kind, mails, left }: QuestionProps) {
  const words = useWords(bulkWords);
  const { releaseWarning } = useWords(decideWords);
  return (
    <>
      <p>{words.about[kind]}</p>
      {left > 0 && <p className="zp-soft">{words.left(left)}</p>}
      {kind === 'release' && (
        <Alert kind="warning">
          <p>{releaseWarning}</p>
        </Alert>
      )}
      {kind === 'reprocess' && <BulkPreview mails={mails} />}
    </>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const words = useWords(decideWords);
  return (
    <TextField
      label={words.reason}
      hint={words.reasonHint}
      required
      maxLength={1000}
      value={value}
      onChange={onChange}
    />
  );
}
