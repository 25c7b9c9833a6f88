import { readFile } from 'node:fs/promises';
import { ZaakpostError } from '../errors.ts';
import { type EmailBodyPart, senderOf } from '../mail/message.ts';
import { partContent } from '../mail/part-content.ts';
import { type Body, fullBody, plainBody } from './body.ts';
import { type Block, NO_FRAME } from './layout/box.ts';
import { layOut } from './layout/flow.ts';
import { cutIntoPages } from './layout/pages.ts';
import { Budget, DEFAULT_LIMITS, type RenderLimits } from './limits.ts';
import { attachmentList } from './page/attachments.ts';
import { writtenTime } from './page/figures.ts';
import { pageFoot } from './page/foot.ts';
import { headOf, layoutNote } from './page/head.ts';
import { Painter } from './page/painter.ts';
import { FOOT_Y, PAGE_SIZE, TEXT_AREA } from './page/type-scale.ts';
import { type Words, wordsIn } from './page/words.ts';
import { ArchiveDocument } from './pdf/archive-document.ts';
import { embedFile } from './pdf/embedded-file.ts';
import type { DocumentMetadata } from './pdf/xmp.ts';
import type { Rendition, RenditionInput } from './rendition.ts';

type Layout = Rendition['layout'];

/** From the mail as its sender laid it out, to what fits within any limit. */
const LAYOUTS: Layout[] = ['full', 'plain', 'header-only'];

/**
 * The mail as a PDF/A-3a document with the original embedded. The same input gives the same bytes. Reads the
 * blob at `raw.path` and nothing else; where a limit is met, a simpler layout is made and the page says so.
 *
 * @throws ZaakpostError `BLOB_MISSING` where the original cannot be read, `RENDER_FAILED` for all else.
 */
export async function renderMail(
  input: RenditionInput,
  limits: RenderLimits = DEFAULT_LIMITS,
): Promise<Rendition> {
  const original = await readOriginal(input);
  let cause: unknown;
  for (const layout of LAYOUTS) {
    try {
      return await renderAs(layout, input, original, limits);
    } catch (error) {
      cause = error;
      if (layout === 'header-only') break;
    }
  }
  const detail = `mail ${input.mailId}: ${cause instanceof Error ? cause.message : String(cause)}`;
  throw new ZaakpostError('RENDER_FAILED', { cause, detail });
}

async function readOriginal({ raw }: RenditionInput): Promise<Buffer> {
  try {
    return await readFile(raw.path);
  } catch (cause) {
    throw new ZaakpostError('BLOB_MISSING', { cause, detail: raw.path });
  }
}

async function renderAs(
  layout: Layout,
  input: RenditionInput,
  original: Buffer,
  limits: RenderLimits,
): Promise<Rendition> {
  const words = wordsIn(input.language);
  const budget = new Budget(
    layout === 'header-only' ? { ...limits, budgetMs: Number.POSITIVE_INFINITY } : limits,
  );
  const blocks = blocksOf(layout, await bodyOf(layout, input, words, budget), input, words);
  const sheet = layOut(blocks, TEXT_AREA.width, { type: 'Sect', attributes: {}, parent: null }, budget);
  const pages = cutIntoPages(sheet, TEXT_AREA.height);
  budget.pages(pages.length);

  const document = new ArchiveDocument({
    metadata: metadataOf(input, words),
    id: Buffer.from(input.raw.sha256.slice(0, 32), 'hex'),
    pageSize: PAGE_SIZE,
  });
  const painter = new Painter(document, words.decoration);
  for (const [index, page] of pages.entries()) {
    document.addPage();
    painter.fills(page.fills, TEXT_AREA.x, TEXT_AREA.y);
    painter.lines(page.lines, TEXT_AREA.x, TEXT_AREA.y);
    painter.pagination(pageFoot(input, words, index + 1, pages.length, budget), TEXT_AREA.x, FOOT_Y);
    painter.flush();
    budget.work();
  }
  painter.finish();
  embedOriginal(document, input, words, original);
  return { pdf: await document.bytes(), pages: pages.length, layout };
}

async function bodyOf(layout: Layout, input: RenditionInput, words: Words, budget: Budget): Promise<Body> {
  if (layout === 'header-only') return { blocks: [], notes: [] };
  if (layout === 'plain') return plainBody(input, words, budget);
  return fullBody(input, words, budget, (part) => contentOf(part, input));
}

function blocksOf(layout: Layout, body: Body, input: RenditionInput, words: Words): Block[] {
  const simplified = layout === 'full' ? [] : [layoutNote(words.simplified[layout])];
  return [
    ...headOf(input, words, [...input.notes, ...body.notes]),
    ...simplified,
    { kind: 'container', tag: 'Div', attributes: {}, frame: NO_FRAME, children: body.blocks },
    ...attachmentList(input, words),
  ];
}

/** Decoded content of a leaf of the mail. */
async function contentOf(part: EmailBodyPart, { raw }: RenditionInput): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of partContent(raw.path, part)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function metadataOf(input: RenditionInput, words: Words): DocumentMetadata {
  const { parsed, raw, language } = input;
  const sender = senderOf(parsed);
  const author = sender === null ? null : (sender.name ?? sender.email);
  const date = parsed.sentAt ?? input.receivedAt;
  return {
    title: parsed.subject?.trim() || words.noSubject,
    author,
    language,
    createdAt: new Date(date).toISOString().replace(/\.\d+Z$/, 'Z'),
    description: words.description(sender?.email ?? words.unknown, writtenTime(date, language)),
    keywords: [input.caseNumber].filter((value) => value !== null),
    producer: 'Zaakpost',
    identifiers: [...(parsed.messageId === null ? [] : [`mid:${parsed.messageId}`]), `sha256:${raw.sha256}`],
  };
}

function embedOriginal(
  document: ArchiveDocument,
  input: RenditionInput,
  words: Words,
  original: Buffer,
): void {
  embedFile(document, {
    name: 'original.eml',
    mediaType: 'message/rfc822',
    description: words.original,
    relationship: 'Source',
    content: original,
    modifiedAt: new Date(input.parsed.sentAt ?? input.receivedAt),
  });
}
