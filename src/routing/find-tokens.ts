import { foldLetters, plainText } from './subject-text.ts';
import { compactPrefix, splitNumberAndCode, type Token } from './token.ts';

/** The longest token, with a blank between any two of its characters. */
const LONGEST_INNER = 256;
const LONGEST_PREFIX = 64;
const BRACKETED = new RegExp(`\\[([^\\[\\]]{1,${LONGEST_INNER}})\\]`, 'g');
/** A case number, hyphen and code in running text, where only a blank tells where they begin and end. */
const BARE = / ([a-z0-9][a-z0-9.-]{0,39}-[0-9a-f]{6,32})(?![a-z0-9]|[.-][a-z0-9])/gi;
const ENDS_IN_WORD = /[\p{Letter}\p{Number}]$/u;

/** A prefix as it was given, and as texts are compared with it. */
interface KnownPrefix {
  prefix: string;
  compact: string;
  words: string;
}

/**
 * Every token with one of these prefixes in a decoded subject, each once: first those in brackets.
 * Within brackets of any kind blanks do not count; where a gateway took the brackets away, prefix,
 * blank, number, hyphen and code must stand as issued. Finding is no proof: the code must be compared.
 *
 * One place may be read in two ways where one prefix begins with another (`Zaak` and `Zaak 2`): both are given.
 * The time taken grows with the length of the subject only.
 */
export function findTokens(subject: string, prefixes: readonly string[]): Token[] {
  const text = plainText(subject);
  const known = prefixes.map((prefix) => ({
    prefix,
    compact: compactPrefix(prefix),
    words: foldLetters(plainText(prefix)),
  }));
  const found = new Map<string, Token>();
  for (const token of [...bracketed(text, known), ...bare(text, known)]) {
    const key = `${token.prefix}\n${token.caseNumber.toLowerCase()}\n${token.code}`;
    if (!found.has(key)) found.set(key, token);
  }
  return [...found.values()];
}

function bracketed(text: string, prefixes: readonly KnownPrefix[]): Token[] {
  return Array.from(text.matchAll(BRACKETED)).flatMap(([, group = '']) => {
    const inner = group.replaceAll(' ', '');
    const folded = foldLetters(inner);
    return prefixes
      .filter(({ compact }) => folded.startsWith(compact))
      .flatMap(({ prefix, compact }) => {
        // Numbers and codes are ASCII, so that folding left their length as it was; a prefix may have grown (ß to ss).
        const rest = inner.slice(inner.length - (folded.length - compact.length));
        const numberAndCode = splitNumberAndCode(rest);
        return numberAndCode ? [{ prefix, ...numberAndCode }] : [];
      });
  });
}

function bare(text: string, prefixes: readonly KnownPrefix[]): Token[] {
  return Array.from(text.matchAll(BARE)).flatMap((match) => {
    const numberAndCode = splitNumberAndCode(match[1] ?? '');
    if (!numberAndCode) return [];
    const before = foldLetters(text.slice(Math.max(0, match.index - LONGEST_PREFIX), match.index));
    return prefixes
      .filter(({ words }) => before.endsWith(words) && !ENDS_IN_WORD.test(before.slice(0, -words.length)))
      .map(({ prefix }) => ({ prefix, ...numberAndCode }));
  });
}
