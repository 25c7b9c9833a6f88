/** Lines of base64, one behind the other. A shorter last line is part of it. */
const RUN =
  /(?:^|\n)[ \t>]*((?:[A-Za-z0-9+/]{40,}[ \t]*\r?\n[ \t>]*)+[A-Za-z0-9+/]*={0,2}|[A-Za-z0-9+/]{64,}={0,2})(?=\s|$)/g;

/** What there is at the beginning of each: quickly found, or quickly found to be missing. */
const BEGINNING = /[A-Za-z0-9+/]{40}/;

/** Whether it is worth while to look. */
export const mayHoldBase64 = (text: string): boolean => BEGINNING.test(text);

/** Runs of one text that are looked at. */
const MOST_RUNS = 20;

/**
 * What base64 that stands in a text stands for, as it is left where a mail lost its header, or is pasted for a reader to decode. Words are
 * taken for it where they are long and without blanks, which does no harm: it is only looked at.
 */
export function bareBase64(text: string): Buffer[] {
  const found: Buffer[] = [];
  for (const [, run = ''] of text.matchAll(RUN)) {
    found.push(Buffer.from(run.replace(/[\s>]+/g, ''), 'base64'));
    if (found.length === MOST_RUNS) break;
  }
  return found;
}
