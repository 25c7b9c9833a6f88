/** What steers a terminal or turns the direction of writing; line ends and tabs are what text is made of. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text that a sender wrote, to be shown wherever it may be: control characters as their pictures (`␛`), others that
 * steer as `�`. Line ends become LF; tabs stay.
 */
export const harmlessText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(STEERING, (character) =>
      character === '\n' || character === '\t' ? character : picture(character),
    );

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\u{FFFD}';
}
