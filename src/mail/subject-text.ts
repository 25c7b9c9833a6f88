/** Several in a row are one: an en dash is often written `--`. */
const HYPHENS = /[\p{Dash_Punctuation}\u2212\u02D7]+/gu;
const OPENING = /[[({\u3010\u3014\u3016\u3018\u301A\u300C\u2045\u27E6]/gu;
const CLOSING = /[\])}\u3011\u3015\u3017\u3019\u301B\u300D\u2046\u27E7]/gu;
/** `_` and `+` are blanks that a wrongly decoded encoded word (RFC 2047, 4.2) or `mailto:` link left behind. */
const BLANKS = /[\p{White_Space}\p{Control}_+]+/gu;
/** Zero-width characters, soft hyphens, direction marks, variation selectors. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Format}]/gu;

/**
 * Undoes what mail programs, gateways and lists do to the letters of a subject without changing how it reads:
 * full-width and compatibility forms, no-break and zero-width spaces, folding, typographic hyphens,
 * other kinds of brackets (all become `[` and `]`), and accents that were composed, decomposed or dropped.
 */
export function plainText(subject: string): string {
  return subject
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(HYPHENS, '-')
    .replace(OPENING, '[')
    .replace(CLOSING, ']')
    .replace(BLANKS, ' ');
}

/** Plain text without any blanks: also without those that a re-wrap or a cut encoded word put inside a word. */
export function withoutBlanks(text: string): string {
  return plainText(text).replaceAll(' ', '');
}

/** Folds letter case character by character, so that a letter's neighbours (a final sigma) do not matter. */
export function foldLetters(text: string): string {
  return Array.from(text, (letter) => letter.toUpperCase().toLowerCase()).join('');
}
