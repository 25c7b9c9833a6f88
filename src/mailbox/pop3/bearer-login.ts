import { ZaakpostError } from '../../errors.ts';
import {
  type BearerMechanism,
  bearerResponse,
  describeRefusal,
  type Pop3BearerForm,
  pop3BearerLines,
  REPLY_TO_REFUSAL,
} from '../oauth2/sasl.ts';
import type { SourceAccount } from '../source.ts';
import { refusal, type Status } from './responses.ts';
import type { Pop3Session } from './session.ts';

/** The longest command with an initial response (RFC 5034, 4), CRLF included. */
const MAX_AUTH_OCTETS = 255;

/** XOAUTH2 first, as it is the one that providers document for POP3. */
const MECHANISMS: readonly BearerMechanism[] = ['XOAUTH2', 'OAUTHBEARER'];

/**
 * Logs in with an access token, under TLS: by XOAUTH2 or OAUTHBEARER, as CAPA says; by XOAUTH2 where it says nothing.
 *
 * @param form the one that the server wants; null: as RFC 5034 has it, by the length of the command.
 * @throws ZaakpostError MAILBOX_LOGIN_REFUSED with the server's reason, or MAILBOX_BUSY or MAILBOX_FAULT where it says
 * that it is not the login.
 */
export async function logInByToken(
  session: Pop3Session,
  account: SourceAccount,
  accessToken: string,
  form: Pop3BearerForm | null,
): Promise<void> {
  const mechanism = mechanismOf(session);
  const response = bearerResponse(mechanism, { ...account, accessToken });
  const [command, continuation] = pop3BearerLines(mechanism, response, form ?? formFor(mechanism, response));
  const step = `AUTH ${mechanism}`;
  let answer = await session.exchange(command, step);
  if (typeof answer === 'string' && continuation !== undefined)
    answer = await session.exchange(continuation, step);
  if (typeof answer === 'string') throw await refusedToken(session, mechanism, answer);
  if (!answer.ok) throw refusal(session.server, step, answer, 'MAILBOX_LOGIN_REFUSED');
}

function mechanismOf({ capabilities, server }: Pop3Session): BearerMechanism {
  const offered = capabilities.get('SASL') ?? [];
  const mechanism = offered.length === 0 ? 'XOAUTH2' : MECHANISMS.find((known) => offered.includes(known));
  if (mechanism) return mechanism;
  const detail = `${server}: takes no access token; only these ways to log in are offered: ${offered.join(' ')}`;
  throw new ZaakpostError('MAILBOX_LOGIN_REFUSED', { detail });
}

const formFor = (mechanism: BearerMechanism, response: string): Pop3BearerForm =>
  `AUTH ${mechanism} ${response}\r\n`.length <= MAX_AUTH_OCTETS ? 'initial-response' : 'continuation';

/** The server has said why, and waits to be told that we have heard; only then comes the refusal itself. */
async function refusedToken(
  session: Pop3Session,
  mechanism: BearerMechanism,
  challenge: string,
): Promise<ZaakpostError> {
  const step = `AUTH ${mechanism}`;
  const end = await session.exchange(REPLY_TO_REFUSAL[mechanism], step);
  const text = describeRefusal(challenge);
  const status: Status = typeof end === 'string' || end.ok ? { ok: false, code: undefined, text } : end;
  return refusal(session.server, step, { ...status, text }, 'MAILBOX_LOGIN_REFUSED');
}
