import { oneLine } from './one-line.ts';

const BRACKETED = /<[^<>]{1,998}>/g;

/** Far more than any thread has. */
const MOST_IDS = 1000;

/**
 * The ids of a Message-ID, In-Reply-To or References field (RFC 5322, 3.6.4), without angle brackets and blanks. Where
 * there are no angle brackets at all, the words with an @ are taken.
 */
export function parseMessageIds(value: string): string[] {
  if (value === '') return [];
  const bracketed = value.match(BRACKETED)?.map((id) => id.slice(1, -1));
  const ids = (bracketed ?? value.split(/[\s<>,;]+/).filter((word) => word.includes('@')))
    .slice(0, MOST_IDS)
    .map(cleaned);
  return ids.filter((id) => id !== '');
}

/** Ids are ASCII; octets that are not are UTF-8 (RFC 6532) or nothing that can be known. */
function cleaned(id: string): string {
  if (/^[!-~]*$/.test(id)) return id;
  return oneLine(Buffer.from(id.replace(/\s+/g, ''), 'latin1').toString());
}
