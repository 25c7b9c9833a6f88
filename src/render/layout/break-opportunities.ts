/** Scripts that are written without spaces, or with hyphens to break at; all other words stay whole. */
const UNSPACED =
  /[-\u2010\u2012-\u2014\u200b\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud87f]/;
const WORD_SEGMENTED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const IDEOGRAPHIC = /^[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]$/u;
/** Characters that may not begin or end a line in Chinese and Japanese (JIS X 4051, the common ones). */
const NOT_FIRST =
  /^[)\]}\u3001-\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d,.!?:;]$/u;
const NOT_LAST = /^[([{\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b]$/u;

/** Made when first needed: the segmenter's dictionaries are large. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Where a line may end inside a run of text without spaces, as offsets in it, ascending: after hyphens
 * between letters, at zero-width spaces, between ideographs, between the words of Thai and its kin
 * (the part of Unicode Standard Annex 14 that mail needs).
 */
export function breakOpportunities(run: string): number[] {
  if (!UNSPACED.test(run)) return [];
  const offsets = new Set<number>();
  if (WORD_SEGMENTED.test(run)) {
    segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
    for (const { index } of segmenter.segment(run)) if (index > 0) offsets.add(index);
  }
  const characters = Array.from(run);
  let offset = 0;
  characters.forEach((character, index) => {
    offset += character.length;
    const next = characters[index + 1];
    if (next !== undefined && mayBreakBetween(characters[index - 1], character, next)) offsets.add(offset);
  });
  return [...offsets].sort((left, right) => left - right);
}

function mayBreakBetween(before: string | undefined, left: string, right: string): boolean {
  if (left === '\u200b') return true;
  if (/[-\u2010\u2012-\u2014]/.test(left)) {
    return before !== undefined && /\p{L}/u.test(before) && /[\p{L}\p{N}]/u.test(right);
  }
  if (NOT_FIRST.test(right) || NOT_LAST.test(left)) return false;
  return IDEOGRAPHIC.test(left) || IDEOGRAPHIC.test(right);
}

/** Where a run that fits no line is best cut: after the separators of URLs and the like. */
export function separators(run: string): number[] {
  const offsets: number[] = [];
  for (const match of run.matchAll(/[/?&=.,;:@#%+_|\\-]+/g)) offsets.push(match.index + match[0].length);
  return offsets;
}
