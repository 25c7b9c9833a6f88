import type { MailReport, RecipientReport } from './report.ts';

type Language = 'nl' | 'en';

/** Recipients that are named; of more it is said how many. */
const MOST_NAMED = 3;

/** What became of a mail at a recipient (RFC 3464, 2.3.3). */
const ACTIONS: Readonly<Record<string, Record<Language, string>>> = {
  failed: { nl: 'niet bezorgd', en: 'not delivered' },
  delayed: { nl: 'bezorging vertraagd', en: 'delivery delayed' },
  delivered: { nl: 'bezorgd', en: 'delivered' },
  relayed: { nl: 'doorgegeven', en: 'relayed' },
  expanded: { nl: 'verspreid', en: 'expanded' },
};

const DISPOSITIONS: Readonly<Record<string, Record<Language, string>>> = {
  displayed: { nl: 'geopend', en: 'displayed' },
  deleted: { nl: 'ongelezen verwijderd', en: 'deleted unread' },
  dispatched: { nl: 'doorgestuurd', en: 'dispatched' },
  processed: { nl: 'verwerkt', en: 'processed' },
};

/** What a report says, in words for people; null where the name of its kind says all. */
export function reportInWords(report: MailReport, language: Language): string | null {
  switch (report.kind) {
    case 'bounce':
      return deliveryInWords(report.recipients, language);
    case 'read receipt': {
      const { disposition, finalRecipient } = report;
      const word = DISPOSITIONS[disposition ?? '']?.[language] ?? disposition;
      return word && finalRecipient ? `${word} ${language === 'nl' ? 'door' : 'by'} ${finalRecipient}` : word;
    }
    case 'feedback report':
      return report.feedbackType;
  }
}

function deliveryInWords(recipients: readonly RecipientReport[], language: Language): string | null {
  const told = recipients.slice(0, MOST_NAMED).map((recipient) => {
    const { action, status, finalRecipient, originalRecipient } = recipient;
    const word = ACTIONS[action ?? '']?.[language] ?? action ?? ACTIONS.failed?.[language];
    const address = originalRecipient ?? finalRecipient ?? '?';
    return `${word} ${language === 'nl' ? 'aan' : 'to'} ${address}${status ? ` (${status})` : ''}`;
  });
  const more = recipients.length - told.length;
  return (
    [...told, ...(more > 0 ? [language === 'nl' ? `en nog ${more}` : `and ${more} more`] : [])].join(', ') ||
    null
  );
}
