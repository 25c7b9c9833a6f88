import { decodeText } from './charset.ts';
import { charsetLabel } from './charset-label.ts';
import { oneLine } from './one-line.ts';

/** Text of a header field, and whether its charsets had to be guessed. */
export interface HeaderText {
  text: string;
  /** What was not as it said it is, or null. */
  problem: string | null;
}

/** An encoded word (RFC 2047, 2), not yet decoded. */
interface EncodedWord {
  start: number;
  end: number;
  charset: string;
  encoding: 'b' | 'q';
  text: string;
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** RFC 2047, 2 forbids more, but longer ones are sent. */
const LONGEST_CHARSET = 60;

/**
 * Decodes the encoded words (RFC 2047) and raw octets of a header field. Adjacent words of one charset are decoded
 * as one, as many senders cut through characters; blanks between words go (RFC 2047, 6.2). Takes words as they
 * are sent, not only as they should be: with blanks in them, inside quotes, without blanks around. What is
 * no whole word stays as it is. What comes out is one line, without U+0000.
 *
 * @param value One character an octet.
 * @param charset Of raw octets outside ASCII that are no UTF-8; null: windows-1252.
 */
export function decodeHeaderText(value: string, charset: string | null): HeaderText {
  if (!value.includes('=?')) return decodeRaw(value, charset);
  const texts: HeaderText[] = [];
  let place = 0;
  for (const run of wordRuns(value)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    if (first.start > place) texts.push(decodeRaw(value.slice(place, first.start), charset));
    texts.push(...decodeRun(run));
    place = last.end;
  }
  if (place < value.length) texts.push(decodeRaw(value.slice(place), charset));
  return {
    text: texts.map(({ text }) => text).join(''),
    problem: texts.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}

/** Text outside encoded words: ASCII, or octets that should not be there. */
function decodeRaw(value: string, charset: string | null): HeaderText {
  if (!BEYOND_ASCII.test(value)) return { text: oneLine(value), problem: null };
  const decoded = decodeText(Buffer.from(value, 'latin1'), charset);
  return { text: oneLine(decoded.text), problem: `→ ${decoded.charset}` };
}

function decodeRun(run: EncodedWord[]): HeaderText[] {
  const texts: HeaderText[] = [];
  for (let first = 0; first < run.length; ) {
    const charset = run[first]?.charset ?? '';
    let last = first + 1;
    while (run[last]?.charset === charset) last++;
    const octets = run.slice(first, last).map(wordOctets);
    const decoded = decodeText(octets.length === 1 && octets[0] ? octets[0] : Buffer.concat(octets), charset);
    const problem = decoded.problem && `${charset} → ${decoded.charset}`;
    texts.push({ text: oneLine(decoded.text), problem });
    first = last;
  }
  return texts;
}

/** Words with nothing but blanks between them are one run. Every search goes on from where the one before ended. */
function wordRuns(value: string): EncodedWord[][] {
  const runs: EncodedWord[][] = [];
  let place = 0;
  let end = -1;
  for (;;) {
    const start = value.indexOf('=?', place);
    const opening = start < 0 ? null : wordOpening(value, start);
    if (opening && end < opening.textStart) end = value.indexOf('?=', opening.textStart);
    if (start < 0 || (opening && end < 0)) return runs;
    place = start + 2;
    if (!opening) continue;
    // a word without an end runs into the next one; the '=' that ends base64 text is no such sign
    const next = value.indexOf('=?', opening.textStart);
    if (next >= 0 && next < end - 1) continue;
    const word = { ...opening, start, end: end + 2, text: value.slice(opening.textStart, end) };
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && isBlank(value, before.end, start)) run.push(word);
    else runs.push([word]);
    place = word.end;
  }
}

/** `=?charset?encoding?` at `start`, or null. */
function wordOpening(value: string, start: number) {
  const length = value.slice(start + 2, start + 2 + LONGEST_CHARSET).indexOf('?');
  const encoding = value[start + length + 3]?.toLowerCase();
  if (length < 1 || value[start + length + 4] !== '?' || (encoding !== 'b' && encoding !== 'q')) return null;
  const charset = charsetLabel(value.slice(start + 2, start + 2 + length));
  return { charset, encoding, textStart: start + length + 5 } as const;
}

function wordOctets(word: EncodedWord): Buffer {
  return word.encoding === 'b' ? Buffer.from(word.text, 'base64') : qOctets(word.text);
}

/** RFC 2047, 4.2. */
function qOctets(text: string): Buffer {
  const literal = text.replace(/_/g, ' ');
  if (!literal.includes('=')) return Buffer.from(literal, 'latin1');
  const octets = literal.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(octets, 'latin1');
}

function isBlank(value: string, start: number, end: number): boolean {
  for (let place = start; place < end; place++) {
    const character = value[place];
    if (character !== ' ' && character !== '\t') return false;
  }
  return true;
}
