import { useWords } from '../../../language/language.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { FieldGroupProps } from './fields.ts';
import { PORTS } from './mailbox-draft.ts';
import { ProviderFields } from './provider-fields.tsx';
import { mailboxFormWords } from './words.ts';

/** Where the mailbox is, and how one logs in. */
export function ServerFields(props: FieldGroupProps) {
  const words = useWords(mailboxFormWords);
  const { draft, change, errors, isKept } = props;
  return (
    <Panel title={words.server}>
      <div className="zp-form">
        <TextField
          label={words.name}
          hint={words.nameHint}
          required
          maxLength={100}
          value={draft.name}
          error={errors.name}
          onChange={(name) => change({ name })}
        />
        {draft.provider ? (
          <SelectField
            label={words.protocol}
            value={draft.protocol}
            error={errors.protocol}
            options={[
              ['imaps', words.kinds.imaps],
              ['pop3s', words.kinds.pop3s],
            ]}
            onChange={(protocol) => change({ protocol })}
          />
        ) : (
          <div className="zp-mailbox-form__beside">
            <TextField
              label={words.host}
              hint={words.hostHint}
              required
              autoCapitalize="none"
              spellCheck={false}
              value={draft.host}
              error={errors.host}
              onChange={(host) => change({ host })}
            />
            <TextField
              label={words.port}
              hint={words.portHint(String(PORTS[draft.protocol]))}
              inputMode="numeric"
              value={draft.port}
              error={errors.port}
              onChange={(port) => change({ port })}
            />
          </div>
        )}
        <TextField
          label={words.username}
          hint={words.usernameHint}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={draft.username}
          error={errors.username}
          onChange={(username) => change({ username })}
        />
        {draft.provider ? (
          <ProviderFields {...props} />
        ) : (
          <TextField
            label={words.password}
            hint={isKept ? words.passwordKept : undefined}
            type="password"
            autoComplete="new-password"
            required={!isKept}
            value={draft.password}
            error={errors.password}
            onChange={(password) => change({ password })}
          />
        )}
      </div>
    </Panel>
  );
}
