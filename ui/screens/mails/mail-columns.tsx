import { Link } from 'react-router';
import type { components } from '../../api/schema.ts';
import type { Column } from '../../parts/data-table.tsx';
import { Time } from '../../parts/time.tsx';
import { MailStatus } from './mail-status.tsx';
import './mails.css';
import type { mailWords } from './words.ts';

/** A mail in a list. */
export type MailSummary = components['schemas']['MailSummary'];

/**
 * What a list says of each mail.
 *
 * @param to where each is looked at.
 */
export const mailColumns = (words: (typeof mailWords)['nl'], to: string): Column<MailSummary>[] => [
  {
    key: 'subject',
    title: words.subject,
    cell: ({ id, subject, reason }) => (
      <>
        <Link className="utrecht-link utrecht-link--html-a zp-mails__text" to={`${to}/${id}`}>
          {subject?.trim() || words.noSubject}
        </Link>
        {reason && (
          <span className="zp-mails__text zp-soft zp-small" title={reason}>
            {reason}
          </span>
        )}
      </>
    ),
    grows: true,
  },
  {
    key: 'sender',
    title: words.sender,
    cell: ({ sender }) => <span className="zp-mails__text zp-mails__sender">{sender ?? '–'}</span>,
    wideOnly: true,
  },
  {
    key: 'received',
    title: words.received,
    cell: ({ receivedAt }) => (
      <span className="zp-mails__time">
        <Time at={receivedAt} />
      </span>
    ),
    wideOnly: true,
  },
  { key: 'status', title: words.status, cell: ({ status }) => <MailStatus status={status} /> },
  {
    key: 'mailbox',
    title: words.mailbox,
    cell: ({ mailbox }) => mailbox?.name ?? words.pushed,
    wideOnly: true,
  },
];
