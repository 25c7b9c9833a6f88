import type { Words } from './language.ts';

/** Of what people decided. */
export const DECISION_WORDS = {
  'no-earlier-decision': {
    en: 'No earlier decision is to hold for such mail.',
    nl: 'Voor zulke berichten geldt geen eerdere beslissing.',
  },
  'decided-before': {
    en: '{by} decided of mail from {sender} with such a subject:',
    nl: '{by} heeft over berichten van {sender} met zo’n onderwerp beslist:',
  },
  'decided-before-forged': {
    en: '{by} decided of mail from {sender} with such a subject, but this one has a forged sender.',
    nl: '{by} heeft over berichten van {sender} met zo’n onderwerp beslist, maar deze afzender is vervalst.',
  },
  'decided-by': { en: 'Decided by {by}:', nl: 'Beslist door {by}:' },
  'decided-by-why': { en: 'Decided by {by} ({reason}):', nl: 'Beslist door {by} ({reason}):' },
  'decided-case': { en: 'case {case}.', nl: 'zaak {case}.' },
  'decided-closed-case': {
    en: 'case {case}, although it is closed.',
    nl: 'zaak {case}, hoewel die gesloten is.',
  },
  'decided-case-gone': { en: 'case {case} is no longer there.', nl: 'zaak {case} bestaat niet meer.' },
  'decided-case-closed': {
    en: 'case {case} was closed in the meantime.',
    nl: 'zaak {case} is intussen gesloten.',
  },
  'decided-profile-gone': { en: 'its profile is no longer there.', nl: 'het profiel bestaat niet meer.' },
  'decided-profile-changed': {
    en: 'profile {profile} has become one of another kind.',
    nl: 'profiel {profile} is van een andere soort geworden.',
  },
  'filed-when-closed-note': {
    en: 'filed when the case was closed already',
    nl: 'toegevoegd toen de zaak al gesloten was',
  },
} as const satisfies Record<string, Words>;
