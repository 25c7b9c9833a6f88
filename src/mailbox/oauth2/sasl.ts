import { z } from 'zod';
import { ZaakpostError } from '../../errors.ts';

/** The SASL mechanisms that take an access token: that of Google and Microsoft, and that of RFC 7628. */
export type BearerMechanism = 'XOAUTH2' | 'OAUTHBEARER';

/** Who logs in, and where. */
export interface BearerLogin {
  username: string;
  accessToken: string;
  host: string;
  port: number;
}

/**
 * The one message with which a client logs in, in base64: an initial response, or what is said to the server's empty
 * challenge.
 *
 * @throws ZaakpostError MAILBOX_LOGIN_REFUSED where user or token hold what would end their field or the line.
 */
export function bearerResponse(mechanism: BearerMechanism, login: BearerLogin): string {
  if (/\p{Cc}/u.test(login.username) || !/^[\x21-\x7e]+$/.test(login.accessToken))
    throw new ZaakpostError('MAILBOX_LOGIN_REFUSED', {
      detail: 'user or access token hold characters that cannot be sent',
    });
  const message = mechanism === 'XOAUTH2' ? xoauth2(login) : oauthBearer(login);
  return Buffer.from(message).toString('base64');
}

const xoauth2 = ({ username, accessToken }: BearerLogin): string =>
  `user=${username}\x01auth=Bearer ${accessToken}\x01\x01`;

/** RFC 7628, 3.1, with the header of RFC 5801, 4; a user's `=` and `,` are encoded as its `saslname` demands. */
function oauthBearer({ username, accessToken, host, port }: BearerLogin): string {
  const saslname = username.replaceAll('=', '=3D').replaceAll(',', '=2C');
  return `n,a=${saslname},\x01host=${host}\x01port=${port}\x01auth=Bearer ${accessToken}\x01\x01`;
}

/**
 * How a POP3 server wants the message: behind AUTH (RFC 5034, 4; as Gmail documents it), or on a line of its own
 * after `+` (Office 365 takes no other, and RFC 5034 no other where the command gets longer than 255 octets, as most
 * tokens make it).
 */
export type Pop3BearerForm = 'initial-response' | 'continuation';

/** The lines that a POP3 client says, without CRLF; where there are two, the second is the answer to a `+`. */
export function pop3BearerLines(
  mechanism: BearerMechanism,
  response: string,
  form: Pop3BearerForm,
): [command: string] | [command: string, continuation: string] {
  return form === 'initial-response' ? [`AUTH ${mechanism} ${response}`] : [`AUTH ${mechanism}`, response];
}

/**
 * What the client must say to the challenge in which a server tells why it refuses, before the refusal itself comes
 * (RFC 7628, 3.2.3).
 */
export const REPLY_TO_REFUSAL: Readonly<Record<BearerMechanism, string>> = {
  XOAUTH2: '',
  OAUTHBEARER: Buffer.of(1).toString('base64'),
};

const refusal = z.object({ status: z.string(), scope: z.string().optional() });

/**
 * Why the server refuses, from its challenge (RFC 7628, 3.2.2: JSON in base64), for an admin.
 *
 * @param challenge what came after `+ `.
 */
export function describeRefusal(challenge: string): string {
  try {
    return refusalReason(JSON.parse(Buffer.from(challenge, 'base64').toString('utf8')));
  } catch {
    return refusalReason(undefined);
  }
}

/** As `describeRefusal`, from the challenge's JSON; undefined where there was none. */
export function refusalReason(json: unknown): string {
  const { success, data } = refusal.safeParse(json);
  if (!success) return 'the server refuses the access token, without a reason';
  const { status, scope } = data;
  return `the server refuses the access token: ${status}${scope ? `; it wants the scope ${scope}` : ''}`;
}
