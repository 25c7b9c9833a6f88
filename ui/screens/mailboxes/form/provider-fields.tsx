import { useWords } from '../../../language/language.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { FieldGroupProps } from './fields.ts';
import { mailboxFormWords } from './words.ts';

/** How Zaakpost is registered with a provider of OAuth 2. */
export function ProviderFields({ draft, change, errors, isKept }: FieldGroupProps) {
  const words = useWords(mailboxFormWords);
  return (
    <>
      <h3 className="utrecht-heading-3">{words.oauth2}</h3>
      {draft.provider === 'office365' && (
        <TextField
          label={words.tenant}
          hint={words.tenantHint}
          required
          value={draft.tenant}
          error={errors['oauth2/tenant']}
          onChange={(tenant) => change({ tenant })}
        />
      )}
      {draft.provider === 'other' && (
        <>
          <TextField
            label={words.tokenEndpoint}
            type="url"
            required
            value={draft.tokenEndpoint}
            error={errors['oauth2/tokenEndpoint']}
            onChange={(tokenEndpoint) => change({ tokenEndpoint })}
          />
          <TextField
            label={words.scope}
            hint={words.scopeHint}
            value={draft.scope}
            error={errors['oauth2/scope']}
            onChange={(scope) => change({ scope })}
          />
        </>
      )}
      <TextField
        label={words.clientId}
        hint={words.clientIdHint}
        required
        value={draft.clientId}
        error={errors['oauth2/clientId']}
        onChange={(clientId) => change({ clientId })}
      />
      <TextField
        label={words.clientSecret}
        hint={isKept ? words.secretsKept : undefined}
        type="password"
        autoComplete="off"
        value={draft.clientSecret}
        error={errors['oauth2/clientSecret']}
        onChange={(clientSecret) => change({ clientSecret })}
      />
      <TextField
        label={words.refreshToken}
        hint={isKept ? words.secretsKept : words.refreshTokenHint}
        type="password"
        autoComplete="off"
        value={draft.refreshToken}
        error={errors['oauth2/refreshToken']}
        onChange={(refreshToken) => change({ refreshToken })}
      />
    </>
  );
}
