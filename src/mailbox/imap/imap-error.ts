import type { ImapFlowError } from 'imapflow';
import { type ErrorCode, ZaakpostError } from '../../errors.ts';
import { networkError } from '../network-error.ts';
import { refusalReason } from '../oauth2/sasl.ts';

/** What a refusal means where the server gives a response code: RFC 9051, 7.1, and RFC 5530, 3. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  AUTHENTICATIONFAILED: 'MAILBOX_LOGIN_REFUSED',
  AUTHORIZATIONFAILED: 'MAILBOX_LOGIN_REFUSED',
  EXPIRED: 'MAILBOX_LOGIN_REFUSED',
  UNAVAILABLE: 'MAILBOX_BUSY',
  INUSE: 'MAILBOX_BUSY',
  LIMIT: 'MAILBOX_BUSY',
  THROTTLED: 'MAILBOX_BUSY',
  SERVERBUG: 'MAILBOX_REFUSED',
  CONTACTADMIN: 'MAILBOX_FAULT',
  OVERQUOTA: 'MAILBOX_BUSY',
  CORRUPTION: 'MAILBOX_FAULT',
  NOPERM: 'MAILBOX_FAULT',
  NONEXISTENT: 'MAILBOX_FOLDER_MISSING',
  TRYCREATE: 'MAILBOX_FOLDER_MISSING',
};

/** What imapflow's own codes mean. */
const CAUSES: Readonly<Record<string, ErrorCode>> = {
  CONNECT_TIMEOUT: 'MAILBOX_TIMEOUT',
  GREETING_TIMEOUT: 'MAILBOX_TIMEOUT',
  UPGRADE_TIMEOUT: 'MAILBOX_TIMEOUT',
  ETIMEOUT: 'MAILBOX_TIMEOUT',
  ETHROTTLE: 'MAILBOX_BUSY',
  STARTTLS_INJECTION: 'MAILBOX_TLS_REFUSED',
  NoConnection: 'MAILBOX_CONNECTION_LOST',
  EConnectionClosed: 'MAILBOX_CONNECTION_LOST',
  StateLogout: 'MAILBOX_CONNECTION_LOST',
  ClosedAfterConnectText: 'MAILBOX_CONNECTION_LOST',
  ClosedAfterConnectTLS: 'MAILBOX_CONNECTION_LOST',
  UnexpectedTag: 'MAILBOX_PROTOCOL',
  InvalidResponse: 'MAILBOX_PROTOCOL',
  ResponseProcessingFailed: 'MAILBOX_PROTOCOL',
  LineTooLarge: 'MAILBOX_PROTOCOL',
  LiteralTooLarge: 'MAILBOX_PROTOCOL',
  ResponseTooLarge: 'MAILBOX_PROTOCOL',
};

/** Enough to see what a server is about, too little to fill a log. */
const QUOTED_LENGTH = 200;

/**
 * Gives an error of imapflow, of the network or of TLS its MAILBOX_* code; one of ours passes as it is.
 *
 * @param server 'host:port', for the detail.
 * @param otherwise the code of a refusal for which the server gives no reason.
 * @param answered the response code of the server's last answer: of a refused FETCH or STARTTLS imapflow does
 * not tell it.
 */
export function imapError(
  error: unknown,
  server: string,
  otherwise: ErrorCode,
  answered?: string,
): ZaakpostError {
  if (error instanceof ZaakpostError || !isImapFlowError(error)) return networkError(error, server);
  const code = refusalOf(error, otherwise, answered) ?? causeOf(error, answered);
  if (code === undefined) return networkError(error, server);
  const detail = `${server}: ${wordsOf(error)}`;
  return new ZaakpostError(code, { detail, cause: error, waitSeconds: waitOf(error) });
}

/** Office 365 says how long it throttles. */
const waitOf = ({ throttleReset }: ImapFlowError): number | undefined =>
  throttleReset === undefined ? undefined : Math.ceil(throttleReset / 1000);

/**
 * What a response code means.
 *
 * @param code such as 'TRYCREATE'; undefined where the server gave none.
 */
export function meaningOf(code: string | undefined, otherwise: ErrorCode): ErrorCode {
  return (code && MEANING[code.toUpperCase()]) || otherwise;
}

/** The code of an error that is the server's answer NO or BAD. */
function refusalOf(
  error: ImapFlowError,
  otherwise: ErrorCode,
  answered: string | undefined,
): ErrorCode | undefined {
  if (error.responseStatus === undefined) return undefined;
  if (error.mailboxMissing) return 'MAILBOX_FOLDER_MISSING';
  if (error.code === 'ETHROTTLE') return 'MAILBOX_BUSY';
  return meaningOf(error.serverResponseCode ?? answered, otherwise);
}

/**
 * The code of an error that imapflow itself found; what the network or TLS says is left to `networkError`.
 */
function causeOf(error: ImapFlowError, answered: string | undefined): ErrorCode | undefined {
  // A server that says BYE before it lets anyone in has too many connections, or is going down.
  if (error.reason !== undefined) return 'MAILBOX_BUSY';
  if (error.code !== undefined)
    return error.code.startsWith('ParserError') ? 'MAILBOX_PROTOCOL' : CAUSES[error.code];
  if (error.tlsFailed) return meaningOf(answered, 'MAILBOX_TLS_REFUSED');
  return error.authenticationFailed ? 'MAILBOX_LOGIN_REFUSED' : undefined;
}

function wordsOf(error: ImapFlowError): string {
  const said = error.reason ?? error.responseText ?? '';
  const code = error.serverResponseCode === undefined ? '' : `[${error.serverResponseCode}] `;
  const command = error.executedCommand?.split(' ')[1];
  const context = command === undefined ? error.message : `${command} was refused`;
  const answer = said === '' && code === '' ? context : `${context}: ${quote(code + said)}`;
  return error.oauthError ? `${answer}; ${refusalReason(error.oauthError)}` : answer;
}

/** What a server said, fit for a log: in quotes, printable, and not too long. */
function quote(text: string): string {
  const printable = text.replace(/[^\x20-\x7e]/g, '?');
  return printable.length > QUOTED_LENGTH ? `"${printable.slice(0, QUOTED_LENGTH)}…"` : `"${printable}"`;
}

const isImapFlowError = (error: unknown): error is ImapFlowError => error instanceof Error;
