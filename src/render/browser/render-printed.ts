import { layOut } from '../layout/flow.ts';
import { cutIntoPages } from '../layout/pages.ts';
import type { Sheet } from '../layout/sheet.ts';
import { Budget, DEFAULT_LIMITS } from '../limits.ts';
import { attachmentList } from '../page/attachments.ts';
import { linkList } from '../page/links.ts';
import { TEXT_AREA } from '../page/type-scale.ts';
import { wordsIn } from '../page/words.ts';
import type { Rendition, RenditionInput } from '../rendition.ts';
import { type DrawnPage, writtenDocument } from '../written-document.ts';
import { headSheet } from './head-sheet.ts';
import { ImportedPages } from './imported-pages.ts';
import type { PrintedBody } from './printed-body.ts';

/**
 * The mail as a PDF/A-3u document, with the pages that a browser printed of its body: the same header block, foot, lists,
 * original and metadata as where we lay it out ourselves. The browser's pages have no structure of their own, so that it is not
 * PDF/A-3a.
 *
 * @param pdf of the browser, from the HTML of `browserPage`.
 * @throws LimitReached, and what is thrown for a PDF that cannot be read.
 */
export async function renderPrinted(
  input: RenditionInput,
  printed: PrintedBody,
  pdf: Uint8Array,
  limits = DEFAULT_LIMITS,
): Promise<Rendition> {
  const budget = new Budget(limits);
  const words = wordsIn(input.language);
  const imported = await ImportedPages.read(pdf, limits);
  const head = headSheet(input, printed, budget);
  const tail = layOut(
    [...linkList(printed.links, words), ...attachmentList(input, words, new Set(printed.shown))],
    TEXT_AREA.width,
    { type: 'Sect', attributes: {}, parent: null },
    budget,
  );
  const body: DrawnPage[] = Array.from({ length: imported.count }, (_, index) => ({
    fills: [],
    lines: [],
    imported: index,
  }));
  const pages: DrawnPage[] = [...pagesOf(head.sheet), ...body, ...pagesOf(tail)];
  const [first, second, ...rest] = pages;
  const merged =
    head.height > 0 && first !== undefined && second !== undefined
      ? [{ ...second, ...first }, ...rest]
      : pages;
  const document = writtenDocument(input, merged, budget, imported);
  return { pdf: document, pages: merged.length, layout: 'browser', reason: null };
}

function pagesOf(sheet: Sheet): DrawnPage[] {
  return sheet.items.length === 0 ? [] : cutIntoPages(sheet, TEXT_AREA.height);
}
