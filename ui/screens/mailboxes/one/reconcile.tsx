import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { oneMailboxWords } from './words.ts';

/** Has every message on the server held against what is in, as is done once a day. */
export function Reconcile({ mailbox: { id, name } }: { mailbox: Mailbox }) {
  const words = useWords(oneMailboxWords);
  const announce = useAnnounce();
  const params = { ...ofMailbox(id).params, query: { full: 'true' } };
  const poll = useMailboxChange(() => dataOf(api.POST('/mailboxes/{mailboxId}/poll', { params })), {
    onSuccess: () => announce(words.pollAsked(name)),
  });
  return (
    <>
      <Button busy={poll.isPending} onClick={() => poll.mutate()}>
        {words.reconcile}
      </Button>
      {poll.error && <ErrorPanel error={poll.error} />}
    </>
  );
}
