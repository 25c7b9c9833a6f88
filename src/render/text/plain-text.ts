import type { Block, Inline, TextStyle } from '../layout/box.ts';
import { NO_FRAME, NO_SIDES } from '../layout/box.ts';
import { BODY, GREY, PALE } from '../page/type-scale.ts';
import { fixedLines, flowedLines, type TextLine } from './flowed.ts';
import { linked } from './links.ts';

/** Quotes deeper than this are set as deep as this. */
const DEEPEST_QUOTE = 6;
const TAB_WIDTH = 8;

/**
 * Plain text as blocks: paragraphs at empty lines, quotes indented and dimmed, URLs as links.
 *
 * @param flowed how lines go on in the next (RFC 3676); null where they stand as they are.
 */
export function textBlocks(text: string, flowed: { deleteSpace: boolean } | null): Block[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const lines = flowed === null ? fixedLines(clean) : flowedLines(clean, flowed.deleteSpace);
  return quotedBlocks(lines, 0);
}

/** Blocks of lines that are all quoted at least `depth` deep. */
function quotedBlocks(lines: TextLine[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const deeper = isDeeper(lines[at], depth);
    let end = at;
    while (end < lines.length && isDeeper(lines[end], depth) === deeper) end += 1;
    const group = lines.slice(at, end);
    if (deeper) blocks.push(quote(quotedBlocks(group, depth + 1)));
    else blocks.push(...paragraphs(group, depth));
    at = end;
  }
  return blocks;
}

const isDeeper = (line: TextLine | undefined, depth: number): boolean =>
  line !== undefined && Math.min(line.depth, DEEPEST_QUOTE) > depth;

function quote(children: Block[]): Block {
  return {
    kind: 'container',
    tag: 'BlockQuote',
    attributes: {},
    frame: {
      ...NO_FRAME,
      margin: { ...NO_SIDES, top: 4, bottom: 4 },
      padding: { ...NO_SIDES, left: 9 },
      border: { ...NO_FRAME.border, left: { width: 1.5, color: PALE } },
    },
    children,
  };
}

function paragraphs(lines: TextLine[], depth: number): Block[] {
  const style: TextStyle = depth === 0 ? BODY : { ...BODY, color: GREY };
  const blocks: Block[] = [];
  let inlines: Inline[] = [];
  let empty = 0;
  const close = (): void => {
    if (inlines.length > 0) blocks.push(paragraph(inlines, blocks.length === 0 && empty === 0 ? 0 : empty));
    if (inlines.length > 0) empty = 0;
    inlines = [];
  };
  for (const { text } of lines) {
    const line = withoutTabs(text).trimEnd();
    if (line === '') {
      close();
      empty += 1;
    } else {
      if (inlines.length > 0) inlines.push({ kind: 'break', style });
      inlines.push(...linked(line, style));
    }
  }
  close();
  return blocks;
}

/** A paragraph with room above for the empty lines that were there, at most three. */
function paragraph(inlines: Inline[], emptyLines: number): Block {
  const above = Math.min(emptyLines, 3) * BODY.size * 0.8;
  return {
    kind: 'paragraph',
    tag: 'P',
    frame: { ...NO_FRAME, margin: { ...NO_SIDES, top: above } },
    align: 'start',
    direction: null,
    inlines,
    indent: 0,
    keepWithNext: false,
  };
}

function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let out = '';
  for (const character of line) {
    out += character === '\t' ? ' '.repeat(TAB_WIDTH - (out.length % TAB_WIDTH)) : character;
  }
  return out;
}
