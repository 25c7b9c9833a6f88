import { comparableAddress } from './address.ts';

/** A pattern stands for many addresses: each `*` for any characters, also none. */
export const isPattern = (written: string): boolean => written.includes('*');

/**
 * An address or pattern in the form in which addresses are compared with it. Null where it is neither: a pattern must be an
 * address with any word for `*`, and name some of its domain.
 */
export function comparablePattern(written: string): string | null {
  if (!isPattern(written)) return comparableAddress(written);
  const domain = written.slice(written.lastIndexOf('@') + 1);
  if (!/^(\*\.)?[^*]+$/.test(domain)) return null;
  const comparable = comparableAddress(written.replace(/\*\.(?=[^@]*$)/, 'any-domain.'));
  return comparable?.replace('@any-domain.', '@*.') ?? null;
}

/** Whether a comparable address is one of the pattern's. The time taken grows with the length of both. */
export function matchesPattern(pattern: string, address: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return pattern === address;
  if (!address.startsWith(head)) return false;
  let from = head.length;
  for (const piece of rest) {
    const at = address.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return address.length - tail.length >= from && address.endsWith(tail);
}

/** The pattern that says most of this address: the one with the most characters of its own. Null where none fits. */
export function closestPattern(patterns: readonly string[], address: string): string | null {
  const fitting = patterns.filter((pattern) => matchesPattern(pattern, address));
  return (
    fitting.toSorted((one, other) => ownLength(other) - ownLength(one) || (one < other ? -1 : 1))[0] ?? null
  );
}

const ownLength = (pattern: string): number => pattern.replaceAll('*', '').length;
