import type { Language } from '../language/current.ts';
import { FAULTS } from './known-faults.ts';

/** What is wrong with a field, in words, and the language that they are in. */
export interface Fault {
  text: string;
  language: Language;
}

/** What the API found wrong with a field, in the language that is chosen; what has no words in it yet is told in English. */
export function faultIn(message: string, language: Language): Fault {
  if (language === 'en') return { text: message, language };
  for (const [pattern, words] of FAULTS) {
    const found = pattern.exec(message);
    if (found)
      return { text: words.replace(/\{(\d)\}/g, (_all, place) => found[Number(place)] ?? ''), language };
  }
  return { text: message, language: 'en' };
}
