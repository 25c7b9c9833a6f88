import type { Words } from './language.ts';

/** On what a verdict on viruses rests. */
export const VIRUS_WORDS = {
  'no-scanner': { en: 'no scanner is configured', nl: 'er is geen virusscanner ingesteld' },
  'scanned-before': {
    en: 'the same octets were scanned before',
    nl: 'dezelfde bytes zijn eerder gecontroleerd',
  },
  'large-files-scanned-before': {
    en: '{count} large file(s) were scanned before',
    nl: 'eerder gecontroleerde grote bestanden: {count}',
  },
  'contents-scanned-beside': {
    en: 'the mail, and {count} content(s) of it by themselves',
    nl: 'het bericht, en los daarvan onderdelen ervan: {count}',
  },
  'too-many-contents': {
    en: '{count} contents to be scanned by themselves',
    nl: 'te veel onderdelen om los te controleren: {count}',
  },
  'scanner-hung-up': { en: 'the scanner ended the connection', nl: 'de virusscanner verbrak de verbinding' },
  'scanner-found': { en: '{found}', nl: '{found}' },
  'scanner-found-in': { en: '{found} in {place}', nl: '{found} in {place}' },
  'scanner-version': { en: '{version}', nl: '{version}' },
  part: { en: 'part {part}', nl: 'deel {part}' },
  'content-of-part': { en: 'content of part {part}', nl: 'de inhoud van deel {part}' },
  'base64-in-part': { en: 'base64 in part {part}', nl: 'base64 in deel {part}' },
} as const satisfies Record<string, Words>;
