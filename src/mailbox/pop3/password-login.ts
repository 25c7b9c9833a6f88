import { ZaakpostError } from '../../errors.ts';
import type { Pop3Session } from './session.ts';

/** The longest command with an initial response (RFC 5034, 4), CRLF included. */
const MAX_AUTH_OCTETS = 255;

/**
 * Logs in, under TLS: by SASL PLAIN (RFC 4616, 5034) where the server offers it, else by USER and PASS (RFC 1939, 7). One way is
 * tried, once, so that a wrong password does not lock the account twice as fast.
 *
 * @throws ZaakpostError MAILBOX_LOGIN_REFUSED, or MAILBOX_BUSY or MAILBOX_FAULT where the server says that it is not the password.
 */
export async function logInByPassword(
  session: Pop3Session,
  username: string,
  password: string,
): Promise<void> {
  const { capabilities } = session;
  // A line break would let the password say commands of its own.
  if (/[\r\n\0]/.test(username + password))
    throw refused(session, 'user or password hold a line break or NUL');
  const mechanisms = capabilities.get('SASL') ?? [];
  if (mechanisms.includes('PLAIN')) return saslPlain(session, username, password);
  if (capabilities.size > 0 && mechanisms.length > 0 && !capabilities.has('USER'))
    throw refused(session, `only these ways to log in are offered: ${mechanisms.join(' ')}`);
  await session.demand(`USER ${username}`, 'MAILBOX_LOGIN_REFUSED', 'USER');
  await session.demand(`PASS ${password}`, 'MAILBOX_LOGIN_REFUSED', 'PASS');
}

async function saslPlain(session: Pop3Session, username: string, password: string): Promise<void> {
  const response = Buffer.from(`\0${username}\0${password}`).toString('base64');
  const command = `AUTH PLAIN ${response}`;
  if (command.length + 2 <= MAX_AUTH_OCTETS) {
    await session.demand(command, 'MAILBOX_LOGIN_REFUSED', 'AUTH PLAIN');
    return;
  }
  await session.challenge('AUTH PLAIN', 'MAILBOX_LOGIN_REFUSED');
  await session.demand(response, 'MAILBOX_LOGIN_REFUSED', 'AUTH PLAIN');
}

function refused(session: Pop3Session, why: string): ZaakpostError {
  return new ZaakpostError('MAILBOX_LOGIN_REFUSED', { detail: `${session.server}: ${why}` });
}
