import { type FormEvent, useRef, useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/problem.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { Button } from '../../../parts/button.tsx';
import { ButtonLink } from '../../../parts/button-link.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { useFocusOnFault } from '../../../parts/focus-on-fault.ts';
import { TextField } from '../../../parts/text-field.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { EVENT_TYPES, type EventType } from '../../events/event-types.ts';
import { ofWebhook, useWebhookChange, type Webhook, type WebhookSettings } from '../webhook-queries.ts';
import { webhookWords } from '../words.ts';
import { TypeFields } from './type-fields.tsx';
import { webhookFormWords } from './words.ts';

interface Draft {
  url: string;
  all: boolean;
  types: readonly EventType[];
  enabled: boolean;
}

interface WebhookFormProps {
  /** The one that is changed; null: a new one. */
  webhook: Webhook | null;
  /** Given the id of a new one and its secret. */
  onAdded?: (id: string, secret: string) => void;
}

/** Adds a webhook, or changes one. */
export function WebhookForm({ webhook, onAdded }: WebhookFormProps) {
  const words = useWords(webhookFormWords);
  const { add } = useWords(webhookWords);
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(webhook));
  const [lacksTypes, setLacksTypes] = useState(false);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const save = useWebhookChange(
    async (body: WebhookSettings) => {
      if (webhook) return dataOf(api.PUT('/webhooks/{webhookId}', { ...ofWebhook(webhook.id), body }));
      const { secret, ...made } = await dataOf(api.POST('/webhooks', { body }));
      onAdded?.(made.id, secret);
      return made;
    },
    { onSuccess: () => announce(webhook ? words.saved : words.added) },
  );
  useFocusOnFault(form, save.error);
  const errors = fieldErrors(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { url, all, types, enabled } = draft;
    const lacks = !all && types.length === 0;
    setLacksTypes(lacks);
    if (!lacks) save.mutate({ url: url.trim(), types: all ? [] : [...types], enabled });
  };
  return (
    <form className="zp-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
      {save.error && <ErrorPanel error={save.error} />}
      <TextField
        type="url"
        label={words.url}
        hint={words.urlHint}
        required
        maxLength={2000}
        value={draft.url}
        error={errors.url}
        onChange={(url) => change({ url })}
      />
      <TypeFields {...draft} onChange={change} />
      {lacksTypes && (
        <Alert kind="error" live>
          <p>{words.chooseOne}</p>
        </Alert>
      )}
      <CheckboxField
        label={words.enabled}
        hint={words.enabledHint}
        checked={draft.enabled}
        onChange={(enabled) => change({ enabled })}
      />
      <div className="zp-form__actions">
        <Button type="submit" look="primary" busy={save.isPending}>
          {webhook ? words.save : add}
        </Button>
        {!webhook && <ButtonLink to="/webhooks">{words.cancel}</ButtonLink>}
      </div>
    </form>
  );
}

const draftOf = (webhook: Webhook | null): Draft => ({
  url: webhook?.url ?? '',
  all: (webhook?.types.length ?? 0) === 0,
  types: EVENT_TYPES.filter((type) => webhook?.types.includes(type)),
  enabled: webhook?.enabled ?? true,
});
