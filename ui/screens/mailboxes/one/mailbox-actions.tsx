import { Download, Power } from 'lucide-react';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Removal } from '../../../parts/removal.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { DisableDialog } from './disable-dialog.tsx';
import { oneMailboxWords } from './words.ts';

const USUAL_INTERVAL_SECONDS = 60;

/** What can be done with a mailbox at once. */
export function MailboxActions({ mailbox }: { mailbox: Mailbox }) {
  const words = useWords(oneMailboxWords);
  const announce = useAnnounce();
  const [isDisabling, setDisabling] = useState(false);
  const { id, name, state } = mailbox;
  const poll = useMailboxChange(() => dataOf(api.POST('/mailboxes/{mailboxId}/poll', ofMailbox(id))), {
    onSuccess: () => announce(words.pollAsked(name)),
  });
  const enable = useMailboxChange(
    () =>
      dataOf(
        api.POST('/mailboxes/{mailboxId}/enable', {
          ...ofMailbox(id),
          body: { intervalSeconds: mailbox.intervalSeconds ?? USUAL_INTERVAL_SECONDS },
        }),
      ),
    { onSuccess: () => announce(words.enabled(name)) },
  );
  const error = poll.error ?? enable.error;
  return (
    <>
      {state === 'disabled' ? (
        <Button
          look="primary"
          icon={<Power size={18} aria-hidden />}
          busy={enable.isPending}
          onClick={() => enable.mutate()}
        >
          {words.enable}
        </Button>
      ) : (
        <>
          <Button
            look="primary"
            icon={<Download size={18} aria-hidden />}
            busy={poll.isPending}
            onClick={() => poll.mutate()}
          >
            {words.pollNow}
          </Button>
          <Button onClick={() => setDisabling(true)}>{words.disable}</Button>
        </>
      )}
      <Removal
        name={name}
        words={oneMailboxWords}
        remove={() => api.DELETE('/mailboxes/{mailboxId}', ofMailbox(id))}
        reads={['mailboxes']}
        to="/mailboxes"
      />
      {isDisabling && <DisableDialog mailbox={mailbox} onClose={() => setDisabling(false)} />}
      {error && <ErrorPanel error={error} />}
    </>
  );
}
