import type { HeaderField } from '../../mail/message.ts';
import type { MethodResult } from './method-result.ts';
import { readResultsField } from './results-field.ts';

/** Stands for fields that name nobody, in settings. */
export const UNNAMED = '-';

/** What a server that is trusted says. */
export interface TrustedResults {
  /** As it names itself; `-` where it does not. */
  authservId: string;
  results: MethodResult[];
}

/**
 * What a trusted server says of a mail in its Authentication-Results fields (RFC 8601). Anyone can write such fields, so
 * only those of a server that is named in the settings are read, and of them only the topmost: down to the first
 * Received below the first of them, as what is beneath was there before that server had the mail. Of a method that is
 * reported twice the upper report counts, except DKIM: a mail may have several signatures. Null where there is none.
 *
 * @param headers from the top.
 * @param trusted authserv-ids, compared without case; `-` for fields that name nobody, of which only the very first
 * Authentication-Results is read.
 */
export function trustedResults(
  headers: readonly HeaderField[],
  trusted: readonly string[],
): TrustedResults | null {
  const wanted = new Set(trusted.map((id) => id.toLowerCase()));
  if (wanted.size === 0) return null;
  let found: TrustedResults | null = null;
  let isTopmost = true;
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    if (key === 'received' && found) break;
    if (key !== 'authentication-results') continue;
    const { authservId, results } = readResultsField(value);
    const id = authservId ?? UNNAMED;
    const isTheirs = found
      ? id === found.authservId && id !== UNNAMED
      : wanted.has(id) && (id !== UNNAMED || isTopmost);
    isTopmost = false;
    if (!isTheirs) continue;
    found ??= { authservId: id, results: [] };
    found.results.push(...notYetSaid(found.results, results));
  }
  return found;
}

const notYetSaid = (said: readonly MethodResult[], more: readonly MethodResult[]): MethodResult[] =>
  more.filter(({ method }) => method === 'dkim' || !said.some((one) => one.method === method));
