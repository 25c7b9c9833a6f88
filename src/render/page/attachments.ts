import type { EmailBodyPart } from '../../mail/message.ts';
import { embeddedFiles, filesOf } from '../files.ts';
import type { Block, Cell, Row, TextStyle } from '../layout/box.ts';
import { NO_FRAME } from '../layout/box.ts';
import type { RenditionInput } from '../rendition.ts';
import { writtenSize } from './figures.ts';
import { line, sectionRule } from './head.ts';
import { FIELD, GREY, HASH, LABEL, PALE, SECTION, SMALL } from './type-scale.ts';
import type { Words } from './words.ts';

/** Files of a zip file that are named. */
const MOST_ENTRIES = 25;

/**
 * The list of attachments at the end: name, media type, size, and the hash that tells them from others.
 *
 * @param shown `partId` of those that the body shows.
 */
export function attachmentList(input: RenditionInput, words: Words, shown: ReadonlySet<string>): Block[] {
  const attachments = filesOf(input.parsed);
  const embedded = embeddedFiles(input);
  if (attachments.length === 0) return [];
  const notesOn = (part: EmailBodyPart): string => {
    const seen = part.partId !== null && shown.has(part.partId) ? [words.shownAbove] : [];
    const apart = input.embedAttachments === true && !embedded.has(part) ? [words.notEmbedded] : [];
    const notes = [...seen, ...apart];
    return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  };
  const head: Row = {
    minHeight: 0,
    background: null,
    cells: [
      cell('Column', [line('P', words.file, LABEL, 0, 0)]),
      cell('Column', [line('P', words.mediaType, LABEL, 0, 0)]),
      cell('Column', [right(words.size, LABEL)]),
    ],
  };
  return [
    sectionRule(),
    line('H2', `${words.attachments} (${attachments.length})`, SECTION, 0, 4),
    {
      kind: 'table',
      data: true,
      frame: { ...NO_FRAME, width: { kind: 'fraction', value: 1 } },
      spacing: 0,
      rows: [head, ...attachments.map((part) => attachmentRow(part, input, words, notesOn(part)))],
    },
  ];
}

function attachmentRow(part: EmailBodyPart, input: RenditionInput, words: Words, note: string): Row {
  const name: Block[] = [line('P', `${part.name ?? words.unnamed}${note}`, FIELD, 0, 0)];
  if (part.blobId !== null) name.push(line('P', `SHA-256 ${part.blobId}`, HASH, 0, 0));
  name.push(...zipList(part, input, words));
  return {
    minHeight: 0,
    background: null,
    cells: [
      cell(null, name),
      cell(null, [line('P', part.type, { ...FIELD, color: GREY }, 0, 0)]),
      cell(null, [right(writtenSize(part.size, input.language), FIELD)]),
    ],
  };
}

/** What a zip file says that it holds. */
function zipList({ partId }: EmailBodyPart, { parsed, language }: RenditionInput, words: Words): Block[] {
  const listing = parsed.archives.find((archive) => archive.partId === partId);
  if (!listing) return [];
  const { entries, count, unpackedSize, encrypted } = listing;
  const locked = encrypted > 0 ? `, ${words.withPassword(encrypted)}` : '';
  const shown = entries.slice(0, MOST_ENTRIES).map((entry) => {
    const lock = entry.encrypted ? `, ${words.lockedFile}` : '';
    return `${entry.name} (${writtenSize(entry.size, language)}${lock})`;
  });
  if (count > shown.length) shown.push(words.moreLinks(count - shown.length));
  return [`${words.inZip(count, writtenSize(unpackedSize, language))}${locked}`, ...shown].map((text) =>
    line('P', text, SMALL, 0, 0),
  );
}

function right(text: string, style: TextStyle): Block {
  const block = line('P', text, style, 0, 0);
  return block.kind === 'paragraph' ? { ...block, align: 'right' } : block;
}

function cell(header: Cell['header'], children: Block[]): Cell {
  return {
    header,
    columnSpan: 1,
    rowSpan: 1,
    width: null,
    frame: {
      ...NO_FRAME,
      padding: { top: 3, right: 6, bottom: 3, left: 0 },
      border: { ...NO_FRAME.border, bottom: { width: 0.5, color: PALE } },
    },
    align: 'top',
    minHeight: 0,
    children,
  };
}
