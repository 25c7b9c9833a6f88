import { type FormEvent, useRef, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/problem.ts';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { startOfDay } from '../../parts/day.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useFocusOnFault } from '../../parts/focus-on-fault.ts';
import { Panel } from '../../parts/panel.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import type { Role } from '../accounts/account-queries.ts';
import { RoleFields } from '../accounts/role-fields.tsx';
import { useKeyChange } from './key-queries.ts';
import { apiKeyWords } from './words.ts';

const NEW = { name: '', roles: ['service'] as Role[], expiresAt: '' };

/** Makes a key, and shows it this once. */
export function NewKey() {
  const words = useWords(apiKeyWords);
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(NEW);
  const change = (changed: Partial<typeof NEW>) => setDraft((before) => ({ ...before, ...changed }));
  const make = useKeyChange(
    () => {
      const expiresAt = draft.expiresAt === '' ? null : startOfDay(draft.expiresAt);
      return dataOf(api.POST('/api-keys', { body: { ...draft, expiresAt } }));
    },
    {
      onSuccess: ({ name }) => {
        announce(words.made(name));
        setDraft(NEW);
      },
    },
  );
  useFocusOnFault(form, make.error);
  const errors = fieldErrors(make.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Panel title={words.add}>
      {make.data && (
        <Alert kind="ok" title={words.keyTitle} live>
          <p>{words.keyLead}</p>
          <p>
            <code>{make.data.key}</code> <CopyButton text={make.data.key} what={words.keyTitle} />
          </p>
        </Alert>
      )}
      <form className="zp-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
        {make.error && <ErrorPanel error={make.error} />}
        <TextField
          label={words.name}
          hint={words.nameHint}
          required
          value={draft.name}
          error={errors.name}
          onChange={(name) => change({ name })}
        />
        <RoleFields roles={draft.roles} onChange={(roles) => change({ roles })} />
        <TextField
          type="date"
          label={words.expires}
          hint={words.expiresHint}
          value={draft.expiresAt}
          error={errors.expiresAt}
          onChange={(expiresAt) => change({ expiresAt })}
        />
        <div className="zp-form__actions">
          <Button type="submit" look="primary" busy={make.isPending}>
            {words.add}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
