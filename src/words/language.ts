/** The languages in which people are told of mail. */
export type Language = 'nl' | 'en';

/** The same in both. */
export type Words = Readonly<Record<Language, string>>;
