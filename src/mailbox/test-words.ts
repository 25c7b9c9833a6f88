import type { Words } from '../words/language.ts';

/** What a step of a test found, in either language; `{name}` stands for a value. */
export const TEST_WORDS = {
  connected: {
    en: 'connected to {address} port {port}',
    nl: 'verbonden met {address}, poort {port}',
  },
  secured: {
    en: '{version}, {subject}, valid until {until}',
    nl: '{version}, {subject}, geldig tot {until}',
  },
  junk: { en: '(junk)', nl: '(ongewenste post)' },
  counted: { en: '{messages} messages, {octets} octets', nl: '{messages} berichten, {octets} octetten' },
} as const satisfies Record<string, Words>;

/** These words with their values put in. */
export const filledIn = (words: string, values: Record<string, string | number | undefined>): string =>
  words.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
