import { isAscii, isUtf8 } from 'node:buffer';
import { charsetNamed } from './charset-label.ts';

/** Text from octets, and how it was found. */
export interface DecodedText {
  text: string;
  /** The charset that was used. */
  charset: string;
  /** null: the text is what it said it is. */
  problem: 'charset-guessed' | 'charset-invalid' | 'charset-unknown' | null;
}

/** Western charsets of one octet: any octets are text in them, so that they are often claimed for UTF-8 text. */
const WESTERN = new Set(['windows-1252', 'iso-8859-15']);

const REPLACEMENT = '\uFFFD';

/**
 * Finds the text that `octets` stand for. A byte order mark decides; then the charset declared, where it is known
 * and the octets are valid in it; then UTF-8, then windows-1252. UTF-8 that is declared as a Western charset is
 * taken as UTF-8: by chance text in those is hardly ever valid UTF-8.
 *
 * @param declared As the sender wrote it, or null.
 */
export function decodeText(octets: Buffer, declared: string | null): DecodedText {
  const { name, isUnknown, isAsciiBased, decode } = charsetNamed(declared ?? '');
  if (isAsciiBased && isAscii(octets)) {
    const problem = isUnknown ? 'charset-unknown' : null;
    return { text: octets.toString('latin1'), charset: name ?? 'us-ascii', problem };
  }
  const marked = byteOrderMark(octets);
  if (marked) return { text: charsetNamed(marked).decode(octets), charset: marked, problem: null };
  if (name === null) return guess(octets, isUnknown ? 'charset-unknown' : 'charset-guessed');
  if (name === 'utf-8') return declaredUtf8(octets);
  const isMislabelled = WESTERN.has(name) || (/^utf-?(16|32)/.test(name) && !octets.includes(0));
  if (isMislabelled && isUtf8(octets)) return guess(octets, 'charset-guessed');
  const text = decode(octets);
  if (!text.includes(REPLACEMENT)) return { text, charset: name, problem: null };
  return isUtf8(octets)
    ? guess(octets, 'charset-guessed')
    : { text, charset: name, problem: 'charset-invalid' };
}

function byteOrderMark(octets: Buffer): string | null {
  if (octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf && isUtf8(octets)) return 'utf-8';
  if (octets.length % 2 !== 0) return null;
  if (octets[0] === 0xff && octets[1] === 0xfe) return 'utf-16le';
  if (octets[0] === 0xfe && octets[1] === 0xff) return 'utf-16be';
  return null;
}

function guess(octets: Buffer, problem: 'charset-guessed' | 'charset-unknown'): DecodedText {
  if (isUtf8(octets)) return { text: octets.toString(), charset: 'utf-8', problem };
  return { text: charsetNamed('windows-1252').decode(octets), charset: 'windows-1252', problem };
}

/** Where no sequence beyond ASCII is valid, it is not UTF-8 with mistakes, but another charset. */
function declaredUtf8(octets: Buffer): DecodedText {
  const text = octets.toString();
  if (isUtf8(octets)) return { text, charset: 'utf-8', problem: null };
  const isPartlyValid = /[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/u.test(text);
  if (!isPartlyValid) return guess(octets, 'charset-guessed');
  return { text, charset: 'utf-8', problem: 'charset-invalid' };
}
