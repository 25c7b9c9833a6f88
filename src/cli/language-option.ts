import { type Command, Option } from 'commander';
import type { Language } from '../words/language.ts';

/** In which language a verb says what was said of mail; without it, that of the installation. */
export interface Spoken {
  language?: Language;
}

/** Lets a verb be asked in one language or the other. */
export const languageOption = (verb: Command): Command =>
  verb.addOption(new Option('--language <language>', 'without it, ZAAKPOST_LANGUAGE').choices(['nl', 'en']));
