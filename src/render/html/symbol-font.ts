/** Fonts in which letters stand for pictures; Office writes bullets and smileys with them. */
export type SymbolFont = 'symbol' | 'wingdings';

/** What Office means by these letters, in Unicode. */
const MEANINGS: Record<SymbolFont, Record<string, string>> = {
  symbol: { '\u00b7': '•', '\uf0b7': '•', '\u00de': '⇒', '\u00ae': '→' },
  wingdings: {
    '\u00a7': '▪',
    '\uf0a7': '▪',
    '\u00d8': '➢',
    '\uf0d8': '➢',
    '\u00fc': '✓',
    '\uf0fc': '✓',
    '\u00a8': '□',
    '\u00fe': '☑',
    '\u00e0': '→',
    '\uf0e0': '→',
    J: '☺',
    K: '😐',
    L: '☹',
  },
};

/** The symbol font that a `font-family` names first; null for fonts of letters. */
export function symbolFontOf(family: string): SymbolFont | null {
  const first = family.split(',')[0]?.replace(/["']/g, '').trim().toLowerCase();
  if (first === 'symbol') return 'symbol';
  return first === 'wingdings' ? 'wingdings' : null;
}

/** The text as it is seen in that font. */
export function seenAs(text: string, font: SymbolFont | null): string {
  if (font === null) return text;
  const meanings = MEANINGS[font];
  return Array.from(text, (character) => meanings[character] ?? character).join('');
}
