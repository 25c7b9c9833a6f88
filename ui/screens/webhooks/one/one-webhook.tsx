import { useParams } from 'react-router';
import { useMay } from '../../../api/session.ts';
import { useWords } from '../../../language/language.tsx';
import { BackLink } from '../../../parts/back-link.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Tabs } from '../../../parts/tabs.tsx';
import { Page } from '../../../shell/page.tsx';
import { useWebhook } from '../webhook-queries.ts';
import { WebhookStatus } from '../webhook-status.tsx';
import { webhookWords } from '../words.ts';
import { Deliveries } from './deliveries.tsx';
import { Health } from './health.tsx';
import { Settings } from './settings.tsx';
import { WebhookActions } from './webhook-actions.tsx';
import { oneWebhookWords } from './words.ts';

/** One webhook: how it fares, what was sent to it, how it is set up. */
export default function OneWebhook() {
  const words = useWords(oneWebhookWords);
  const { back } = useWords(webhookWords);
  const canChange = useMay()('webhooks', 'change');
  const { webhookId = '' } = useParams();
  const webhook = useWebhook(webhookId);
  const { data } = webhook;
  return (
    <Page
      title={data ? new URL(data.url).host : words.title}
      lead={data && <WebhookStatus state={data.state} />}
      back={<BackLink to="/webhooks">{back}</BackLink>}
      actions={data && canChange && <WebhookActions webhook={data} />}
    >
      <Loaded query={webhook}>
        {(shown) => (
          <Tabs
            label={words.tabs}
            tabs={[
              {
                key: 'health',
                title: words.health,
                content: () => <Health webhook={shown} canChange={canChange} />,
              },
              {
                key: 'deliveries',
                title: words.deliveries,
                content: () => <Deliveries webhookId={shown.id} canChange={canChange} />,
              },
              {
                key: 'settings',
                title: words.settings,
                content: () => <Settings webhook={shown} canChange={canChange} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
