import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { ofWebhook, useWebhookChange } from '../webhook-queries.ts';
import { oneWebhookWords } from './words.ts';

/** Removes a webhook, once one is sure. */
export function Removal({ webhookId }: { webhookId: string }) {
  const words = useWords(oneWebhookWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const remove = useWebhookChange(
    async () => {
      await api.DELETE('/webhooks/{webhookId}', ofWebhook(webhookId));
      await navigate('/webhooks');
    },
    { onSuccess: () => announce(words.removed) },
  );
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{words.remove}</Button>
      {isAsked && (
        <Confirm
          danger
          title={words.removeTitle}
          action={words.remove}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.removeLead}</p>
        </Confirm>
      )}
    </div>
  );
}
