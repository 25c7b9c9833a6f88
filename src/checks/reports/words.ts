import { isWordCode, type Saying, say } from '../../words/saying.ts';
import type { MailReport, RecipientReport } from './report.ts';

/** Recipients that are named; of more it is said how many. */
const MOST_NAMED = 3;

/** What a report says; null where the name of its kind says all. */
export function reportSaying(report: MailReport): Saying | null {
  switch (report.kind) {
    case 'bounce':
      return deliverySaying(report.recipients);
    case 'read receipt': {
      const { disposition, finalRecipient: address } = report;
      const word = disposition === null ? null : reported(disposition);
      return word && address ? say('read-by', { disposition: word, address }) : word;
    }
    case 'feedback report':
      return report.feedbackType === null ? null : reported(report.feedbackType);
  }
}

/** A keyword of RFC 3464, 8098 or 5965; one that is none of them as it is. */
function reported(keyword: string): Saying {
  const code = `report-${keyword}`;
  return isWordCode(code) ? say(code) : say('as-written', { text: keyword });
}

function deliverySaying(all: readonly RecipientReport[]): Saying | null {
  const recipients = all.slice(0, MOST_NAMED).map((recipient) => {
    const { action, status, finalRecipient, originalRecipient } = recipient;
    const address = originalRecipient ?? finalRecipient ?? '?';
    const values = { action: reported(action ?? 'failed'), address };
    return status
      ? say('recipient-reported-with-status', { ...values, status })
      : say('recipient-reported', values);
  });
  if (recipients.length === 0) return null;
  const more = all.length - recipients.length;
  return more > 0
    ? say('recipients-reported-and-more', { recipients, count: String(more) })
    : say('recipients-reported', { recipients });
}
