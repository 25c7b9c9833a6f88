import type { ParsedMail } from '../mail/message.ts';

/** Characters of a body that are looked at. */
const LONGEST = 200_000;

/** The bodies as texts without markup, good enough to look for words in them. */
export function plainTexts({ textBody, htmlBody, bodyValues }: ParsedMail): string[] {
  const parts = new Map([...textBody, ...htmlBody].map((part) => [part.partId, part]));
  return [...parts.values()].flatMap(({ partId, type }) => {
    const text = bodyValues[partId ?? '']?.slice(0, LONGEST);
    if (text === undefined) return [];
    // a tag ends where the next begins: whatever is in it, the time taken grows with its length
    return [type === 'text/html' ? text.replace(/<[^<>]*>|&nbsp;/gi, ' ').replace(/\s+/g, ' ') : text];
  });
}
