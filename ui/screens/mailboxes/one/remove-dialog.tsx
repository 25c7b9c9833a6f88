import { useNavigate } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { oneMailboxWords } from './words.ts';

/** Removes a mailbox, once one is sure. */
export function RemoveDialog({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const words = useWords(oneMailboxWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const remove = useMailboxChange(() => dataOf(api.DELETE('/mailboxes/{mailboxId}', ofMailbox(mailbox.id))), {
    onSuccess: () => {
      announce(words.removed(mailbox.name));
      void navigate('/mailboxes');
    },
  });
  return (
    <Confirm
      danger
      title={words.removeTitle(mailbox.name)}
      action={words.remove}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{words.removeLead}</p>
    </Confirm>
  );
}
