import type { Language } from './current.ts';

/** The same words in every language. */
export type Dictionary<Words extends object> = Record<Language, Words>;

/**
 * The words of one screen or part, in a file that ends in `words.ts`. A word that depends on something is a function.
 *
 * @param nl in Dutch; English must have the same keys, which the compiler and a test see to.
 */
export const defineWords = <Words extends object>(nl: Words, en: NoInfer<Words>): Dictionary<Words> => ({
  nl,
  en,
});
