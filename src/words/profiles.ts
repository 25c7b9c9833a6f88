import type { Words } from './language.ts';

/** Of profiles, and the settings that they are of. */
export const PROFILE_WORDS = {
  'settings-version': {
    en: 'Decided by the settings of version {version}.',
    nl: 'Beslist volgens versie {version} van de instellingen.',
  },

  'no-profile-addressed': {
    en: 'No address that the mail was for has a profile.',
    nl: 'Geen adres waaraan het bericht gericht is heeft een profiel.',
  },
  'to-intake': {
    en: '{address} belongs to profile {profile}: document intake.',
    nl: '{address} hoort bij profiel {profile}: documentintake.',
  },
  'to-new-case': {
    en: '{address} belongs to profile {profile}: a new case of type {caseType}.',
    nl: '{address} hoort bij profiel {profile}: een nieuwe zaak van type {caseType}.',
  },
  'attribute-left-out': {
    en: '{label} was left out: what was found {problem}.',
    nl: '{label} is weggelaten: wat er stond {problem}.',
  },
  'profile-needs-more': {
    en: 'Profile {profile} needs more than the mail gives: {lacking}.',
    nl: 'Profiel {profile} heeft meer nodig dan het bericht geeft: {lacking}.',
  },
  'attribute-missing': { en: '{label} is missing', nl: '{label} ontbreekt' },
  'attribute-wrong': { en: '{label} {problem}', nl: '{label} {problem}' },
  'can be read with thousands or with decimals': {
    en: 'can be read with thousands or with decimals',
    nl: 'kan als duizendtal of als decimaal gelezen worden',
  },
  'is not a number': { en: 'is not a number', nl: 'is geen getal' },
  'is not a date': { en: 'is not a date', nl: 'is geen datum' },
  'is not a day of the calendar': {
    en: 'is not a day of the calendar',
    nl: 'is geen dag van de kalender',
  },
  'is neither yes nor no': { en: 'is neither yes nor no', nl: 'is geen ja of nee' },
  'is not an e-mail address': { en: 'is not an e-mail address', nl: 'is geen e-mailadres' },
  'is not a Dutch postcode': { en: 'is not a Dutch postcode', nl: 'is geen postcode' },
  'is none of the choices': { en: 'is none of the choices', nl: 'is geen van de keuzes' },
  'no-default-profile': {
    en: 'No profile takes what else comes by this mailbox.',
    nl: 'Geen profiel neemt wat verder via deze mailbox komt.',
  },
  'by-mailbox': { en: 'what else comes by mailbox {mailbox}', nl: 'wat verder via mailbox {mailbox} komt' },
  'no-recipient': {
    en: 'The mail names no recipient, so that no profile fits.',
    nl: 'Het bericht noemt geen ontvanger, zodat er geen profiel bij past.',
  },
  'no-profile-fits': {
    en: 'No profile fits the addresses that the mail was for: {addresses}.',
    nl: 'Er is geen profiel voor de adressen waaraan het bericht gericht is: {addresses}.',
  },
  'no-profile-fits-many': {
    en: 'No profile fits the addresses that the mail was for: {addresses} and {count} more.',
    nl: 'Er is geen profiel voor de adressen waaraan het bericht gericht is: {addresses} en nog {count}.',
  },
} as const satisfies Record<string, Words>;
