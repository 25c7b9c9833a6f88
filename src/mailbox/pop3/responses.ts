import { type ErrorCode, ZaakpostError } from '../../errors.ts';

/** A status line (RFC 1939, 3), with its response code where there is one (RFC 2449, 8). */
export interface Status {
  ok: boolean;
  /** Such as 'IN-USE' or 'SYS/TEMP', in upper case. */
  code: string | undefined;
  /** What the server said behind `+OK` or `-ERR`. */
  text: string;
}

/** What a refusal means where the server gives a response code: RFC 2449, 8.1 and RFC 3206. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  AUTH: 'MAILBOX_LOGIN_REFUSED',
  'IN-USE': 'MAILBOX_BUSY',
  'LOGIN-DELAY': 'MAILBOX_BUSY',
  'SYS/TEMP': 'MAILBOX_BUSY',
  'SYS/PERM': 'MAILBOX_FAULT',
};

/** Enough to see what a server is about, too little to fill a log. */
const QUOTED_LENGTH = 200;

/**
 * Reads a status line.
 *
 * @param line without its CRLF.
 * @returns undefined when it is none: neither `+OK` nor `-ERR`.
 */
export function parseStatus(line: string): Status | undefined {
  const parts = /^(\+OK|-ERR)(?:$|\s+(.*)$)/.exec(line);
  if (!parts) return undefined;
  const text = parts[2] ?? '';
  return { ok: parts[1] === '+OK', code: /^\[([^\]]+)\]/.exec(text)?.[1]?.toUpperCase(), text };
}

/**
 * The error that a `-ERR` means.
 *
 * @param step what was refused, such as 'STLS'; never an argument that is secret.
 * @param otherwise the code where the server does not say why.
 */
export function refusal(server: string, step: string, status: Status, otherwise: ErrorCode): ZaakpostError {
  const detail = `${server}: ${step} was refused: ${quote(status.text)}`;
  return new ZaakpostError(meaning(status.code) ?? otherwise, { detail });
}

/** The server said something that the protocol does not allow. */
export function protocolError(server: string, what: string): ZaakpostError {
  return new ZaakpostError('MAILBOX_PROTOCOL', { detail: `${server}: ${what}` });
}

/** What a server said, fit for a log: in quotes, printable, and not too long. */
export function quote(text: string): string {
  const printable = text.replace(/[^\x20-\x7e]/g, '?');
  return printable.length > QUOTED_LENGTH ? `"${printable.slice(0, QUOTED_LENGTH)}…"` : `"${printable}"`;
}

/** Codes are hierarchical: one that is not known says what the level above it says (RFC 2449, 8). */
function meaning(code: string | undefined): ErrorCode | undefined {
  const levels = code?.split('/') ?? [];
  for (let depth = levels.length; depth > 0; depth--) {
    const known = MEANING[levels.slice(0, depth).join('/')];
    if (known) return known;
  }
  return undefined;
}
