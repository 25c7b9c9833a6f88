/** Far more than any thread has. */
const MOST_IDS = 1000;

/**
 * The ids of a Message-ID, In-Reply-To or References field (RFC 5322, 3.6.4), without angle brackets and blanks. Where
 * there are no angle brackets at all, the words with an @ are taken.
 */
export function parseMessageIds(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>]{1,998})>/g)].map((match) =>
    (match[1] ?? '').replace(/\s+/g, ''),
  );
  const ids = bracketed.length > 0 ? bracketed : (value.match(/[^\s<>,;]*@[^\s<>,;]*/g) ?? []);
  const known = ids.filter((id) => id !== '').map(asText);
  return known.slice(0, MOST_IDS);
}

/** Ids are ASCII; octets that are not are UTF-8 (RFC 6532) or nothing that can be known. */
function asText(id: string): string {
  return Buffer.from(id, 'latin1').toString('utf8').replaceAll('\0', '\uFFFD');
}
