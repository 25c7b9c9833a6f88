import { Send } from 'lucide-react';
import { api, dataOf } from '../../../api/client.ts';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { ofWebhook, useWebhookChange } from '../webhook-queries.ts';
import { oneWebhookWords } from './words.ts';

/** Sends the receiver an event of its own, and tells what it answers. */
export function Trial({ webhookId }: { webhookId: string }) {
  const words = useWords(oneWebhookWords);
  const format = useFormat();
  const trial = useWebhookChange(() => dataOf(api.POST('/webhooks/{webhookId}/test', ofWebhook(webhookId))));
  const { data, error, isPending } = trial;
  return (
    <Panel title={words.trial}>
      <p className="zp-soft">{words.trialLead}</p>
      {data && (
        <Alert
          kind={data.delivered ? 'ok' : 'error'}
          live
          title={
            data.delivered
              ? words.taken(data.status ?? 0, format.number(data.millis))
              : words.notTaken(format.number(data.millis))
          }
        >
          {data.error && <p lang="en">{data.error}</p>}
        </Alert>
      )}
      {error && <ErrorPanel error={error} />}
      <div className="zp-form__actions">
        <Button icon={<Send size={18} aria-hidden />} busy={isPending} onClick={() => trial.mutate()}>
          {isPending ? words.testing : words.test}
        </Button>
      </div>
    </Panel>
  );
}
