import { type Expression, type SqlBool, sql } from 'kysely';
import type { MailStatus } from '../mail/status.ts';
import type { Database } from '../store/database.ts';

/** A mail in a list. */
export interface MailSummary {
  id: string;
  status: MailStatus;
  reason: string | null;
  receivedAt: Date;
  mailbox: { id: string; name: string } | null;
  subject: string | null;
  sender: string | null;
  sentAt: Date | null;
  size: number;
}

/** Which mails are listed. */
export interface MailFilter {
  status?: MailStatus | undefined;
  /** Name or id of the mailbox that it came by. */
  mailbox?: string | undefined;
  /** Number of a case that the mail was filed with. */
  caseNumber?: string | undefined;
  /** Part of the subject or the sender's address; case does not matter. */
  search?: string | undefined;
  receivedFrom?: Date | undefined;
  receivedBefore?: Date | undefined;
  /** Id of the last mail of the page before. */
  after?: string | undefined;
  limit: number;
}

/** The columns of a `MailSummary`. */
export const SUMMARY_COLUMNS = [
  'mail.id',
  'mail.status',
  'mail.reason',
  'mail.received_at as receivedAt',
  'mailbox.id as mailboxId',
  'mailbox.name as mailboxName',
  'mail.subject',
  'mail.sender',
  'mail.sent_at as sentAt',
  'mail.raw_size as size',
] as const;

interface SummaryRow extends Omit<MailSummary, 'mailbox' | 'size'> {
  mailboxId: string | null;
  mailboxName: string | null;
  size: string;
}

/** Mails with their mailboxes, where these are there still. */
export const mails = (db: Database) =>
  db.selectFrom('mail').leftJoin('mailbox', 'mailbox.id', 'mail.mailbox_id');

/** Mails, the newest first. */
export async function listMails(db: Database, filter: MailFilter): Promise<MailSummary[]> {
  const rows = await mails(db)
    .select(SUMMARY_COLUMNS)
    .where((where) => where.and(conditions(filter)))
    .orderBy('mail.id', 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map(summaryOf);
}

function conditions(filter: MailFilter): Expression<SqlBool>[] {
  const { status, mailbox, caseNumber, search, receivedFrom, receivedBefore, after } = filter;
  const pattern = search && `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    status && sql<SqlBool>`mail.status = ${status}`,
    mailbox && sql<SqlBool>`(mailbox.name = ${mailbox} OR mailbox.id::text = ${mailbox})`,
    receivedFrom && sql<SqlBool>`mail.received_at >= ${receivedFrom}`,
    receivedBefore && sql<SqlBool>`mail.received_at < ${receivedBefore}`,
    pattern && sql<SqlBool>`(mail.subject ILIKE ${pattern} OR mail.sender ILIKE ${pattern})`,
    caseNumber &&
      sql<SqlBool>`EXISTS (SELECT FROM timeline_entry JOIN cases ON cases.id = case_id
        WHERE timeline_entry.mail_id = mail.id AND cases.number = ${caseNumber})`,
    after && sql<SqlBool>`mail.id < ${after}`,
  ].filter((condition) => condition !== undefined && condition !== '');
}

/** The summary of a row, which may hold more. */
export const summaryOf = (row: SummaryRow): MailSummary => ({
  id: row.id,
  status: row.status,
  reason: row.reason,
  receivedAt: row.receivedAt,
  mailbox:
    row.mailboxId !== null && row.mailboxName !== null ? { id: row.mailboxId, name: row.mailboxName } : null,
  subject: row.subject,
  sender: row.sender,
  sentAt: row.sentAt,
  size: Number(row.size),
});
