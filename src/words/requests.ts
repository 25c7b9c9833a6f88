import type { Words } from './language.ts';

/** Of requests of the Omgevingsloket. */
export const REQUEST_WORDS = {
  'no-request': {
    en: 'No profile of the Omgevingsloket is addressed.',
    nl: 'Het bericht is niet gericht aan een profiel voor het Omgevingsloket.',
  },
  'request-without-number': {
    en: 'The mail to profile {profile} carries no request number of OLO or DSO.',
    nl: 'Het bericht aan profiel {profile} bevat geen aanvraagnummer van OLO of DSO.',
  },
  'request-numbers-differ': {
    en: 'The mail carries different request numbers: {references}.',
    nl: 'Het bericht bevat verschillende aanvraagnummers: {references}.',
  },
  'request-unreadable': {
    en: 'The request in the mail cannot be read as XML: {problem}.',
    nl: 'De aanvraag in het bericht is niet als XML te lezen: {problem}.',
  },
  'new-request': {
    en: '{reference} is a new request: no case has it.',
    nl: '{reference} is een nieuwe aanvraag: geen zaak heeft dat nummer.',
  },
  'request-known': {
    en: 'The mail is an application with {reference}, which case {cases} has already.',
    nl: 'Het bericht is een aanvraag met {reference}, die zaak {cases} al heeft.',
  },
  'request-unknown': {
    en: 'The mail is {kind} with {reference}, but no case has that number.',
    nl: 'Het bericht is {kind} met {reference}, maar geen zaak heeft dat nummer.',
  },
  'request-of-several-cases': {
    en: '{reference} belongs to several cases: {cases}.',
    nl: '{reference} hoort bij meer zaken: {cases}.',
  },
  'request-of-open-case': {
    en: 'The mail is {kind} with {reference}, the number of case {case}, which is open.',
    nl: 'Het bericht is {kind} met {reference}, het nummer van zaak {case}, die loopt.',
  },
  'request-of-closed-case': {
    en: 'The mail is {kind} with {reference}, the number of case {case}, which is closed.',
    nl: 'Het bericht is {kind} met {reference}, het nummer van zaak {case}, die gesloten is.',
  },
  application: { en: 'an application', nl: 'een aanvraag' },
  supplement: { en: 'a supplement to an application', nl: 'een aanvulling op een aanvraag' },
  withdrawal: { en: 'a withdrawal of an application', nl: 'een intrekking van een aanvraag' },
  'withdrawal-note': {
    en: 'withdraws the application ({reference})',
    nl: 'trekt de aanvraag in ({reference})',
  },
  'supplement-note': {
    en: 'supplements the application ({reference})',
    nl: 'vult de aanvraag aan ({reference})',
  },
} as const satisfies Record<string, Words>;
