import { api, dataOf } from '../../../api/client.ts';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { Button } from '../../../parts/button.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Time } from '../../../parts/time.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { ofWebhook, useWebhookChange, type Webhook } from '../webhook-queries.ts';
import { webhookWords } from '../words.ts';
import { Replay } from './replay.tsx';
import { Trial } from './trial.tsx';
import { oneWebhookWords } from './words.ts';

/** How a webhook fares, and what can be sent to it. */
export function Health({ webhook, canChange }: { webhook: Webhook; canChange: boolean }) {
  const words = useWords(oneWebhookWords);
  const facts = useWords(webhookWords);
  const format = useFormat();
  const moment = (at: string | null, otherwise: string) => (at ? <Time at={at} /> : otherwise);
  return (
    <div className="zp-stack">
      {webhook.state === 'failing' && (
        <Alert kind="error" title={words.failing}>
          <p>{words.failingAdvice}</p>
        </Alert>
      )}
      <Panel title={words.health} actions={canChange && webhook.waiting > 0 && <Retry webhook={webhook} />}>
        <DataList
          items={[
            [facts.url, webhook.url],
            [facts.waiting, format.number(webhook.waiting)],
            [facts.refused, format.number(webhook.refused)],
            [facts.oldestWaiting, moment(webhook.oldestWaitingAt, facts.none)],
            [facts.lastDelivered, moment(webhook.lastDeliveredAt, facts.never)],
            [facts.lastRefused, moment(webhook.lastRefusedAt, facts.none)],
            ...(webhook.lastError
              ? [
                  [
                    facts.lastError,
                    <span key="error" lang="en">
                      {webhook.lastError}
                    </span>,
                  ] as const,
                ]
              : []),
          ]}
        />
      </Panel>
      {canChange && <Trial webhookId={webhook.id} />}
      {canChange && <Replay webhookId={webhook.id} />}
    </div>
  );
}

function Retry({ webhook: { id } }: { webhook: Webhook }) {
  const words = useWords(oneWebhookWords);
  const format = useFormat();
  const announce = useAnnounce();
  const retry = useWebhookChange(() => dataOf(api.POST('/webhooks/{webhookId}/retry', ofWebhook(id))), {
    onSuccess: ({ due }) => announce(words.retried(format.number(due))),
  });
  return (
    <>
      <Button busy={retry.isPending} onClick={() => retry.mutate()}>
        {words.retry}
      </Button>
      {retry.error && <ErrorPanel error={retry.error} />}
    </>
  );
}
