import type { Words } from './language.ts';

/** On what a verdict on spam rests. */
export const SPAM_WORDS = {
  'no-spam-filter': { en: 'no filter is configured', nl: 'er is geen spamfilter ingesteld' },
  'rspamd-found': {
    en: 'rspamd: {action}, {score} of {most}',
    nl: 'rspamd: {action}, {score} van {most}',
  },
  'rspamd-symbols': { en: '{symbols}', nl: '{symbols}' },
  'rspamd-takes-less': {
    en: 'rspamd: the mail is larger than it takes',
    nl: 'rspamd: het bericht is groter dan het aanneemt',
  },
  'rspamd-away': { en: 'rspamd does not answer', nl: 'rspamd antwoordt niet' },
  'in-junk-folder': {
    en: 'in the junk folder {folder}',
    nl: 'in de map voor ongewenste e-mail {folder}',
  },
} as const satisfies Record<string, Words>;
