import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/problem.ts';
import type { Match, Version } from '../../../api/version.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { ChangeForm } from '../../../parts/change-form.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
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
  /** Of the one that is changed; null: a new one. */
  version: Version<Webhook> | null;
  /** Given the id of a new one and its secret. */
  onAdded?: (id: string, secret: string) => void;
}

/** Adds a webhook, or changes one. */
export function WebhookForm({ version, onAdded }: WebhookFormProps) {
  const words = useWords(webhookFormWords);
  const { add } = useWords(webhookWords);
  const announce = useAnnounce();
  const webhook = version?.data ?? null;
  const [draft, setDraft] = useState(() => draftOf(webhook));
  const [lacksTypes, setLacksTypes] = useState(false);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const save = useWebhookChange(
    async (headers: Match) => {
      const { url, all, types, enabled } = draft;
      const body: WebhookSettings = { url: url.trim(), types: all ? [] : [...types], enabled };
      if (webhook)
        return dataOf(api.PUT('/webhooks/{webhookId}', { ...ofWebhook(webhook.id), headers, body }));
      const { secret, ...made } = await dataOf(api.POST('/webhooks', { body }));
      onAdded?.(made.id, secret);
      return made;
    },
    { onSuccess: () => announce(webhook ? words.saved : words.added) },
  );
  const errors = fieldErrors(save.error);
  const check = () => {
    const lacks = !draft.all && draft.types.length === 0;
    setLacksTypes(lacks);
    return !lacks;
  };
  return (
    <ChangeForm
      className="zp-form"
      version={version}
      save={save}
      check={check}
      labels={{ url: words.url, types: words.which, enabled: words.enabled }}
      audited={{ action: 'updateWebhook', object: webhook?.id ?? '' }}
      action={webhook ? words.save : add}
      {...(webhook ? {} : { cancelTo: '/webhooks' })}
    >
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
    </ChangeForm>
  );
}

const draftOf = (webhook: Webhook | null): Draft => ({
  url: webhook?.url ?? '',
  all: (webhook?.types.length ?? 0) === 0,
  types: EVENT_TYPES.filter((type) => webhook?.types.includes(type)),
  enabled: webhook?.enabled ?? true,
});
