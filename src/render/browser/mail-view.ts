import type { ParsedMail } from '../../mail/message.ts';
import { PartReferences } from '../html/part-references.ts';
import type { ReadPart } from '../html/picture-source.ts';
import { parseHtml } from '../html/tree.ts';
import { Budget, LimitReached, type RenderLimits } from '../limits.ts';
import { wordsIn } from '../page/words.ts';
import { browserHtml } from './browser-html.ts';
import { BrowserPictures } from './browser-pictures.ts';
import { OfflineStyle } from './offline-style.ts';

/** The body of a mail as a page to be looked at, without anything that runs, fetches or sends. */
export interface MailView {
  /** A whole document. */
  html: string;
  /** As its sender laid it out; false: its text alone, as it has nothing else, or more than a page may hold. */
  laidOut: boolean;
  /** Pictures and styles of the internet that it names, and that are not fetched. */
  remoteContent: number;
  /** Pictures of the mail that are left out, as they are no pictures, or too many. */
  leftOut: number;
}

/** Text that is shown of a mail without a layout, in characters. */
const LONGEST_TEXT = 200_000;

/** Whatever the mail says of the page: dark on light, as its sender saw it, and never wider than what is shown it in. */
const STYLE =
  ':root { color-scheme: light; background: #fff; color: #111; font: 15px/1.5 sans-serif } body { overflow-wrap: break-word } ' +
  'pre { white-space: pre-wrap; font: inherit } img { max-width: 100%; height: auto }';

/** @param read gives the content of its pictures. */
export async function mailView(
  parsed: ParsedMail,
  language: 'nl' | 'en',
  limits: RenderLimits,
  read: ReadPart,
): Promise<MailView> {
  const parts = parsed.htmlBody.filter(({ type }) => type.startsWith('text/'));
  const text = (partId: string | null) => parsed.bodyValues[partId ?? ''] ?? '';
  const laidOut = parts.some(({ type }) => type === 'text/html');
  const source = parts.map(({ type, partId }) =>
    type === 'text/html' ? text(partId) : preformatted(text(partId)),
  );
  try {
    if (laidOut) return await pageOf(source.join('\n'), parsed, language, limits, read);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
  }
  const plain = parsed.textBody
    .filter(({ type }) => type === 'text/plain')
    .map(({ partId }) => text(partId))
    .join('\n\n');
  const budget = new Budget(limits);
  const html = browserHtml(preformatted(plain.slice(0, LONGEST_TEXT)), () => null, STYLE, budget);
  return { html, laidOut: false, remoteContent: 0, leftOut: 0 };
}

async function pageOf(
  source: string,
  parsed: ParsedMail,
  language: 'nl' | 'en',
  limits: RenderLimits,
  read: ReadPart,
): Promise<MailView> {
  const offline = new OfflineStyle();
  const budget = new Budget(limits);
  budget.characters(source.length);
  const pictures = new BrowserPictures(new PartReferences(parsed.bodyStructure), wordsIn(language));
  await pictures.load(parseHtml(source, budget).body, read);
  const lookUp = (attributes: ReadonlyMap<string, string>) => pictures.lookUp(attributes);
  const html = browserHtml(source, lookUp, STYLE, budget, offline);
  const remoteContent = pictures.remoteCount + offline.fetchedCount;
  return { html, laidOut: true, remoteContent, leftOut: pictures.leftOutCount };
}

const preformatted = (text: string): string =>
  `<pre>${text.toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
