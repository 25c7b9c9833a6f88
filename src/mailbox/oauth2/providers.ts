import { ZaakpostError } from '../../errors.ts';
import type { Grant } from './grant.ts';
import type { OAuth2Provider, RegistrationInput } from './registration.ts';
import type { Pop3BearerForm } from './sasl.ts';

/** What is the same for all mailboxes of a provider, so that nobody has to fill it in. */
export interface ProviderPreset {
  /** Hosts, with the ports of RFC 8314, 3.2 and 3.3. */
  imaps: { host: string; port: number };
  pop3s: { host: string; port: number };
  pop3Form: Pop3BearerForm;
}

/** Providers whose servers are known. */
const PRESETS: Readonly<Record<Exclude<OAuth2Provider, 'other'>, ProviderPreset>> = {
  office365: {
    imaps: { host: 'outlook.office365.com', port: 993 },
    pop3s: { host: 'outlook.office365.com', port: 995 },
    pop3Form: 'continuation',
  },
  gmail: {
    imaps: { host: 'imap.gmail.com', port: 993 },
    pop3s: { host: 'pop.gmail.com', port: 995 },
    pop3Form: 'initial-response',
  },
};

/** What is known of a provider; null for another one. */
export const presetOf = (provider: OAuth2Provider): ProviderPreset | null =>
  provider === 'other' ? null : PRESETS[provider];

const GOOGLE_TOKEN_ENDPOINT = 'https://oauth2.googleapis.com/token';
const OUTLOOK_SCOPE = 'https://outlook.office365.com/.default';

/** How authorization servers are reached. */
export interface GrantNetwork {
  /** Longest time for one request, in milliseconds. */
  timeoutMs: number;
  /** PEM certificates of a private CA. */
  tlsCa: string | null;
}

/**
 * The grant with which a mailbox of the provider is opened.
 *
 * @throws ZaakpostError BAD_REQUEST naming what the provider needs and is not there.
 */
export function providerGrant(registration: RegistrationInput, { timeoutMs, tlsCa }: GrantNetwork): Grant {
  const { clientId, clientSecret, refreshToken } = registration;
  return {
    ...GRANTS[registration.provider](registration),
    clientId,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(tlsCa === null ? {} : { tlsCa }),
    timeoutMs,
  };
}

/** @throws ZaakpostError BAD_REQUEST as `providerGrant`. */
export function requireWhole(registration: RegistrationInput): void {
  GRANTS[registration.provider](registration);
}

type TokenRequest = Pick<Grant, 'tokenEndpoint' | 'scope'>;

const GRANTS: Readonly<Record<OAuth2Provider, (registration: RegistrationInput) => TokenRequest>> = {
  office365,
  gmail,
  other,
};

function office365({ tenant, clientSecret, refreshToken }: RegistrationInput): TokenRequest {
  if (!tenant || !/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(tenant))
    throw missing('tenant: its id or a domain of it');
  if (refreshToken === undefined && clientSecret === undefined) throw missing('clientSecret or refreshToken');
  return {
    tokenEndpoint: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
    // Without offline_access no new refresh token comes with the access token.
    scope: refreshToken === undefined ? OUTLOOK_SCOPE : `${OUTLOOK_SCOPE} offline_access`,
  };
}

/** The scope is the one that the refresh token was given for: https://mail.google.com/. */
function gmail({ refreshToken }: RegistrationInput): TokenRequest {
  if (refreshToken === undefined) throw missing('refreshToken');
  return { tokenEndpoint: GOOGLE_TOKEN_ENDPOINT };
}

function other({ tokenEndpoint, scope, clientSecret, refreshToken }: RegistrationInput): TokenRequest {
  if (tokenEndpoint === undefined) throw missing('tokenEndpoint');
  if (refreshToken === undefined && clientSecret === undefined) throw missing('clientSecret or refreshToken');
  return { tokenEndpoint, ...(scope === undefined ? {} : { scope }) };
}

const missing = (what: string): ZaakpostError =>
  new ZaakpostError('BAD_REQUEST', { detail: `oauth2: this provider needs ${what}` });
