import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { SecretAlert } from '../form/secret-alert.tsx';
import { ofWebhook, useWebhookChange } from '../webhook-queries.ts';
import { oneWebhookWords } from './words.ts';

/** Gives a webhook a new signing secret, shown this once. */
export function Secret({ webhookId }: { webhookId: string }) {
  const words = useWords(oneWebhookWords);
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const rotate = useWebhookChange(
    () => dataOf(api.POST('/webhooks/{webhookId}/rotate-secret', ofWebhook(webhookId))),
    {
      onSuccess: () => {
        announce(words.rotated);
        setAsked(false);
      },
    },
  );
  return (
    <Panel title={words.secret}>
      <p className="zp-soft">{words.secretLead}</p>
      {rotate.data && <SecretAlert secret={rotate.data.secret} />}
      <div className="zp-form__actions">
        <Button onClick={() => setAsked(true)}>{words.rotate}</Button>
      </div>
      {isAsked && (
        <Confirm
          title={words.rotateTitle}
          action={words.rotate}
          busy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>
            {words.secretLead} {words.rotateAdvice}
          </p>
        </Confirm>
      )}
    </Panel>
  );
}
