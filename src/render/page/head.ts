import type { EmailAddress } from '../../mail/message.ts';
import { filesOf } from '../files.ts';
import type { Block, Cell, Inline, Row, TextStyle } from '../layout/box.ts';
import { NO_FRAME, NO_SIDES, spaced } from '../layout/box.ts';
import type { RenditionInput } from '../rendition.ts';
import { timeIn, writtenTime } from './figures.ts';
import { FIELD, LABEL, NOTE, PALE, SMALL, SUBJECT } from './type-scale.ts';
import type { Words } from './words.ts';

/** Times that are ours, such as when the mail came in, are told in the zone of those we work for. */
const HOME_ZONE = 'Europe/Amsterdam';
const LABEL_WIDTH = 82;

/**
 * The block at the top of the first page: subject, who, when, where it was filed, what to know of it.
 *
 * @param shown `partId` of attachments that the body shows: they are not named here.
 */
export function headOf(
  input: RenditionInput,
  words: Words,
  notes: string[],
  shown: ReadonlySet<string>,
): Block[] {
  const { parsed } = input;
  const subject = parsed.subject?.trim() || words.noSubject;
  const blocks: Block[] = [line('H1', subject, SUBJECT, 0, 8), fieldTable(fields(input, words, shown))];
  if (notes.length > 0) blocks.push(notesBox(words.notes, notes));
  blocks.push({ kind: 'rule', frame: spaced(10, 14), color: PALE, thickness: 0.8 });
  return blocks;
}

function fields(input: RenditionInput, words: Words, shown: ReadonlySet<string>): [string, string][] {
  const { parsed, language } = input;
  const sender = parsed.sender.filter((one) => !parsed.from.some((from) => from.email === one.email));
  const replyTo = parsed.replyTo.filter((one) => !parsed.from.some((from) => from.email === one.email));
  const attached = filesOf(parsed).filter((part) => part.partId === null || !shown.has(part.partId));
  const rows: [string, string][] = [
    [words.from, addresses(parsed.from) || words.unknown],
    [words.sender, addresses(sender)],
    [words.replyTo, addresses(replyTo)],
    [words.to, addresses(parsed.to)],
    [words.cc, addresses(parsed.cc)],
    [words.bcc, addresses(parsed.bcc)],
    [words.date, parsed.sentAt === null ? words.unknown : writtenTime(parsed.sentAt, language)],
    [words.received, timeIn(input.receivedAt, language, HOME_ZONE)],
    [words.mailbox, input.mailboxName ?? ''],
    [words.caseNumber, [input.caseNumber, input.caseTitle].filter((one) => one).join(' · ')],
    [words.token, input.token === null ? '' : `${input.token.text}, ${words.tokenIn[input.token.place]}`],
    [words.attachments, attached.map((part) => part.name ?? words.unnamed).join(', ')],
  ];
  return rows;
}

/** Labels with what they label; those of nothing are left out. */
export function fieldTable(fields: readonly [string, string][]): Block {
  const rows = fields.filter(([, value]) => value !== '').map(([label, value]) => fieldRow(label, value));
  return { kind: 'table', data: true, frame: fullWidth(), spacing: 0, rows };
}

function addresses(list: EmailAddress[]): string {
  return list.map(({ name, email }) => (name === null ? email : `${name} <${email}>`)).join(', ');
}

function fieldRow(label: string, value: string): Row {
  return {
    minHeight: 0,
    background: null,
    cells: [
      cell('Row', LABEL_WIDTH, [line('P', label, LABEL, 0, 0)]),
      cell(null, null, [line('P', value, FIELD, 0, 0)]),
    ],
  };
}

function cell(header: Cell['header'], width: number | null, children: Block[]): Cell {
  return {
    header,
    columnSpan: 1,
    rowSpan: 1,
    width: width === null ? { kind: 'fraction', value: 1 } : { kind: 'points', value: width },
    frame: { ...NO_FRAME, padding: { ...NO_SIDES, bottom: 1.5, right: 8 } },
    align: 'top',
    minHeight: 0,
    children,
  };
}

function notesBox(label: string, notes: string[]): Block {
  const inlines: Inline[] = notes.flatMap((note, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' as const, style: NOTE }]),
    { kind: 'text', text: `${label}: `, style: { ...NOTE, bold: true }, link: null },
    { kind: 'text', text: note, style: NOTE, link: null },
  ]);
  const frame = {
    ...spaced(8, 0),
    background: '#fff6df',
    padding: { top: 5, right: 8, bottom: 5, left: 8 },
    border: { ...NO_FRAME.border, left: { width: 2.5, color: '#e0a100' } },
  };
  return {
    kind: 'paragraph',
    tag: 'P',
    frame,
    align: 'start',
    direction: null,
    inlines,
    indent: 0,
    keepWithNext: false,
  };
}

const fullWidth = () => ({ ...NO_FRAME, width: { kind: 'fraction' as const, value: 1 } });

/** A paragraph of one style. */
export function line(
  tag: 'P' | 'H1' | 'H2',
  text: string,
  style: TextStyle,
  above: number,
  below: number,
): Block {
  return {
    kind: 'paragraph',
    tag,
    frame: spaced(above, below),
    align: 'start',
    direction: null,
    inlines: [{ kind: 'text', text, style, link: null }],
    indent: 0,
    keepWithNext: tag !== 'P',
  };
}

/** What a section of ours needs below its rule, in points: its heading, and two lines. */
const SECTION_START = 72;

/** Stands between the mail and a list of ours, on the page of its heading. */
export function sectionRule(): Block {
  return {
    kind: 'rule',
    frame: spaced(18, 10),
    color: PALE,
    thickness: 0.8,
    keptBelow: SECTION_START,
  };
}

/** Says which way the page was made, where a limit forced a simpler one. */
export function layoutNote(text: string): Block {
  return line('P', text, SMALL, 0, 8);
}
