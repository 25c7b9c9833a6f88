import { api } from '../../../api/client.ts';
import { useToChange } from '../../../api/version.ts';
import { useWords } from '../../../language/language.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Removal } from '../../../parts/removal.tsx';
import { nameOfType } from '../../events/event-types.ts';
import { eventTypeWords } from '../../events/event-words.ts';
import { WebhookForm } from '../form/webhook-form.tsx';
import { ofWebhook, WEBHOOKS_KEY, type Webhook } from '../webhook-queries.ts';
import { webhookWords } from '../words.ts';
import { Secret } from './secret.tsx';
import { oneWebhookWords } from './words.ts';

/** How a webhook is set up: changed by those who may, shown to others. */
export function Settings({ webhook, canChange }: { webhook: Webhook; canChange: boolean }) {
  const facts = useWords(webhookWords);
  const types = useWords(eventTypeWords);
  const words = useWords(oneWebhookWords);
  if (canChange) return <ToChange webhook={webhook} />;
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
}

function ToChange({ webhook }: { webhook: Webhook }) {
  const words = useWords(oneWebhookWords);
  const at = ofWebhook(webhook.id);
  const version = useToChange([WEBHOOKS_KEY, webhook.id], () => api.GET('/webhooks/{webhookId}', at));
  return (
    <div className="zp-stack">
      <Panel title={words.settings}>
        <Loaded query={version}>{(shown) => <WebhookForm key={shown.etag} version={shown} />}</Loaded>
      </Panel>
      <Secret webhookId={webhook.id} />
      <div>
        <Removal
          name={webhook.url}
          words={oneWebhookWords}
          remove={() => api.DELETE('/webhooks/{webhookId}', at)}
          reads={[WEBHOOKS_KEY]}
          to="/webhooks"
        />
      </div>
    </div>
  );
}
