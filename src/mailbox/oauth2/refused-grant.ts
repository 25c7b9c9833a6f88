import { z } from 'zod';
import { ZaakpostError } from '../../errors.ts';

/** RFC 6749, 5.2. */
const refusal = z.object({ error: z.string(), error_description: z.string().optional() });

/** What an admin can do about an error code (RFC 6749, 5.2; some of OpenID Connect and of Entra ID). */
const REMEDIES: Readonly<Record<string, string>> = {
  invalid_client:
    'check the client id; the client secret is wrong or has run out: make a new one and set it here',
  invalid_grant:
    'the permission has ended or was withdrawn: give it again and set the new refresh token here',
  unauthorized_client:
    'allow this client this kind of login with the provider, and give an administrator’s consent',
  access_denied: 'allow this client to read the mailbox with the provider',
  consent_required: 'give the consent that the provider asks for, then set the new refresh token here',
  interaction_required: 'a person must log in with the provider again; then set the new refresh token here',
  invalid_scope: 'allow this client to read mail over IMAP or POP with the provider, and check the scope',
  unsupported_grant_type: 'the provider knows no such login: use a refresh token',
  invalid_request: 'check tenant, client id and scope',
};

/** Said by a server that may answer otherwise in a while. */
const PASSING = new Set(['temporarily_unavailable', 'server_error', 'slow_down']);

/** Longest part of the server's own words that is kept: Entra ID adds trace ids to them. */
const MAX_DESCRIPTION = 300;

/**
 * The error behind an answer that is no token.
 *
 * @param json the body of the answer, undefined where it was no JSON.
 * @returns MAILBOX_LOGIN_REFUSED with what to do; MAILBOX_BUSY where the server asks to come back; else
 * MAILBOX_PROTOCOL.
 */
export function refusedGrant(server: string, status: number, json: unknown): ZaakpostError {
  const { success, data } = refusal.safeParse(json);
  const error = success ? data.error : '';
  const said = success ? `${error}${inBrackets(data.error_description)}` : `HTTP ${status}`;
  if (status === 429 || status >= 500 || PASSING.has(error))
    return new ZaakpostError('MAILBOX_BUSY', { detail: `${server}: no access token now: ${said}` });
  if (!success || status < 400)
    return new ZaakpostError('MAILBOX_PROTOCOL', {
      detail: `${server}: HTTP ${status}, and the answer is none of a token endpoint; check its address`,
    });
  const remedy = REMEDIES[error] ?? 'see the provider’s own words';
  return new ZaakpostError('MAILBOX_LOGIN_REFUSED', {
    detail: `${server}: no access token: ${said}; ${remedy}`,
  });
}

function inBrackets(description: string | undefined): string {
  const [line = ''] = (description ?? '').split(/[\r\n]/);
  return line === '' ? '' : ` (${line.slice(0, MAX_DESCRIPTION)})`;
}
