import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Delivery, useWebhookChange } from '../webhook-queries.ts';
import { oneWebhookWords } from './words.ts';

/** Sends one event now, also one that was taken before. */
export function Resend({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const words = useWords(oneWebhookWords);
  const announce = useAnnounce();
  const path = { webhookId, eventId: delivery.event.id };
  const resend = useWebhookChange(
    () => dataOf(api.POST('/webhooks/{webhookId}/deliveries/{eventId}/resend', { params: { path } })),
    { onSuccess: () => announce(words.resent) },
  );
  return (
    <>
      <Button busy={resend.isPending} onClick={() => resend.mutate()}>
        {delivery.state === 'delivered' ? words.resendAgain : words.resend}
      </Button>
      {resend.error && <ErrorPanel error={resend.error} />}
    </>
  );
}
