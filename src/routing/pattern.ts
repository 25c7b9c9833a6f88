import { RE2JS } from 're2js';

/** Longest pattern in characters, and its largest program, in RE2's own measure of cost. */
const LONGEST_PATTERN = 500;
const LARGEST_PROGRAM = 500;

/**
 * Characters that a pattern looks at. A search takes at most program size × text length steps, whatever the
 * pattern and the text: half a second for the worst of them.
 */
const LONGEST_SEARCHED = 16_384;

/** What is wrong with a regular expression (RE2 syntax), for whoever wrote it; null where it can be used. */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN) return `longer than ${LONGEST_PATTERN} characters`;
  try {
    const size = RE2JS.compile(pattern).programSize();
    return size > LARGEST_PROGRAM ? 'too costly: use fewer or smaller repetitions' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The size of the pattern's program: what a search costs for each character. 0 for one that is never used. */
export function patternCost(pattern: string): number {
  return patternProblem(pattern) === null ? compile(pattern).programSize() : 0;
}

/**
 * What the first match of the pattern gives: its first group, or all of it where the pattern has no group.
 * Null where nothing matches, or the pattern is none that `patternProblem` allows. `^` and `$` match at lines.
 */
export function firstMatch(pattern: string, text: string): string | null {
  if (patternProblem(pattern) !== null) return null;
  const match = compile(pattern).exec(text.slice(0, LONGEST_SEARCHED));
  if (!match) return null;
  const found: unknown = match.length > 1 ? match[1] : match[0];
  return typeof found === 'string' ? found : null;
}

function compile(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.MULTILINE);
}
