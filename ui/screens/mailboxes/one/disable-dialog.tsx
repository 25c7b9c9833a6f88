import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { oneMailboxWords } from './words.ts';

/** Disables a mailbox, with a reason for others to read. */
export function DisableDialog({ mailbox, onClose }: { mailbox: Mailbox; onClose: () => void }) {
  const words = useWords(oneMailboxWords);
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const disable = useMailboxChange(
    () =>
      dataOf(
        api.POST('/mailboxes/{mailboxId}/disable', {
          ...ofMailbox(mailbox.id),
          body: { reason: reason.trim() || words.disable },
        }),
      ),
    {
      onSuccess: () => {
        announce(words.disabled(mailbox.name));
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.disableTitle(mailbox.name)}
      action={words.disable}
      busy={disable.isPending}
      error={disable.error}
      onConfirm={() => disable.mutate()}
      onClose={onClose}
    >
      <p>{words.disableLead}</p>
      <TextField
        label={words.disableReason}
        hint={words.disableReasonHint}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
