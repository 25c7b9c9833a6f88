import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Text from octets, and how it was found. */
export interface DecodedText {
  text: string;
  /** The charset that was used, as the WHATWG Encoding Standard or iconv names it. */
  charset: string;
  /** null: the text is what it said it is. */
  problem: 'charset-guessed' | 'charset-invalid' | 'charset-unknown' | null;
}

/** Turns octets into text; never throws, marks what it cannot read with U+FFFD. */
type Decoder = (octets: Buffer) => string;

/** In these, octets below 128 do not stand for ASCII. */
const NOT_ASCII_BASED = /^(iso-2022|csiso2022|utf-?7|unicode|utf-?16|utf-?32|ucs|hz|ebcdic|ibm037)/;

/** Declared by senders that mean ASCII, or do not know. */
const SAYS_NOTHING =
  /^(us-ascii|ascii|ansi_x3\.4.*|iso-?646.*|x-unknown|unknown.*|default.*|none|text|8bit|7bit|binary|)$/;

/** Western charsets of one octet: any octets are text in them, so that they are often claimed for UTF-8 text. */
const WESTERN = /^(windows-1252|iso-8859-15)$/;

/** Names that are in use but in no registry. */
const ALIASES: [RegExp, string][] = [
  [/^(utf-?8.*|unicode-1-1-utf-8|x-utf-?8)$/, 'utf-8'],
  [/^(ansi|win|windows|cp|ms|x-cp)[-_]?(125\d|874)$/, 'windows-$2'],
  [/^(?:iso[-_]?)?8859[-_]?(\d+)(?:[-_][a-z]+)?$/, 'iso-8859-$1'],
  [/^(latin-?1|iso-?latin-?1|ansi)$/, 'windows-1252'],
  [/^(cp-?932|x-ms-cp932|ms932|sjis|shift-jis)$/, 'shift_jis'],
  [/^(cp-?936|x-gbk|gb_?2312.*)$/, 'gbk'],
  [/^(cp-?949|ks_?c_?5601.*|uhc)$/, 'euc-kr'],
  [/^(cp-?950|x-x-big5|big5.*)$/, 'big5'],
  [/^(unicode-1-1-utf-7|x-unicode-.*utf-7|utf7)$/, 'utf-7'],
  [/^(?:cp|ibm|dos)[-_]?(\d{3})$/, 'cp$1'],
];

const decoders = new Map<string, { charset: string; decode: Decoder } | null>();

/**
 * Finds the text that `octets` stand for. A byte order mark decides; then the charset declared, where it is known
 * and the octets are valid in it; then UTF-8, then windows-1252. UTF-8 that is declared as a Western charset is
 * taken as UTF-8: by chance text in those is hardly ever valid UTF-8.
 *
 * @param declared As the sender wrote it, or null.
 */
export function decodeText(octets: Buffer, declared: string | null): DecodedText {
  const label = charsetLabel(declared);
  if (isAscii(octets) && !NOT_ASCII_BASED.test(label)) {
    const known = SAYS_NOTHING.test(label) ? 'us-ascii' : decoderOf(label)?.charset;
    return {
      text: octets.toString('latin1'),
      charset: known ?? 'us-ascii',
      problem: known ? null : 'charset-unknown',
    };
  }
  const marked = byteOrderMark(octets);
  if (marked) return { text: decodeAs(marked, octets), charset: marked, problem: null };
  if (SAYS_NOTHING.test(label)) return guess(octets, 'charset-guessed');
  const known = decoderOf(label);
  if (!known) return guess(octets, 'charset-unknown');
  if (known.charset === 'utf-8') return utf8(octets);
  if (WESTERN.test(known.charset) && isUtf8(octets)) {
    return { text: octets.toString(), charset: 'utf-8', problem: 'charset-guessed' };
  }
  const text = known.decode(octets);
  if (!text.includes('\uFFFD')) return { text, charset: known.charset, problem: null };
  if (isUtf8(octets)) return { text: octets.toString(), charset: 'utf-8', problem: 'charset-guessed' };
  return { text, charset: known.charset, problem: 'charset-invalid' };
}

/** A declared charset in lower case, without quotes, comments and RFC 2231 languages. */
export function charsetLabel(declared: string | null): string {
  return /[^\s"'(;*]{1,60}/.exec(declared ?? '')?.[0].toLowerCase() ?? '';
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
  return { text: decodeAs('windows-1252', octets), charset: 'windows-1252', problem };
}

/** Declared as UTF-8. Where no sequence is valid, it is not UTF-8 with mistakes, but another charset. */
function utf8(octets: Buffer): DecodedText {
  if (isUtf8(octets)) return { text: octets.toString(), charset: 'utf-8', problem: null };
  const text = octets.toString();
  const someValid = /[^\0-\x7F\uFFFD]/.test(text);
  return someValid
    ? { text, charset: 'utf-8', problem: 'charset-invalid' }
    : guess(octets, 'charset-guessed');
}

function decodeAs(charset: string, octets: Buffer): string {
  return decoderOf(charset)?.decode(octets) ?? octets.toString('latin1');
}

function decoderOf(label: string): { charset: string; decode: Decoder } | null {
  const cached = decoders.get(label);
  if (cached !== undefined) return cached;
  const found = standardDecoder(label) ?? aliasedDecoder(label) ?? iconvDecoder(label);
  // labels come from senders: the cache must not grow with them
  if (found || decoders.size < 1000) decoders.set(label, found);
  return found;
}

function standardDecoder(label: string): { charset: string; decode: Decoder } | null {
  try {
    const decoder = new TextDecoder(label);
    return { charset: decoder.encoding, decode: (octets) => decoder.decode(octets) };
  } catch {
    return null; // not a label of the Encoding Standard, which is what was asked
  }
}

function aliasedDecoder(label: string): { charset: string; decode: Decoder } | null {
  for (const [pattern, name] of ALIASES) {
    if (!pattern.test(label)) continue;
    const charset = label.replace(pattern, name);
    return standardDecoder(charset) ?? iconvDecoder(charset);
  }
  return null;
}

function iconvDecoder(label: string): { charset: string; decode: Decoder } | null {
  if (!iconv.encodingExists(label)) return null;
  return { charset: label, decode: (octets) => iconv.decode(octets, label).toWellFormed() };
}
