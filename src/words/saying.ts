import { AUTHENTICATION_WORDS } from './authentication.ts';
import { AUTOMATIC_WORDS } from './automatic.ts';
import { CHANGE_WORDS } from './changes.ts';
import { CHECK_WORDS } from './checks.ts';
import { CONTENT_WORDS } from './contents.ts';
import { DECISION_WORDS } from './decisions.ts';
import { FAILURE_WORDS } from './failures.ts';
import { FILING_WORDS } from './filing.ts';
import type { Language, Words } from './language.ts';
import { PARSING_WORDS } from './parsing.ts';
import { PROFILE_WORDS } from './profiles.ts';
import { REPORT_WORDS } from './reports.ts';
import { REQUEST_WORDS } from './requests.ts';
import { SPAM_WORDS } from './spam.ts';
import { THREAD_WORDS } from './threads.ts';
import { TOKEN_WORDS } from './tokens.ts';
import { VERDICT_WORDS } from './verdicts.ts';
import { VIRUS_WORDS } from './virus.ts';
import { WRITER_WORDS } from './writers.ts';

/** A sentence by its code, with what it speaks of: people read it in their own language. */
export interface Saying {
  code: string;
  values: Record<string, SaidValue>;
}

/** A word as it is, a list of them, or words that have a code of their own. */
export type SaidValue = string | readonly string[] | Saying | readonly Saying[];

/** The words by their codes, in parts. */
export const PARTS = [
  PARSING_WORDS,
  CHECK_WORDS,
  VERDICT_WORDS,
  VIRUS_WORDS,
  SPAM_WORDS,
  AUTHENTICATION_WORDS,
  CONTENT_WORDS,
  REPORT_WORDS,
  AUTOMATIC_WORDS,
  TOKEN_WORDS,
  WRITER_WORDS,
  THREAD_WORDS,
  REQUEST_WORDS,
  PROFILE_WORDS,
  DECISION_WORDS,
  FILING_WORDS,
  CHANGE_WORDS,
  FAILURE_WORDS,
] as const;

/**
 * All that is said of a mail's way, by code. `{name}` stands for a value: a word, a list, or other words of this table; `{^name}` for
 * one that begins with a capital. The command and the API show the language that is asked for; programs go by the codes.
 */
export const WORDS = Object.assign({}, ...PARTS) as Readonly<Record<WordCode, Words>>;

type CodeIn<Part> = Part extends unknown ? keyof Part : never;

export type WordCode = CodeIn<(typeof PARTS)[number]>;

/** A sentence, or some words, by their code. */
export const say = (code: WordCode, values: Record<string, SaidValue> = {}): Saying => ({ code, values });

/** Whether there are words for this code. */
export const isWordCode = (code: string): code is WordCode => Object.hasOwn(WORDS, code);

/** What is said, in words of this language; sentences are put after each other. */
export function inWords(said: Saying | readonly Saying[], language: Language): string {
  return [said]
    .flat()
    .map((one) => sentence(one, language))
    .join(' ');
}

function sentence({ code, values }: Saying, language: Language): string {
  if (!isWordCode(code)) return code;
  return WORDS[code][language].replace(/\{(\^?)(\w+)\}/g, (_all, capital: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const words = value === undefined ? '' : valueInWords(value, language);
    return capital ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;
  });
}

const AND: Words = { en: ' and ', nl: ' en ' };

/** Lists of words are joined by `and`, those of sentences by semicolons. */
function valueInWords(value: SaidValue, language: Language): string {
  if (typeof value === 'string') return value;
  if ('code' in value) return sentence(value, language);
  const items = value.map((item) => (typeof item === 'string' ? item : sentence(item, language)));
  return items.join(value.some((item) => typeof item !== 'string') ? '; ' : AND[language]);
}
