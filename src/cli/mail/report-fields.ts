import type { MailRecord } from '../../api/mail-record.ts';
import type { MailReport, RecipientReport } from '../../checks/reports/report.ts';
import type { Field } from '../table.ts';

/** What a bounce, a read receipt or a feedback report says of an earlier mail, as lines of the record of the one that brought it. */
export function reportFields(verdicts: MailRecord['verdicts']): Field[] {
  const reports = verdicts.flatMap(({ report }) => (report ? [report] : []));
  return reports.map((report) => [title(report), lines(report).join('\n')]);
}

const TITLES = { bounce: 'Bounce', 'read receipt': 'Read receipt', 'feedback report': 'Feedback' } as const;

const title = ({ kind }: MailReport): string => TITLES[kind];

function lines(report: MailReport): string[] {
  const about = `of ${report.originalMessageId ?? 'a mail that it does not name'}`;
  switch (report.kind) {
    case 'bounce': {
      const by = report.reportingMta ? `, by ${report.reportingMta}` : '';
      return [`${about}${by} (${report.form})`, ...report.recipients.map(recipientLine)];
    }
    case 'read receipt': {
      const { disposition, modifier, finalRecipient, originalRecipient } = report;
      const what = [disposition ?? 'not said', modifier].filter((word) => word).join(', ');
      return [about, `${originalRecipient ?? finalRecipient ?? 'somebody'}: ${what}`];
    }
    case 'feedback report': {
      const { feedbackType, originalRecipients, sourceIp, userAgent } = report;
      const whom = originalRecipients.length > 0 ? ` of ${originalRecipients.join(', ')}` : '';
      const from = [sourceIp && `sent from ${sourceIp}`, userAgent && `told by ${userAgent}`].filter(
        (word) => word,
      );
      return [about, [`${feedbackType ?? 'not said'}${whom}`, ...from].join(', ')];
    }
  }
}

/** `failed 5.1.1: jan@example.nl: 550 no such user`. */
function recipientLine({
  action,
  status,
  finalRecipient,
  originalRecipient,
  diagnostic,
}: RecipientReport): string {
  const address = originalRecipient ?? finalRecipient ?? 'somebody';
  const at =
    originalRecipient && finalRecipient && originalRecipient !== finalRecipient
      ? ` (at ${finalRecipient})`
      : '';
  const what = [action ?? 'not said', status].filter((word) => word).join(' ');
  const why = diagnostic ? `: ${diagnostic.replace(/\s+/g, ' ')}` : '';
  return `${what}: ${address}${at}${why}`;
}
