import { api, dataOf } from '../../api/client.ts';
import { useWords } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type ApiKey, useKeyChange } from './key-queries.ts';
import { apiKeyWords } from './words.ts';

/** Ends a key for good, once one is sure. */
export function RevokeDialog({ apiKey: { id, name }, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const words = useWords(apiKeyWords);
  const announce = useAnnounce();
  const revoke = useKeyChange(
    () => dataOf(api.POST('/api-keys/{apiKeyId}/revoke', { params: { path: { apiKeyId: id } } })),
    {
      onSuccess: () => {
        announce(words.revoked(name));
        onClose();
      },
    },
  );
  return (
    <Confirm
      danger
      title={words.revokeTitle(name)}
      action={words.revoke}
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>{words.revokeLead}</p>
    </Confirm>
  );
}
