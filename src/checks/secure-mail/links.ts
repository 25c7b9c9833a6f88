/** Links of one mail that are looked at, and characters of its texts. */
const MOST_LINKS = 500;
const LONGEST_TEXT = 1_000_000;

/** Host, and what follows as far as it tells anything. */
const LINK = /\/\/((?:[a-z0-9-]{1,63}\.)+[a-z]{2,20})(?=([^\s"'<>]{0,100}))/gi;

/**
 * Hosts and paths that a text or HTML links to, in lower case. A link that a filter has put into one of its own counts
 * as both.
 */
export function linksIn(text: string): string[] {
  const unwrapped = text
    .slice(0, LONGEST_TEXT)
    .replace(/%3a%2f%2f|-3A__/gi, '://')
    .replace(/%2f/gi, '/');
  const links = new Set<string>();
  for (const [, host = '', rest = ''] of unwrapped.matchAll(LINK)) {
    links.add(`${host}${rest}`.toLowerCase());
    if (links.size === MOST_LINKS) break;
  }
  return [...links];
}
