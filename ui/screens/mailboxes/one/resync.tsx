import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { Time } from '../../../parts/time.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { ResyncPreview } from './resync-preview.tsx';
import { resyncWords } from './resync-words.ts';

/** Fetches again what came since a moment: first looked at, then done. */
export function Resync({ mailbox }: { mailbox: Mailbox }) {
  const words = useWords(resyncWords);
  const announce = useAnnounce();
  const [from, setFrom] = useState('');
  const ask = useMailboxChange(
    (dryRun: boolean) =>
      dataOf(
        api.POST('/mailboxes/{mailboxId}/resync', {
          ...ofMailbox(mailbox.id),
          body: { startAt: new Date(from).toISOString(), dryRun },
        }),
      ),
    { onSuccess: (answer) => 'mailboxId' in answer && announce(words.asked) },
  );
  const preview = ask.data && 'folders' in ask.data ? ask.data : null;
  const change = (value: string) => {
    setFrom(value);
    ask.reset();
  };
  return (
    <Panel title={words.title}>
      <p className="zp-soft">{words.lead}</p>
      <div className="zp-form">
        <Last mailbox={mailbox} />
        {ask.error && <ErrorPanel error={ask.error} />}
        <TextField label={words.from} type="datetime-local" value={from} onChange={change} />
        {preview && <ResyncPreview preview={preview} />}
        <div className="zp-form__actions">
          <Button
            disabled={from === ''}
            busy={ask.isPending && ask.variables === true}
            onClick={() => ask.mutate(true)}
          >
            {words.preview}
          </Button>
          <Button
            look="primary"
            disabled={from === '' || preview?.messages.length === 0}
            busy={ask.isPending && ask.variables === false}
            onClick={() => ask.mutate(false)}
          >
            {words.start}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function Last({ mailbox: { resyncStartAt, lastResync } }: { mailbox: Mailbox }) {
  const words = useWords(resyncWords);
  const { number } = useFormat();
  if (resyncStartAt)
    return (
      <p>
        {words.pending} <Time at={resyncStartAt} />
      </p>
    );
  if (!lastResync) return null;
  const { listed, known, accepted, failed, endedAt, error } = lastResync;
  return (
    <div>
      <p>
        {words.last(number(listed), number(known), number(accepted), number(failed))}{' '}
        <span className="zp-soft">
          <Time at={endedAt} />
        </span>
      </p>
      {error && <p lang="en">{error.message}</p>}
    </div>
  );
}
