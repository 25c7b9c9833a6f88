/** The languages of the screens. */
export const LANGUAGES = ['nl', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

const PLACE = 'zaakpost-language';

const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some((language) => language === text);

let current: Language | null = null;

/** The language that is chosen: the one kept in this browser, else the browser's own, else Dutch. */
export function currentLanguage(): Language {
  if (current) return current;
  const kept = localStorage.getItem(PLACE);
  const own = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  current = isLanguage(kept) ? kept : (own ?? 'nl');
  return current;
}

/** Keeps a choice in this browser. */
export function keepLanguage(language: Language): void {
  current = language;
  localStorage.setItem(PLACE, language);
}
