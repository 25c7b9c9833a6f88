import { access } from 'node:fs/promises';
import type { EmailBodyPart } from '../mail/message.ts';
import { partContent } from '../mail/part-content.ts';
import { type Saying, say } from '../words/saying.ts';
import { type Body, EMPTY_BODY, htmlBody, plainBody } from './body.ts';
import { type Block, NO_FRAME } from './layout/box.ts';
import { layOut } from './layout/flow.ts';
import { cutIntoPages } from './layout/pages.ts';
import { Budget, DEFAULT_LIMITS, LimitReached, type RenderLimits } from './limits.ts';
import { abridged } from './page/abridged.ts';
import { attachmentList } from './page/attachments.ts';
import { eventBlocks } from './page/events.ts';
import { headOf, layoutNote } from './page/head.ts';
import { linkList } from './page/links.ts';
import { TEXT_AREA } from './page/type-scale.ts';
import { type Words, wordsIn } from './page/words.ts';
import { type Layout, type Rendition, type RenditionInput, simplerThan } from './rendition.ts';
import { blobMissing, messageOf, renderFailed, writtenDocument } from './written-document.ts';

/** The header page is what is left when all else fails: it is short by itself. */
const NO_LIMITS: RenderLimits = {
  maxPages: Number.POSITIVE_INFINITY,
  maxNodes: Number.POSITIVE_INFINITY,
  maxCharacters: Number.POSITIVE_INFINITY,
  budgetMs: Number.POSITIVE_INFINITY,
};

/** The simple layout may have so many times more nodes: each costs less. */
const SIMPLE_NODES = 3;

/**
 * The mail as a PDF/A-3a document with the original embedded. The same input gives the same bytes. Reads the
 * blob at `raw.path` and nothing else; where a limit is met, a simpler layout is made and the page says so.
 *
 * @param from the layout to begin with: a simpler one where this thread's forerunner did not survive those before it.
 * @throws ZaakpostError `BLOB_MISSING` where the original cannot be read, `RENDER_FAILED` for all else.
 */
export async function renderMail(
  input: RenditionInput,
  limits: RenderLimits = DEFAULT_LIMITS,
  from: Layout = 'full',
): Promise<Rendition> {
  await access(input.raw.path).catch((cause: unknown) => blobMissing(input, cause));
  const failures: unknown[] = [];
  for (const layout of [from, ...simplerThan(from)]) {
    if (failures.length > 0 && isNoSimpler(layout, input)) continue;
    try {
      const rendered = await renderAs(layout, input, limits);
      const reason = failures.length === 0 ? null : whySimpler(failures[0]);
      return { ...rendered, layout, reason };
    } catch (error) {
      failures.push(error);
    }
  }
  throw renderFailed(input, failures.at(-1));
}

function whySimpler(failure: unknown): Saying {
  if (!(failure instanceof LimitReached)) return say('layout-failed', { why: messageOf(failure) });
  const { limit } = failure;
  return limit === 'budgetMs' ? say('layout-time') : say('layout-limit', { what: say(`limit-${limit}`) });
}

/** Mail that is text has one layout only, besides its header. */
const isNoSimpler = (layout: Layout, { parsed }: RenditionInput): boolean =>
  layout !== 'header-only' && !parsed.htmlBody.some(({ type }) => type === 'text/html');

async function renderAs(
  layout: Layout,
  input: RenditionInput,
  limits: RenderLimits,
): Promise<{ pdf: AsyncIterable<Uint8Array>; pages: number }> {
  const words = wordsIn(input.language);
  const budget = new Budget(limitsOf(layout, limits));
  const blocks = blocksOf(layout, await bodyOf(layout, input, words, budget), input, words);
  const sheet = layOut(blocks, TEXT_AREA.width, { type: 'Sect', attributes: {}, parent: null }, budget);
  const pages = cutIntoPages(sheet, TEXT_AREA.height);
  return { pdf: writtenDocument(input, pages, budget), pages: pages.length };
}

function limitsOf(layout: Layout, limits: RenderLimits): RenderLimits {
  if (layout === 'header-only') return NO_LIMITS;
  return layout === 'simple' ? { ...limits, maxNodes: limits.maxNodes * SIMPLE_NODES } : limits;
}

async function bodyOf(layout: Layout, input: RenditionInput, words: Words, budget: Budget): Promise<Body> {
  if (layout === 'header-only') return EMPTY_BODY;
  if (layout === 'plain') return plainBody(input, words, budget);
  return htmlBody(input, words, budget, layout === 'simple' ? null : (part) => contentOf(part, input));
}

function blocksOf(layout: Layout, body: Body, input: RenditionInput, words: Words): Block[] {
  const simplified = layout === 'full' ? [] : [layoutNote(words.simplified[layout])];
  const shown = layout === 'header-only' ? abridged(input) : input;
  return [
    ...headOf(shown, words, [...input.notes, ...body.notes], body.shown),
    ...simplified,
    ...(layout === 'header-only' ? [] : eventBlocks(input)),
    { kind: 'container', tag: 'Div', attributes: {}, frame: NO_FRAME, children: body.blocks },
    ...linkList(body.links, words),
    ...attachmentList(shown, words, body.shown),
  ];
}

/** Decoded content of a leaf of the mail. */
export const contentOf = (part: EmailBodyPart, { raw }: RenditionInput): Promise<Buffer> =>
  contentAt(raw.path, part);

/** Decoded content of a leaf of the mail in that file. */
export async function contentAt(path: string, part: EmailBodyPart): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of partContent(path, part)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
