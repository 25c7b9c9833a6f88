import { hiddenLinks } from '../html/hidden-links.ts';
import { PartReferences } from '../html/part-references.ts';
import type { ReadPart } from '../html/picture-source.ts';
import { parseHtml } from '../html/tree.ts';
import { Budget, type RenderLimits } from '../limits.ts';
import { PAGE_SIZE, TEXT_AREA } from '../page/type-scale.ts';
import { wordsIn } from '../page/words.ts';
import type { RenditionInput } from '../rendition.ts';
import { browserHtml } from './browser-html.ts';
import { BrowserPictures } from './browser-pictures.ts';
import { headSheet } from './head-sheet.ts';
import type { PrintedBody } from './printed-body.ts';

/** What a browser is to print of a mail, and what is to be said of it. */
export interface BrowserPage extends PrintedBody {
  html: string;
}

/**
 * The HTML of a mail for a browser; null where it has none, or more than that. The first page leaves room for the header
 * block, which is put there by `renderPrinted`.
 *
 * @throws LimitReached
 */
export async function browserPage(
  input: RenditionInput,
  limits: RenderLimits,
  read: ReadPart,
): Promise<BrowserPage | null> {
  const texts = input.parsed.htmlBody.filter(({ type }) => type.startsWith('text/'));
  const [part] = texts;
  if (part === undefined || texts.length > 1 || part.type !== 'text/html' || part.partId === null)
    return null;
  const value = input.parsed.bodyValues[part.partId] ?? '';
  const budget = new Budget(limits);
  budget.characters(value.length);
  const words = wordsIn(input.language);
  const { body } = parseHtml(value, budget);
  const pictures = new BrowserPictures(new PartReferences(input.parsed.bodyStructure), words);
  await pictures.load(body, read);
  const html = (room: number) =>
    browserHtml(value, (attributes) => pictures.lookUp(attributes), pageStyle(room), budget);
  const printed = { links: hiddenLinks(body), shown: [...pictures.shown] };
  const bare = html(0);
  const notes = [
    ...(pictures.remoteCount > 0 ? [words.remoteImagesLeftOut(pictures.remoteCount)] : []),
    ...(pictures.leftOutCount > 0 ? [words.imagesLeftOut(pictures.leftOutCount)] : []),
  ];
  const { height } = headSheet(input, { ...printed, notes }, budget);
  return { ...printed, notes, html: bare.replace(pageStyle(0), () => pageStyle(height)) };
}

/** The paper, whatever the mail says of it; on its first page room for a header of that height, in points. */
function pageStyle(room: number): string {
  const [width, height] = PAGE_SIZE;
  const { x, y } = TEXT_AREA;
  const below = height - y - TEXT_AREA.height;
  return `@page { size: ${width}pt ${height}pt !important; margin: ${y}pt ${x}pt ${below}pt !important }
@page :first { margin-top: ${y + room}pt !important }
* { page: auto !important } html, body { height: auto !important } body { overflow-wrap: break-word }`;
}
