import type { ParseLimits } from './limits.ts';
import type { ProblemCode } from './problems.ts';
import { type RawMail, SLICE_BYTES } from './raw-mail.ts';

/** A header field as its octets are: each character of `value` is one octet; unfolded, not decoded. */
export interface RawField {
  name: string;
  /** The name in lower case. */
  key: string;
  value: string;
}

export interface HeaderBlock {
  fields: RawField[];
  /** Where the body begins; where the block ran into a delimiter or the end, that place. */
  bodyStart: number;
  problems: { code: ProblemCode; detail: string }[];
}

/** What reading a block needs to know of its surroundings. */
export interface HeaderScope {
  limits: Pick<ParseLimits, 'headerBytes' | 'headerCount'>;
  /** Whether the line at that place is a delimiter of an open multipart: it ends the block. */
  isDelimiter(place: number): boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const HYPHEN = 0x2d;

/** Most header blocks, with room to spare, are within so many octets. */
const FIRST_LOOK_BYTES = 8192;

/** RFC 5322, 3.6.8 field name, and the blanks before the colon that obsolete syntax (4.5.8) allows. */
const FIELD = /^([!-9;-~]+)[ \t]*:/;

/** A field that mail has, as against a word in a letter that a colon follows. */
const MAIL_FIELD =
  /^(?:received|from|sender|to|cc|bcc|subject|date|references|comments|keywords|precedence|importance|priority|organization|[a-z0-9]+(?:-[a-z0-9]+)+)[ \t]*:/i;

/** One line of the block: its text without the line end, and the place of the line after it. */
interface Line {
  start: number;
  next: number;
  text: string;
}

/**
 * Reads the header block that begins at `start` (RFC 5322, 2.2). Takes LF, CRLF and, where a block has no LF at
 * all, CR as line ends. A line that is no field is taken as a broken fold where fields go on after it,
 * else as the first of the body: so text without the blank line before it is shown, not lost.
 */
export function readHeaderBlock(raw: RawMail, start: number, end: number, scope: HeaderScope): HeaderBlock {
  const cut = Math.min(end, start + Math.min(scope.limits.headerBytes, SLICE_BYTES));
  const { lines, next, isWhole } = blockLines(blockText(raw, start, cut), start, scope);
  const block = new FieldCollector(scope.limits.headerCount).collect(lines, next);
  if (block.bodyStart < next || isWhole || cut === end) return block;
  block.problems.push({ code: 'limit-header-bytes', detail: `> ${scope.limits.headerBytes}` });
  return { ...block, bodyStart: passOver(raw, cut, end, scope) };
}

/** The text of the block, one character an octet, and more behind it. */
function blockText(raw: RawMail, start: number, cut: number): string {
  const first = raw.slice(start, Math.min(cut, start + FIRST_LOOK_BYTES)).toString('latin1');
  if (start + first.length >= cut || /\n\r*\n/.test(first)) return first;
  return raw.slice(start, cut).toString('latin1');
}

/** The lines of the block up to its blank line, a delimiter, or the end of the text; `next` is the place behind them. */
function blockLines(text: string, start: number, scope: HeaderScope) {
  const lines: Line[] = [];
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  let place = 0;
  while (place < text.length) {
    if (text[place] === '-' && scope.isDelimiter(start + place)) {
      return { lines, next: start + place, isWhole: true };
    }
    const found = text.indexOf(lineEnd, place);
    const next = found < 0 ? text.length : found + 1;
    let last = found < 0 ? text.length : found;
    while (last > place && text.charCodeAt(last - 1) === CR) last--;
    if (last === place) return { lines, next: start + next, isWhole: true };
    lines.push({ start: start + place, next: start + next, text: text.slice(place, last) });
    place = next;
  }
  return { lines, next: start + text.length, isWhole: false };
}

/** Makes fields of lines. */
class FieldCollector {
  readonly #most: number;
  readonly #fields: RawField[] = [];
  /** The lines of the field at the same place in `#fields`. */
  readonly #values: string[][] = [];
  readonly #problems: HeaderBlock['problems'] = [];
  #passed = 0;

  /** @param most Fields that are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param next The place behind the last line. */
  collect(lines: Line[], next: number): HeaderBlock {
    for (const [index, line] of lines.entries()) {
      const name = isFolded(line.text) ? undefined : FIELD.exec(line.text)?.[1];
      const isMboxSeparator = index === 0 && /^>?From /.test(line.text);
      if (name !== undefined) this.#open(name, line.text);
      else if (!isMboxSeparator && !this.#continue(lines, index, line.text)) {
        return this.#finish(line.text.trim() === '' ? line.next : line.start);
      }
    }
    return this.#finish(next);
  }

  #open(name: string, text: string): void {
    if (this.#fields.length === this.#most) {
      this.#passed++;
      return;
    }
    this.#fields.push({ name, key: name.toLowerCase(), value: '' });
    this.#values.push([text.slice(text.indexOf(':') + 1)]);
  }

  /** Takes a line that is no field as part of the one before; false where the body begins at it. */
  #continue(lines: Line[], index: number, text: string): boolean {
    const isBlank = text.trim() === '';
    const isFold = isFolded(text) && !isBlank && this.#fields.length > 0;
    if (!isFold && (this.#fields.length === 0 || !goesOn(lines, index))) {
      if (!isBlank) this.#problems.push({ code: 'header-malformed', detail: text });
      return false;
    }
    if (!isFold && !isBlank) {
      this.#problems.push({ code: 'header-malformed', detail: text });
    }
    if (this.#passed === 0) this.#values.at(-1)?.push(text);
    return true;
  }

  #finish(bodyStart: number): HeaderBlock {
    if (this.#passed > 0) {
      this.#problems.push({
        code: 'limit-header-count',
        detail: `${this.#most + this.#passed} > ${this.#most}`,
      });
    }
    for (const [index, field] of this.#fields.entries()) field.value = unfold(this.#values[index] ?? []);
    return { fields: this.#fields, bodyStart, problems: this.#problems };
  }
}

function isFolded(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === SPACE || first === TAB;
}

/** Whether after a line that is no field the header goes on: the next line that is not folded is a field of mail. */
function goesOn(lines: Line[], index: number): boolean {
  for (const line of lines.slice(index + 1, index + 10)) {
    if (!isFolded(line.text)) return MAIL_FIELD.test(line.text);
  }
  return false;
}

/** RFC 5322, 2.2.3; the blanks of a fold become one space, as many senders fold with a tab for a space. */
function unfold(lines: string[]): string {
  if (lines.length === 1) return (lines[0] ?? '').trim();
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** The place behind the next blank line, or that of the next delimiter, or the end. */
function passOver(raw: RawMail, from: number, end: number, scope: HeaderScope): number {
  let place = raw.find(LF, from, end) + 1;
  while (place > 0) {
    const next = raw.find(LF, place, end) + 1;
    if (next === 0) return end;
    const first = raw.slice(place, place + 1)[0];
    if (first === LF || (first === CR && next - place === 2)) return next;
    if (first === HYPHEN && scope.isDelimiter(place)) return place;
    place = next;
  }
  return end;
}
