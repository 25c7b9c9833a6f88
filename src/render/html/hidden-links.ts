import type { HiddenLink } from '../page/links.ts';
import { safeTarget } from '../text/links.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** The text of a link is not told at greater length than this. */
const LONGEST_TEXT = 80;

/** Links whose target is not what they show, each once, in order. */
export function hiddenLinks(body: HtmlElement): HiddenLink[] {
  const found = new Map<string, HiddenLink>();
  const pending: HtmlNode[] = [body];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'text') continue;
    const target = node.name === 'a' ? safeTarget(node.attributes.get('href') ?? '') : null;
    if (target !== null) note(node, target, found);
    pending.push(...node.children.toReversed());
  }
  return [...found.values()];
}

function note(element: HtmlElement, target: string, found: Map<string, HiddenLink>): void {
  const text = shownText(element);
  if (bare(text) === bare(target)) return;
  const key = `${text} ${target}`;
  if (!found.has(key)) found.set(key, { text, target });
}

/** What a link shows: its text, and the descriptions of its pictures. */
function shownText(element: HtmlElement): string {
  const parts: string[] = [];
  const pending: HtmlNode[] = [element];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'text') parts.push(node.text);
    else {
      if (node.name === 'img') parts.push(` ${node.attributes.get('alt') ?? ''} `);
      pending.push(...node.children.toReversed());
    }
  }
  const text = parts
    .join('')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** A URL as people write it. */
function bare(url: string): string {
  return url
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
    .replace(/[\s-]/g, '');
}
