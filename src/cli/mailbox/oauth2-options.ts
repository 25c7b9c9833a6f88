import { type Command, Option } from 'commander';
import { OAUTH2_PROVIDERS, type OAuth2Provider } from '../../mailbox/oauth2/registration.ts';
import { UsageError } from '../failure.ts';
import { readSecret } from '../secret.ts';

/** What commander makes of the options of `addOAuth2Options`. */
export interface OAuth2Options {
  oauth2?: OAuth2Provider;
  oauth2Tenant?: string;
  oauth2TokenEndpoint?: string;
  oauth2Scope?: string;
  oauth2ClientId?: string;
  oauth2ClientSecretFile?: string;
  oauth2RefreshTokenFile?: string;
}

/** Adds the options with which a mailbox logs in by OAuth2. */
export function addOAuth2Options(verb: Command): Command {
  return verb
    .addOption(
      new Option(
        '--oauth2 <provider>',
        'log in with access tokens of a provider, not with a password',
      ).choices(OAUTH2_PROVIDERS),
    )
    .option('--oauth2-tenant <name>', 'Office 365: id or a domain of the organisation in Entra ID')
    .option('--oauth2-token-endpoint <url>', 'another provider: where access tokens are had')
    .option('--oauth2-scope <scopes>', 'another provider: the scopes to ask for')
    .option('--oauth2-client-id <id>', 'id of Zaakpost with the provider')
    .option('--oauth2-client-secret-file <path>', 'file with the client secret, - for standard input')
    .option('--oauth2-refresh-token-file <path>', 'file with the refresh token, - for standard input');
}

/**
 * What of the registration is not secret.
 *
 * @returns undefined where the mailbox has a password.
 * @throws UsageError where there are options of OAuth2 and no --oauth2.
 */
export function registrationOf({ oauth2: provider, ...options }: OAuth2Options) {
  if (provider !== undefined)
    return {
      provider,
      tenant: options.oauth2Tenant,
      tokenEndpoint: options.oauth2TokenEndpoint,
      scope: options.oauth2Scope,
      clientId: options.oauth2ClientId,
    };
  if (Object.keys(options).some((name) => name.startsWith('oauth2')))
    throw new UsageError(['--oauth2: is needed with the other options of OAuth2']);
  return undefined;
}

/**
 * The secrets of the registration, from their files; asked for where the provider cannot do without.
 *
 * @throws UsageError, ZaakpostError FILE_INVALID as `readSecret`.
 */
export async function readRegistrationSecrets({
  oauth2: provider,
  oauth2ClientSecretFile: secretFile,
  oauth2RefreshTokenFile: tokenFile,
}: OAuth2Options): Promise<{ clientSecret?: string; refreshToken?: string }> {
  const gmail = provider === 'gmail';
  const withToken = gmail || tokenFile !== undefined;
  const withSecret = gmail || !withToken || secretFile !== undefined;
  return {
    ...(withSecret
      ? { clientSecret: await readSecret(secretFile, '--oauth2-client-secret-file', 'client secret') }
      : {}),
    ...(withToken
      ? { refreshToken: await readSecret(tokenFile, '--oauth2-refresh-token-file', 'refresh token') }
      : {}),
  };
}
