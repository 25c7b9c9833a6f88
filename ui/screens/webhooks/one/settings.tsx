import { useWords } from '../../../language/language.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { nameOfType } from '../../events/event-types.ts';
import { eventTypeWords } from '../../events/event-words.ts';
import { WebhookForm } from '../form/webhook-form.tsx';
import type { Webhook } from '../webhook-queries.ts';
import { webhookWords } from '../words.ts';
import { Removal } from './removal.tsx';
import { Secret } from './secret.tsx';
import { oneWebhookWords } from './words.ts';

/** How a webhook is set up: changed by those who may, shown to others. */
export function Settings({ webhook, canChange }: { webhook: Webhook; canChange: boolean }) {
  const words = useWords(oneWebhookWords);
  const facts = useWords(webhookWords);
  const types = useWords(eventTypeWords);
  if (!canChange)
    return (
      <Panel title={words.settings}>
        <DataList
          items={[
            [facts.url, webhook.url],
            [facts.types, webhook.types.map((type) => nameOfType(types, type)).join(', ') || facts.allTypes],
          ]}
        />
      </Panel>
    );
  return (
    <div className="zp-stack">
      <Panel title={words.settings}>
        <WebhookForm key={webhook.id} webhook={webhook} />
      </Panel>
      <Secret webhookId={webhook.id} />
      <Removal webhookId={webhook.id} />
    </div>
  );
}
