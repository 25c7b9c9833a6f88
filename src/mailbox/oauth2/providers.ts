import { ZaakpostError } from '../../errors.ts';
import type { Grant } from './grant.ts';
import type { BearerMechanism, Pop3BearerForm } from './sasl.ts';

/** What is the same for all mailboxes of a provider, so that nobody has to fill it in. */
export interface ProviderPreset {
  /** Hosts, with the ports of RFC 8314, 3.2 and 3.3. */
  imaps: { host: string; port: number };
  pop3s: { host: string; port: number };
  mechanism: BearerMechanism;
  pop3Form: Pop3BearerForm;
}

/** Providers whose mailboxes are opened with access tokens only. */
export const PROVIDERS = {
  office365: {
    imaps: { host: 'outlook.office365.com', port: 993 },
    pop3s: { host: 'outlook.office365.com', port: 995 },
    mechanism: 'XOAUTH2',
    pop3Form: 'continuation',
  },
  gmail: {
    imaps: { host: 'imap.gmail.com', port: 993 },
    pop3s: { host: 'pop.gmail.com', port: 995 },
    mechanism: 'XOAUTH2',
    pop3Form: 'initial-response',
  },
} as const satisfies Record<string, ProviderPreset>;

export type Provider = keyof typeof PROVIDERS;

/** What an admin has from the provider. */
export interface Registration {
  /** Office 365: id or a domain of the organisation in Entra ID. */
  tenant?: string;
  clientId: string;
  clientSecret?: string;
  /** Gmail knows no other way; Office 365 has the application log in itself where there is none. */
  refreshToken?: string;
}

const GOOGLE_TOKEN_ENDPOINT = 'https://oauth2.googleapis.com/token';
const OUTLOOK_SCOPE = 'https://outlook.office365.com/.default';

/**
 * The grant with which a mailbox of the provider is opened.
 *
 * @throws ZaakpostError BAD_REQUEST naming what the provider needs and is not there.
 */
export function providerGrant(provider: Provider, registration: Registration, timeoutMs: number): Grant {
  const { clientId, clientSecret, refreshToken } = registration;
  return {
    ...(provider === 'office365' ? office365(registration) : gmail(registration)),
    clientId,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    timeoutMs,
  };
}

function office365({
  tenant,
  clientSecret,
  refreshToken,
}: Registration): Pick<Grant, 'tokenEndpoint' | 'scope'> {
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
function gmail({ refreshToken }: Registration): Pick<Grant, 'tokenEndpoint'> {
  if (refreshToken === undefined) throw missing('refreshToken');
  return { tokenEndpoint: GOOGLE_TOKEN_ENDPOINT };
}

const missing = (what: string): ZaakpostError =>
  new ZaakpostError('BAD_REQUEST', { detail: `this provider needs ${what}` });
