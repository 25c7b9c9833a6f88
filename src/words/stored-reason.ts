import type { Language } from './language.ts';
import { inWords, type Saying } from './saying.ts';

/**
 * A reason that is stored in English, in another language: by the first of these sayings that has, or begins with, the very words
 * in English. One that a person wrote, or whose words have changed since, stays as it is.
 *
 * @param sayings stored beside it; null where there are none.
 */
export function reasonInWords(
  reason: string | null,
  sayings: readonly (readonly Saying[] | null)[],
  language: Language,
): string | null {
  if (reason === null || language === 'en') return reason;
  for (const says of sayings) {
    const known = beginnings(says ?? []).find((beginning) => inWords(beginning, 'en') === reason);
    if (known) return inWords(known, language);
  }
  return reason;
}

/** The whole, and what is left where one sentence after the other is taken away from its end. */
const beginnings = (says: readonly Saying[]): Saying[][] =>
  says.map((_one, index) => says.slice(0, says.length - index));
