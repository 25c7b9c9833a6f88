import type { Words } from './language.ts';

/** Of what machines report of an earlier mail. */
export const REPORT_WORDS = {
  'verdict-with-report': { en: '{verdict}: {report}', nl: '{verdict}: {report}' },
  'recipients-reported': { en: '{recipients}', nl: '{recipients}' },
  'recipients-reported-and-more': {
    en: '{recipients}; and {count} more',
    nl: '{recipients}; en nog {count}',
  },
  'recipient-reported': { en: '{action} to {address}', nl: '{action} aan {address}' },
  'recipient-reported-with-status': {
    en: '{action} to {address} ({status})',
    nl: '{action} aan {address} ({status})',
  },
  'report-failed': { en: 'not delivered', nl: 'niet bezorgd' },
  'report-delayed': { en: 'delivery delayed', nl: 'bezorging vertraagd' },
  'report-delivered': { en: 'delivered', nl: 'bezorgd' },
  'report-relayed': { en: 'relayed', nl: 'doorgegeven' },
  'report-expanded': { en: 'expanded', nl: 'verspreid' },
  'read-by': { en: '{disposition} by {address}', nl: '{disposition} door {address}' },
  'report-displayed': { en: 'displayed', nl: 'geopend' },
  'report-deleted': { en: 'deleted unread', nl: 'ongelezen verwijderd' },
  'report-dispatched': { en: 'dispatched', nl: 'doorgestuurd' },
  'report-processed': { en: 'processed', nl: 'verwerkt' },
  'report-abuse': { en: 'unwanted mail', nl: 'ongewenste e-mail' },
  'report-fraud': { en: 'fraud', nl: 'fraude' },
  'report-virus': { en: 'a virus', nl: 'een virus' },
  'report-not-spam': { en: 'not spam', nl: 'geen spam' },
  'report-other': { en: 'something else', nl: 'iets anders' },
} as const satisfies Record<string, Words>;
