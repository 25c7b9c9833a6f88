/**
 * Every type of event, with its meaning. A type is `nl.zaakpost.<plural noun>.<what happened>` (NL GOV profile for
 * CloudEvents: reverse DNS, no organisation's name); the event's subject is the id of that noun.
 */
export const EVENT_TYPES = {
  'nl.zaakpost.mails.filed': 'A mail was filed at every destination of its route.',
  'nl.zaakpost.mails.held': 'A mail waits for a person to decide.',
  'nl.zaakpost.mails.quarantined': 'A mail is kept away from people.',
  'nl.zaakpost.mails.discarded': 'A mail was not filed: it is a duplicate, or a person did not want it.',
  'nl.zaakpost.mails.failed': 'All attempts at a mail are used up; its bytes are kept.',
  'nl.zaakpost.mails.acknowledgement-due':
    'The sender of a mail is to get an acknowledgement of receipt, with the time at which it was accepted.',
  'nl.zaakpost.mails.guessed-tokens':
    'Too many wrong tokens came within a day, from one sender or in all: once a day, with the mail that was over the limit.',
  'nl.zaakpost.mailboxes.attention-needed':
    'A mailbox is polled no more before a person has mended something.',
  'nl.zaakpost.mailboxes.disabled': 'Polling of a mailbox was stopped, by a person or after failures.',
  'nl.zaakpost.mailboxes.activated': 'A mailbox that was disabled or needed attention is polled again.',
  'nl.zaakpost.cases.created': 'A case was made.',
  'nl.zaakpost.cases.closed': 'A case was closed.',
  'nl.zaakpost.cases.reopened': 'A closed case was opened again.',
  'nl.zaakpost.cases.written-when-closed': 'A mail was added to a closed case: somebody is to look at it.',
  'nl.zaakpost.cases.mail-sent': 'A mail that was sent from a case was noted with it, for the answers.',
  'nl.zaakpost.timeline-entries.created': 'A mail came onto the timeline of a case, with its documents.',
  'nl.zaakpost.intake-entries.created': 'The attachments of a mail came into document intake.',
  'nl.zaakpost.tokens.issued': 'A token of a case was issued.',
  'nl.zaakpost.tokens.revoked': 'A token of a case was revoked.',
} as const satisfies Record<string, string>;

export type EventType = keyof typeof EVENT_TYPES;

/** All types, for schemas. */
export const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as EventType[];
