import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/problem.ts';
import type { Match, Version } from '../../api/version.ts';
import { useWords } from '../../language/language.tsx';
import { ChangeForm } from '../../parts/change-form.tsx';
import { CheckboxField } from '../../parts/checkbox-field.tsx';
import { linesOf } from '../../parts/lines.ts';
import { Panel } from '../../parts/panel.tsx';
import { TextAreaField } from '../../parts/text-area-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type Account, ofAccount, type Role, useAccountChange } from './account-queries.ts';
import { RoleFields } from './role-fields.tsx';
import { accountWords } from './words.ts';

/** Adds an account, or changes one. @param version of the one that is changed; null: a new one. */
export function AccountForm({ version }: { version: Version<Account> | null }) {
  const words = useWords(accountWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const account = version?.data ?? null;
  const [draft, setDraft] = useState(() => draftOf(account));
  const change = (changed: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changed }));
  const save = useAccountChange(
    (headers: Match) => {
      const body = { ...draft, groups: linesOf(draft.groups) };
      return account
        ? dataOf(api.PUT('/accounts/{accountId}', { ...ofAccount(account.id), headers, body }))
        : dataOf(api.POST('/accounts', { body }));
    },
    {
      onSuccess: ({ id, displayName }) => {
        announce(account ? words.saved(displayName) : words.added(displayName));
        void navigate(account ? '/accounts' : `/accounts/${id}`);
      },
    },
  );
  const errors = fieldErrors(save.error);
  return (
    <Panel title={account ? words.roles : words.add}>
      <ChangeForm
        className="zp-form"
        version={version}
        save={save}
        labels={{
          displayName: words.displayName,
          name: words.name,
          roles: words.roles,
          groups: words.groups,
          disabledAt: words.disabled,
        }}
        audited={{ action: 'updateAccount', object: account?.id ?? '' }}
        action={account ? words.save : words.add}
        cancelTo="/accounts"
      >
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
      </ChangeForm>
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
