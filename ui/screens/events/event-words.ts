import { defineWords } from '../../language/words.ts';
import type { EventType } from './event-types.ts';

const nl: Record<EventType, string> = {
  'nl.zaakpost.mails.filed': 'Bericht verwerkt',
  'nl.zaakpost.mails.held': 'Bericht vastgehouden',
  'nl.zaakpost.mails.quarantined': 'Bericht in quarantaine',
  'nl.zaakpost.mails.discarded': 'Bericht terzijde gelegd',
  'nl.zaakpost.mails.failed': 'Bericht mislukt',
  'nl.zaakpost.mails.acknowledgement-due': 'Ontvangstbevestiging nodig',
  'nl.zaakpost.mails.guessed-tokens': 'Te veel onjuiste kenmerken',
  'nl.zaakpost.mailboxes.attention-needed': 'Postvak heeft aandacht nodig',
  'nl.zaakpost.mailboxes.disabled': 'Postvak staat uit',
  'nl.zaakpost.mailboxes.activated': 'Postvak werkt weer',
  'nl.zaakpost.cases.created': 'Zaak begonnen',
  'nl.zaakpost.cases.closed': 'Zaak afgesloten',
  'nl.zaakpost.cases.reopened': 'Zaak heropend',
  'nl.zaakpost.cases.written-when-closed': 'Bericht bij een afgesloten zaak',
  'nl.zaakpost.cases.mail-sent': 'Bericht verstuurd vanuit een zaak',
  'nl.zaakpost.timeline-entries.created': 'Bericht op een tijdlijn',
  'nl.zaakpost.intake-entries.created': 'Bijlagen in documentintake',
  'nl.zaakpost.tokens.issued': 'Kenmerk uitgegeven',
  'nl.zaakpost.tokens.revoked': 'Kenmerk ingetrokken',
};

const en: Record<EventType, string> = {
  'nl.zaakpost.mails.filed': 'Mail filed',
  'nl.zaakpost.mails.held': 'Mail held',
  'nl.zaakpost.mails.quarantined': 'Mail in quarantine',
  'nl.zaakpost.mails.discarded': 'Mail set aside',
  'nl.zaakpost.mails.failed': 'Mail failed',
  'nl.zaakpost.mails.acknowledgement-due': 'Acknowledgement due',
  'nl.zaakpost.mails.guessed-tokens': 'Too many wrong tokens',
  'nl.zaakpost.mailboxes.attention-needed': 'Mailbox needs attention',
  'nl.zaakpost.mailboxes.disabled': 'Mailbox disabled',
  'nl.zaakpost.mailboxes.activated': 'Mailbox active again',
  'nl.zaakpost.cases.created': 'Case begun',
  'nl.zaakpost.cases.closed': 'Case closed',
  'nl.zaakpost.cases.reopened': 'Case reopened',
  'nl.zaakpost.cases.written-when-closed': 'Mail at a closed case',
  'nl.zaakpost.cases.mail-sent': 'Mail sent from a case',
  'nl.zaakpost.timeline-entries.created': 'Mail on a timeline',
  'nl.zaakpost.intake-entries.created': 'Attachments in document intake',
  'nl.zaakpost.tokens.issued': 'Token issued',
  'nl.zaakpost.tokens.revoked': 'Token revoked',
};

export const eventTypeWords = defineWords(nl, en);
