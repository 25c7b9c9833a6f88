import type { Inline, TextStyle } from '../layout/box.ts';
import { LINK } from '../page/type-scale.ts';

/** URLs and addresses in running text. The end is found apart: sentences go on after them. */
const CANDIDATE =
  /\b(?:https?:\/\/|www\.)[^\s<>"'\u00ab\u00bb\u201c-\u201e]+|\bmailto:[^\s<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const TRAILING = /[.,;:!?…]+$/;

/** Makes what looks like a URL or an address in the text a link. */
export function linked(text: string, style: TextStyle): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  if (text.includes('@') || /:\/\/|www\.|mailto:/i.test(text)) {
    for (const match of text.matchAll(CANDIDATE)) {
      const url = withoutTail(match[0]);
      if (url.length < 4) continue;
      if (match.index > at)
        inlines.push({ kind: 'text', text: text.slice(at, match.index), style, link: null });
      inlines.push({ kind: 'text', text: url, style: { ...style, color: LINK }, link: targetOf(url) });
      at = match.index + url.length;
    }
  }
  if (at < text.length) inlines.push({ kind: 'text', text: text.slice(at), style, link: null });
  return inlines;
}

/** Without the punctuation of the sentence, and without a bracket that was opened before the URL. */
function withoutTail(candidate: string): string {
  let url = candidate.replace(TRAILING, '');
  while (/[)\]}]$/.test(url) && !balanced(url)) url = url.slice(0, -1).replace(TRAILING, '');
  return url;
}

function balanced(url: string): boolean {
  const open = url.match(/[([{]/g)?.length ?? 0;
  const close = url.match(/[)\]}]/g)?.length ?? 0;
  return open >= close;
}

function targetOf(url: string): string {
  if (/^www\./i.test(url)) return `http://${url}`;
  return url.includes('@') && !/^(?:https?|mailto):/i.test(url) ? `mailto:${url}` : url;
}

/** The target where it is one that may be printed as a link, else null: no script, no file, no data. */
export function safeTarget(href: string): string | null {
  const trimmed = href.trim();
  return /^(?:https?:\/\/|mailto:|tel:|ftp:\/\/)\S/i.test(trimmed) && trimmed.length <= 2_000
    ? trimmed
    : null;
}
