/** Octets of one mail's words and places that are kept: PostgreSQL takes 1 MiB at most. */
const MOST_OCTETS = 900_000;
/** What a new word takes beside its own octets, and what one more place of it takes. */
const OCTETS_OF_WORD = 8;
const OCTETS_OF_PLACE = 2;
/** Characters of a word that count. */
const LONGEST_WORD = 60;
/** The last place that PostgreSQL tells from those behind it, and the most places that it keeps of one word. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;

/** What a mail can be found by. */
export interface Searchable {
  /** Subject, names and addresses: kept as long as the mail's row. */
  head: readonly string[];
  /** Its text: kept as long as its bytes. */
  body: string;
}

/** Subject and addresses have weight A, the body D. */
const WEIGHTS = { head: 'A', body: '' } as const;

/**
 * The words of a mail as PostgreSQL reads a `tsvector`, with their places. Words are runs of letters and digits, in small letters and
 * without accents, so that `Müller` is found by `muller`, and both halves of an address by themselves.
 */
export function searchVector({ head, body }: Searchable): string {
  const places = new Map<string, string[]>();
  let octets = 0;
  let place = 0;
  const add = (text: string, weight: string): void => {
    for (const word of wordsOf(text)) {
      if (octets > MOST_OCTETS) return;
      place += 1;
      const known = places.get(word);
      if (known && known.length >= MOST_PLACES) continue;
      octets += OCTETS_OF_PLACE + (known ? 0 : Buffer.byteLength(word) + OCTETS_OF_WORD);
      const at = `${Math.min(place, LAST_PLACE)}${weight}`;
      if (known) known.push(at);
      else places.set(word, [at]);
    }
    // A phrase does not reach from one field into the next.
    place += 1;
  };
  for (const text of head) add(text, WEIGHTS.head);
  add(body, WEIGHTS.body);
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** One thing that is looked for. */
export interface SearchTerm {
  /** As a `tsquery`. */
  phrase: string;
  /** Whether it must not be there. */
  not: boolean;
}

/**
 * What a person types: every word must be there, or a word that begins with it; words within quotation marks, and those that are joined by
 * other characters (`1458-ae34dc`, `piet@example.org`), one after the other; with a minus before it, not. Empty: nothing to look for.
 */
export const searchTerms = (typed: string): SearchTerm[] =>
  [...typed.matchAll(/(?<=^|\s)(-?)(?:"([^"]*)"?|(\S+))/g)].flatMap(([, minus, quoted, bare]) => {
    const words = [...wordsOf(quoted ?? bare ?? '')];
    const last = quoted === undefined ? ':*' : '';
    const phrase = words.map((word, index) => `'${word}'${index === words.length - 1 ? last : ''}`);
    return phrase.length === 0 ? [] : [{ phrase: phrase.join(' <-> '), not: minus === '-' }];
  });

/** What a person types, as one `tsquery`; null: nothing to look for. */
export function searchQuery(typed: string): string | null {
  const terms = searchTerms(typed).map(({ phrase, not }) => `${not ? '!' : ''}(${phrase})`);
  return terms.length === 0 ? null : terms.join(' & ');
}

function* wordsOf(text: string): Generator<string> {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
  for (const [word] of plain.matchAll(/[\p{L}\p{N}\p{Mc}]+/gu))
    yield word.slice(0, LONGEST_WORD).toWellFormed();
}
