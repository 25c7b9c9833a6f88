import { useState } from 'react';
import { useWords } from '../../../language/language.tsx';
import { BackLink } from '../../../parts/back-link.tsx';
import { ButtonLink } from '../../../parts/button-link.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Page } from '../../../shell/page.tsx';
import { webhookWords } from '../words.ts';
import { SecretAlert } from './secret-alert.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { webhookFormWords } from './words.ts';

/** Adds a webhook, and shows its secret this once. */
export default function NewWebhook() {
  const words = useWords(webhookWords);
  const { settings, toWebhook } = useWords(webhookFormWords);
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  return (
    <Page title={words.add} back={<BackLink to="/webhooks">{words.back}</BackLink>}>
      {made ? (
        <div className="zp-stack">
          <SecretAlert secret={made.secret} />
          <div>
            <ButtonLink to={`/webhooks/${made.id}`} look="primary">
              {toWebhook}
            </ButtonLink>
          </div>
        </div>
      ) : (
        <Panel title={settings}>
          <WebhookForm version={null} onAdded={(id, secret) => setMade({ id, secret })} />
        </Panel>
      )}
    </Page>
  );
}
