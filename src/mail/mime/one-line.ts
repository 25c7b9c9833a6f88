const UNFIT = /\p{Cc}/u;

/**
 * Text of a header as one line, fit to be stored and sent on: line ends, which encoded words can bring in, become
 * blanks, and U+0000, which PostgreSQL does not take, becomes U+FFFD.
 */
export function oneLine(text: string): string {
  return UNFIT.test(text) ? text.replace(/[\r\n]+/g, ' ').replaceAll('\0', '\uFFFD') : text;
}
