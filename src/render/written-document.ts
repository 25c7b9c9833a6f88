import { createReadStream } from 'node:fs';
import { ZaakpostError } from '../errors.ts';
import { partContent } from '../mail/part-content.ts';
import type { ImportedPages } from './browser/imported-pages.ts';
import { embedAttachments, embedOriginal } from './embedded-originals.ts';
import type { PageContent } from './layout/pages.ts';
import type { LineItem } from './layout/sheet.ts';
import type { Budget } from './limits.ts';
import { metadataOf } from './metadata.ts';
import { pageFoot } from './page/foot.ts';
import { Painter } from './page/painter.ts';
import { FOOT_Y, PAGE_SIZE, TEXT_AREA } from './page/type-scale.ts';
import { wordsIn } from './page/words.ts';
import { ArchiveDocument } from './pdf/archive-document.ts';
import type { RenditionInput } from './rendition.ts';

/** Octets of the original that are read at a time. */
const READ_OCTETS = 256 * 1024;

/** A page to be drawn; `imported` is the number of a page from elsewhere that is drawn on it too. */
export interface DrawnPage extends Omit<PageContent, 'repeated'> {
  repeated?: LineItem[];
  imported?: number;
}

/**
 * Draws the pages, each with its foot, embeds the original and what else is to be embedded, and gives the file in
 * chunks. With pages from elsewhere it is a PDF/A-3u, as those have no structure; else a PDF/A-3a.
 *
 * The chunks throw ZaakpostError `BLOB_MISSING` where the original cannot be read, `RENDER_FAILED` for all else.
 */
export function writtenDocument(
  input: RenditionInput,
  pages: DrawnPage[],
  budget: Budget,
  imported: ImportedPages | null = null,
): AsyncIterable<Uint8Array> {
  const words = wordsIn(input.language);
  budget.pages(pages.length);
  const document = new ArchiveDocument({
    metadata: metadataOf(input, words),
    conformance: imported === null ? 'A' : 'U',
    id: Buffer.from(input.raw.sha256.slice(0, 32), 'hex'),
    pageSize: PAGE_SIZE,
  });
  const painter = new Painter(document, words.decoration);
  const foreign = imported?.into(document) ?? [];
  for (const [index, page] of pages.entries()) {
    document.addPage();
    painter.fills(page.fills, TEXT_AREA.x, TEXT_AREA.y);
    painter.pagination(page.repeated ?? [], TEXT_AREA.x, TEXT_AREA.y);
    painter.lines(page.lines, TEXT_AREA.x, TEXT_AREA.y);
    const elsewhere = page.imported === undefined ? undefined : foreign[page.imported];
    if (elsewhere !== undefined) painter.imported(elsewhere);
    painter.pagination(pageFoot(input, words, index + 1, pages.length, budget), TEXT_AREA.x, FOOT_Y);
    painter.flush();
    budget.work();
  }
  painter.finish();
  embedOriginal(document, input, words, originalOf(input));
  if (input.embedAttachments === true) {
    embedAttachments(document, input, words, (part) => partContent(input.raw.path, part));
  }
  return bytesOf(document, input);
}

/** The error for a mail that could not be rendered. */
export function renderFailed({ mailId }: RenditionInput, cause: unknown): ZaakpostError {
  return new ZaakpostError('RENDER_FAILED', { cause, detail: `mail ${mailId}: ${messageOf(cause)}` });
}

/** What an error says. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @throws ZaakpostError `BLOB_MISSING` */
export function blobMissing({ raw }: RenditionInput, cause: unknown): never {
  throw new ZaakpostError('BLOB_MISSING', { cause, detail: raw.path });
}

async function* bytesOf(document: ArchiveDocument, input: RenditionInput): AsyncGenerator<Uint8Array> {
  try {
    yield* document.bytes();
  } catch (cause) {
    throw cause instanceof ZaakpostError ? cause : renderFailed(input, cause);
  }
}

/** The mail as it came in, read when the document is written. */
async function* originalOf(input: RenditionInput): AsyncGenerator<Uint8Array> {
  try {
    // A buffer of the whole length for each small mail would cost more than reading it.
    const highWaterMark = Math.min(READ_OCTETS, input.raw.size + 1);
    yield* createReadStream(input.raw.path, { highWaterMark });
  } catch (cause) {
    blobMissing(input, cause);
  }
}
