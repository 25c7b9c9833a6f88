import { Pause, Play } from 'lucide-react';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { EVENT_TYPES } from '../../events/event-types.ts';
import { ofWebhook, useWebhookChange, type Webhook } from '../webhook-queries.ts';
import { oneWebhookWords } from './words.ts';

/** Pauses a webhook, and lets it go on. */
export function WebhookActions({ webhook: { id, url, types, enabled } }: { webhook: Webhook }) {
  const words = useWords(oneWebhookWords);
  const announce = useAnnounce();
  const turn = useWebhookChange(
    () => {
      const body = { url, types: EVENT_TYPES.filter((type) => types.includes(type)), enabled: !enabled };
      return dataOf(api.PUT('/webhooks/{webhookId}', { ...ofWebhook(id), body }));
    },
    { onSuccess: (now) => announce(now.enabled ? words.resumed : words.paused) },
  );
  const Icon = enabled ? Pause : Play;
  return (
    <>
      <Button icon={<Icon size={18} aria-hidden />} busy={turn.isPending} onClick={() => turn.mutate()}>
        {enabled ? words.pause : words.resume}
      </Button>
      {turn.error && <ErrorPanel error={turn.error} />}
    </>
  );
}
