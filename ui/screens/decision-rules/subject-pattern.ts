/** What the rule makes of a subject by itself: its beginning, escaped characters, numbers, and its end or not. */
const OF_A_SUBJECT = /^\^(?:\\d\+|\\[\\^$.*+?()[\]{}|]|[^\\^$.*+?()[\]{}|])*\$?$/u;

/**
 * The subjects of a rule as people would write them: `Aanvraag ‹getal›`. An expression that somebody wrote himself stays as it is.
 *
 * @param words for a number, and for whatever may follow.
 */
export function subjectInWords(pattern: string, words: { number: string; anyEnd: string }): string {
  if (!OF_A_SUBJECT.test(pattern)) return pattern;
  const hasEnd = /(?<!\\)\$$/.test(pattern);
  const subject = pattern.slice(1, hasEnd ? -1 : undefined);
  const written = subject.replace(/\\d\+|\\(.)/g, (_all, escaped?: string) => escaped ?? words.number);
  return hasEnd ? written : `${written}${words.anyEnd}`;
}
