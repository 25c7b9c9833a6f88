import { type FormEvent, useId, useState } from 'react';
import { isProblem } from '../../../api/problem.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { partWords } from '../../../parts/words.ts';
import { useAnnounce } from '../../../shell/announcement.tsx';
import type { MailData } from '../one/mail-data.ts';
import { type Draft, EMPTY, useDecision } from './decision.ts';
import { DecisionFields } from './decision-fields.tsx';
import type { Kind } from './kinds.ts';
import { ReprocessPreview } from './reprocess-preview.tsx';
import { decideWords } from './words.ts';

interface DecisionDialogProps {
  mail: MailData;
  kind: Kind;
  onClose: () => void;
}

/** Says what a decision does, asks what it needs, and tells what was done. */
export function DecisionDialog({ mail, kind, onClose }: DecisionDialogProps) {
  const words = useWords(decideWords);
  const { cancel } = useWords(partWords);
  const announce = useAnnounce();
  const form = useId();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const decide = useDecision(mail.id, kind, (madeRule) => {
    const what = kind === 'file' ? draft.caseNumber.trim() : draft.profile;
    announce(madeRule ? `${words.done[kind](what)} ${words.ruleMade}` : words.done[kind](what));
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate(draft);
  };
  return (
    <Dialog
      title={words.kinds[kind]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            type="submit"
            form={form}
            look={kind === 'discard' || kind === 'release' ? 'danger' : 'primary'}
            busy={decide.isPending}
          >
            {words.kinds[kind]}
          </Button>
        </>
      }
    >
      <form id={form} className="zp-form" onSubmit={submit}>
        <p>{words.about[kind]}</p>
        {kind === 'release' && (
          <Alert kind="warning">
            <p>{words.releaseWarning}</p>
          </Alert>
        )}
        {kind === 'reprocess' && <ReprocessPreview mailId={mail.id} />}
        <DecisionFields
          kind={kind}
          draft={draft}
          error={decide.error}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        {isProblem(decide.error, 'STATUS_CHANGE_REFUSED') && (
          <Alert kind="warning" live>
            <p>{words.changed}</p>
          </Alert>
        )}
        {decide.error && <ErrorPanel error={decide.error} />}
      </form>
    </Dialog>
  );
}
