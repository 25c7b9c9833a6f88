import type { Words } from './language.ts';

/** Of answers to mail that was filed before. */
export const THREAD_WORDS = {
  'no-thread': {
    en: 'It answers no mail that was filed in a case.',
    nl: 'Het antwoordt niet op een e-mail uit een zaak.',
  },
  'thread-of-no-open-case': {
    en: 'The mail that it answers is of no open case.',
    nl: 'De e-mail waarop het antwoordt hoort bij geen lopende zaak.',
  },
  'thread-of-several-cases': {
    en: 'It answers a mail that was filed in several open cases: {cases}.',
    nl: 'Het antwoordt op een e-mail uit meer lopende zaken: {cases}.',
  },
  'thread-of-stranger': {
    en: 'It answers a mail of case {case}, but its sender is not known in that case.',
    nl: 'Het antwoordt op een e-mail uit zaak {case}, maar de afzender is in die zaak niet bekend.',
  },
  'thread-of-stranger-with-token': {
    en: 'It answers a mail of case {case}. Its sender is not known there, but the address that it was sent to carries a valid token.',
    nl: 'Het antwoordt op een e-mail uit zaak {case}. De afzender is daar niet bekend, maar het adres bevat een geldig kenmerk.',
  },
  'thread-of-open-case': {
    en: 'It answers a mail of case {case}, which is open, and its sender is known in that case.',
    nl: 'Het antwoordt op een e-mail uit zaak {case}, die loopt, en de afzender is in die zaak bekend.',
  },
  'bounce-of-open-case': {
    en: 'Mail of case {case}, which is open, could not be delivered to somebody who is known in that case.',
    nl: 'E-mail uit zaak {case}, die loopt, is niet bezorgd bij iemand die in die zaak bekend is.',
  },
  'no-thread-of-closed-case': {
    en: 'It answers no mail of a closed case.',
    nl: 'Het antwoordt niet op een e-mail uit een gesloten zaak.',
  },
  'thread-of-closed-case': {
    en: 'It answers a mail of case {cases}, which is closed.',
    nl: 'Het antwoordt op een e-mail uit zaak {cases}, die gesloten is.',
  },
} as const satisfies Record<string, Words>;
