import type { ParseLimits } from './limits.ts';
import type { Problems } from './problems.ts';
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
}

/** What reading a block needs to know of its surroundings. */
export interface HeaderScope {
  limits: ParseLimits;
  problems: Problems;
  /** Whether the line at that place is a delimiter of an open multipart: it ends the block. */
  isDelimiter(place: number): boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** Most header blocks, with room to spare, are within so many octets. */
const FIRST_LOOK_BYTES = 8192;

/** RFC 5322, 3.6.8 field name, and the blanks before the colon that obsolete syntax (4.5.8) allows. */
const FIELD = /^([!-9;-~]+)[ \t]*:/;

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
  const lines = blockLines(blockText(raw, start, cut), start, scope);
  const block = collectFields(lines.lines, lines.next, scope);
  if (block.bodyStart < lines.next || lines.complete || cut === end) return block;
  scope.problems.add('limit-header-bytes', null, `more than ${scope.limits.headerBytes} octets`);
  return { fields: block.fields, bodyStart: passOver(raw, cut, end) };
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
      return { lines, next: start + place, complete: true };
    }
    const found = text.indexOf(lineEnd, place);
    const next = found < 0 ? text.length : found + 1;
    let last = found < 0 ? text.length : found;
    while (last > place && text.charCodeAt(last - 1) === CR) last--;
    if (last === place) return { lines, next: start + next, complete: true };
    lines.push({ start: start + place, next: start + next, text: text.slice(place, last) });
    place = next;
  }
  return { lines, next: start + text.length, complete: false };
}

function collectFields(lines: Line[], next: number, scope: HeaderScope): HeaderBlock {
  const fields: RawField[] = [];
  const values: string[][] = [];
  let passed = 0;
  for (const [index, line] of lines.entries()) {
    const field = isFolded(line.text) ? null : FIELD.exec(line.text);
    if (field?.[1] !== undefined) {
      if (fields.length === scope.limits.headerCount) passed++;
      else {
        fields.push({ name: field[1], key: field[1].toLowerCase(), value: '' });
        values.push([line.text.slice(field[0].length)]);
      }
      continue;
    }
    if (index === 0 && /^>?From /.test(line.text)) continue; // the separator line of an mbox file
    const continues = isFolded(line.text) && line.text.trim() !== '' && fields.length > 0;
    if (!continues && !(fields.length > 0 && goesOn(lines, index))) {
      if (line.text.trim() === '') return finish(fields, values, line.next, passed, scope);
      scope.problems.add('header-malformed', null, `body begins at: ${line.text}`);
      return finish(fields, values, line.start, passed, scope);
    }
    if (!continues && line.text.trim() !== '')
      scope.problems.add('header-malformed', null, `fold without blank: ${line.text}`);
    if (passed === 0) values.at(-1)?.push(line.text);
  }
  return finish(fields, values, next, passed, scope);
}

function isFolded(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === SPACE || first === TAB;
}

/** Whether after a line that is no field the header goes on: the next line that is not folded is a field. */
function goesOn(lines: Line[], index: number): boolean {
  for (const line of lines.slice(index + 1, index + 10)) {
    if (!isFolded(line.text)) return FIELD.test(line.text);
  }
  return false;
}

function finish(
  fields: RawField[],
  values: string[][],
  bodyStart: number,
  passed: number,
  scope: HeaderScope,
): HeaderBlock {
  if (passed > 0)
    scope.problems.add('limit-header-count', null, `${passed} fields more than ${scope.limits.headerCount}`);
  for (const [index, field] of fields.entries()) field.value = unfold(values[index] ?? []);
  return { fields, bodyStart };
}

/** RFC 5322, 2.2.3; the blanks of a fold become one space, as many senders fold with a tab for a space. */
function unfold(lines: string[]): string {
  if (lines.length === 1) return (lines[0] ?? '').trim();
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** The place behind the next blank line, or the end. */
function passOver(raw: RawMail, from: number, end: number): number {
  let place = raw.find(LF, from, end) + 1;
  while (place > 0) {
    const next = raw.find(LF, place, end) + 1;
    if (next === 0) return end;
    const first = raw.slice(place, next)[0];
    if (first === LF || (first === CR && next - place === 2)) return next;
    place = next;
  }
  return end;
}
