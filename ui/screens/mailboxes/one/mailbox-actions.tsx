import { Download, Power } from 'lucide-react';
import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { DisableDialog } from './disable-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { oneMailboxWords } from './words.ts';

const USUAL_INTERVAL_SECONDS = 60;

/** What can be done with a mailbox at once. */
export function MailboxActions({ mailbox }: { mailbox: Mailbox }) {
  const words = useWords(oneMailboxWords);
  const announce = useAnnounce();
  const [asked, setAsked] = useState<'disable' | 'remove' | null>(null);
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
          <Button onClick={() => setAsked('disable')}>{words.disable}</Button>
        </>
      )}
      <Button onClick={() => setAsked('remove')}>{words.remove}</Button>
      {asked === 'disable' && <DisableDialog mailbox={mailbox} onClose={() => setAsked(null)} />}
      {asked === 'remove' && <RemoveDialog mailbox={mailbox} onClose={() => setAsked(null)} />}
      {error && <ErrorPanel error={error} />}
    </>
  );
}
