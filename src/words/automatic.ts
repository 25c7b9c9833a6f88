import type { Words } from './language.ts';

/** Of what machines send: notices of secure mail, replies, bounces, receipts. */
export const AUTOMATIC_WORDS = {
  'no-secure-mail-notice': {
    en: 'The mail is no notice of a secure mail service.',
    nl: 'Het bericht is geen melding van een dienst voor veilig mailen.',
  },
  'secure-mail-notice': {
    en: 'The mail only says that a message waits at a secure mail service ({signs}).',
    nl: 'Het bericht meldt alleen dat een bericht klaarstaat bij een dienst voor veilig mailen ({signs}).',
  },
  'secure-mail-note': {
    en: 'notice of a secure mail service: the message itself is elsewhere',
    nl: 'melding van een dienst voor veilig mailen: het bericht zelf staat elders',
  },

  'not-checked-for-automatic': {
    en: 'Not checked for automatic mail.',
    nl: 'Niet op automatische berichten gecontroleerd.',
  },
  'mail-is': { en: 'The mail is {kind}.', nl: 'Het bericht is {kind}.' },
  'automatic-without-case': {
    en: 'The mail is {kind} ({signs}) and belongs to no open case.',
    nl: 'Het bericht is {kind} ({signs}) en hoort bij geen lopende zaak.',
  },
  'auto-reply': { en: 'an automatic reply', nl: 'een automatisch antwoord' },
  bounce: { en: 'a report that mail could not be delivered', nl: 'een melding dat e-mail niet is bezorgd' },
  'read receipt': { en: 'a read receipt', nl: 'een leesbevestiging' },
  'feedback report': { en: 'a report of abuse', nl: 'een melding van misbruik' },
  'list mail': { en: 'list mail', nl: 'een bericht van een mailinglijst' },
  'auto-generated': { en: 'written by a machine', nl: 'door een machine gemaakt' },
  'not automatic': { en: 'not automatic', nl: 'niet automatisch' },

  'part-of-report': { en: '{type}', nl: '{type}' },
  'empty-envelope-sender': { en: 'empty envelope sender', nl: 'lege afzender op de envelop' },
  'sender-is-mail-server': { en: 'sender is a mail server', nl: 'de afzender is een mailserver' },
  'sender-wants-no-answer': { en: 'sender wants no answer', nl: 'de afzender wil geen antwoord' },
  'subject-of-automatic-reply': {
    en: 'subject of an automatic reply',
    nl: 'onderwerp van een automatisch antwoord',
  },
  'subject-of-absence': { en: 'subject speaks of absence', nl: 'onderwerp over afwezigheid' },
  'subject-of-failed-delivery': {
    en: 'subject of a failed delivery',
    nl: 'onderwerp van een mislukte bezorging',
  },
  'subject-of-read-receipt': {
    en: 'subject of a read receipt',
    nl: 'onderwerp van een leesbevestiging',
  },
  'answers-another-mail': { en: 'answers another mail', nl: 'antwoordt op een ander bericht' },
} as const satisfies Record<string, Words>;
