import { compactPrefix, splitNumberAndCode, type Token } from '../cases/token-text.ts';
import { foldLetters, plainText } from '../mail/subject-text.ts';

/** The longest token, with a blank between any two of its characters. */
const LONGEST_INNER = 256;
const LONGEST_PREFIX = 64;
const BRACKETED = new RegExp(`\\[([^\\[\\]]{1,${LONGEST_INNER}})\\]`, 'g');
/** A case number, hyphen and code in running text, where only a blank tells where they begin and end. */
const BARE = / ([a-z0-9][a-z0-9.-]{0,39}-[0-9a-f]{6,32})(?![a-z0-9]|[.-][a-z0-9])/gi;
/** Words, a blank, and a number with its code: what a token of anybody looks like. */
const ANYBODYS = /^(\p{Letter}[\p{Letter}\p{Number} .-]{0,30}) ([a-z0-9.-]+-[0-9a-f]{6,32})$/iu;
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

/**
 * What looks like a token of somebody else: in brackets, with a prefix that is none of these. An order number of a web
 * shop may look so too.
 */
export function findForeignTokens(subject: string, prefixes: readonly string[]): Token[] {
  const ours = prefixes.map(compactPrefix);
  return Array.from(plainText(subject).matchAll(BRACKETED)).flatMap(([, inner = '']) => {
    const [, prefix = '', rest = ''] = ANYBODYS.exec(inner.trim()) ?? [];
    const numberAndCode = splitNumberAndCode(rest);
    return numberAndCode && !ours.includes(compactPrefix(prefix)) ? [{ prefix, ...numberAndCode }] : [];
  });
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
