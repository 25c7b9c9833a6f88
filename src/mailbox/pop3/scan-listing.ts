import { protocolError, quote } from './responses.ts';

/**
 * Reads the content of an answer to LIST or UIDL: lines of a message number and one word (RFC 1939, 5 and 7). What follows the
 * word has no meaning.
 *
 * @returns message number → word, in the order listed.
 * @throws ZaakpostError MAILBOX_PROTOCOL.
 */
export function parseListing(server: string, content: Buffer): Map<number, string> {
  const listed = new Map<number, string>();
  for (const line of content.toString('latin1').split('\r\n')) {
    if (line === '') continue;
    const [, number, word] = /^([1-9]\d{0,9})\s+(\S+)/.exec(line) ?? [];
    if (number === undefined || word === undefined) throw protocolError(server, `listed ${quote(line)}`);
    listed.set(Number(number), word);
  }
  return listed;
}

/**
 * As `parseListing`, for LIST: message number → octets.
 *
 * @throws ZaakpostError MAILBOX_PROTOCOL.
 */
export function parseSizes(server: string, content: Buffer): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const [number, word] of parseListing(server, content)) {
    const octets = /^\d+$/.test(word) ? Number(word) : Number.NaN;
    if (!Number.isSafeInteger(octets)) throw protocolError(server, `listed a size of ${quote(word)}`);
    sizes.set(number, octets);
  }
  return sizes;
}
