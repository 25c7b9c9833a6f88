import type { Words } from './language.ts';

/** Of what was done with a mail, other than by its way. */
export const CHANGE_WORDS = {
  'too-large': {
    en: 'It has {size} octets, and its mailbox accepts {limit}: only its headers were fetched.',
    nl: 'Het bericht is {size} bytes en de mailbox neemt er {limit} aan: alleen de berichtkop is opgehaald.',
  },
  'fetched-whole': {
    en: 'Fetched whole, as {by} wished.',
    nl: 'In zijn geheel opgehaald, op verzoek van {by}.',
  },
  'sent-again': {
    en: 'Sent its way again by {by}.',
    nl: 'Opnieuw in behandeling, op verzoek van {by}.',
  },
  'made-again': {
    en: 'This version makes another PDF of it; the one before was {sha256}.',
    nl: 'Deze versie maakt er een andere PDF van; de vorige was {sha256}.',
  },
  erased: {
    en: 'Its bytes and texts were erased, for a person who may ask for it.',
    nl: 'De bytes en teksten zijn gewist, voor iemand die daarom mag vragen.',
  },

  released: {
    en: 'Let pass by {by}, although a check stopped it.',
    nl: 'Doorgelaten door {by}, hoewel een controle het tegenhield.',
  },
  discarded: { en: 'Discarded by {by}.', nl: 'Terzijde gelegd door {by}.' },
  'put-on-hold': { en: 'Held by {by}.', nl: 'Vastgehouden door {by}.' },
  'sent-to-case': { en: 'Sent to case {case} by {by}.', nl: 'Naar zaak {case} gestuurd door {by}.' },
  'sent-to-closed-case': {
    en: 'Sent to case {case}, open or closed, by {by}.',
    nl: 'Naar zaak {case} gestuurd, ook als die gesloten is, door {by}.',
  },
  'sent-to-new-case': {
    en: 'Sent to a new case of profile {profile} by {by}.',
    nl: 'Naar een nieuwe zaak van profiel {profile} gestuurd door {by}.',
  },
  'sent-to-intake': {
    en: 'Sent to document intake {profile} by {by}.',
    nl: 'Naar documentintake {profile} gestuurd door {by}.',
  },
  'and-always': {
    en: 'From now on so for mail from {sender} with a subject like {pattern}.',
    nl: 'Voortaan ook voor berichten van {sender} met een onderwerp als {pattern}.',
  },
  because: { en: 'Why: {reason}', nl: 'Waarom: {reason}' },
  /** Of a time when no more than the text was kept. */
  'as-written': { en: '{text}', nl: '{text}' },
} as const satisfies Record<string, Words>;
