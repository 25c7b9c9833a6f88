import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/problem.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { CheckboxField } from '../../parts/checkbox-field.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useFocusOnFault } from '../../parts/focus-on-fault.ts';
import { linesOf } from '../../parts/lines.ts';
import { Panel } from '../../parts/panel.tsx';
import { TextAreaField } from '../../parts/text-area-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type Account, ofAccount, type Role, useAccountChange } from './account-queries.ts';
import { RoleFields } from './role-fields.tsx';
import { accountWords } from './words.ts';

/** Adds an account, or changes one. @param account the one that is changed; null: a new one. */
export function AccountForm({ account }: { account: Account | null }) {
  const words = useWords(accountWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(account));
  const change = (changed: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changed }));
  const save = useAccountChange(
    () => {
      const body = { ...draft, groups: linesOf(draft.groups) };
      return account
        ? dataOf(api.PUT('/accounts/{accountId}', { ...ofAccount(account.id), body }))
        : dataOf(api.POST('/accounts', { body }));
    },
    {
      onSuccess: ({ id, displayName }) => {
        announce(account ? words.saved(displayName) : words.added(displayName));
        void navigate(account ? '/accounts' : `/accounts/${id}`);
      },
    },
  );
  useFocusOnFault(form, save.error);
  const errors = fieldErrors(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Panel title={account ? words.roles : words.add}>
      <form className="zp-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
        {save.error && <ErrorPanel error={save.error} />}
        <TextField
          label={words.displayName}
          required
          value={draft.displayName}
          error={errors.displayName}
          onChange={(displayName) => change({ displayName })}
        />
        <TextField
          label={words.name}
          hint={words.nameHint}
          required
          value={draft.name}
          error={errors.name}
          onChange={(name) => change({ name })}
        />
        <RoleFields roles={draft.roles} onChange={(roles) => change({ roles })} />
        <TextAreaField
          label={words.groups}
          hint={words.groupsHint}
          rows={3}
          value={draft.groups}
          onChange={(groups) => change({ groups })}
        />
        <CheckboxField
          label={words.disabled}
          hint={words.disabledHint}
          checked={draft.disabled}
          onChange={(disabled) => change({ disabled })}
        />
        <div className="zp-form__actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            {account ? words.save : words.add}
          </Button>
          <ButtonLink to="/accounts">{words.cancel}</ButtonLink>
        </div>
      </form>
    </Panel>
  );
}

const draftOf = (account: Account | null) => ({
  name: account?.name ?? '',
  displayName: account?.displayName ?? '',
  roles: account?.roles ?? (['official'] as Role[]),
  groups: account?.groups.join('\n') ?? '',
  disabled: Boolean(account?.disabledAt),
});
