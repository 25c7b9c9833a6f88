import { type RawBuilder, sql } from 'kysely';
import type { RetentionDays } from '../config.ts';
import type { MailStatus } from '../mail/status.ts';

const DAY_MS = 86_400_000;

/** How long what is kept, in days; null: for ever. */
export interface RetentionLimits {
  /** The bytes of a mail (raw and rendition) since it got its status. What a case or intake entry has of it stays. */
  bytes: Readonly<Record<Exclude<MailStatus, 'received'>, number | null>>;
  /** PDFs, since they were made; they can be made again as long as the original is there. */
  renditions: number | null;
  /** Attachments that a case keeps as files, since they were taken from the original; it has them all. */
  attachments: number | null;
  /** The history of a mail and the trace of its way, since it got its status. */
  history: number | null;
  /** Runs of mailboxes, and changes of their state. */
  runs: number | null;
  /** Lines of the audit log that were exported. */
  audit: number | null;
  /** Events that every receiver has got. */
  events: number | null;
  /** The record that a webhook has got an event. */
  deliveries: number | null;
  /** Stored bytes that nothing refers to, since they were stored. */
  orphans: number;
}

/** Whether the time of a mail's bytes is over, as a condition on the table `mail`. */
export function bytesExpired({ bytes }: Pick<RetentionLimits, 'bytes'>): RawBuilder<boolean> {
  const terms = Object.entries(bytes).flatMap(([status, days]) =>
    days === null ? [] : [sql`(mail.status = ${status} AND mail.status_at < ${daysAgo(days)})`],
  );
  return terms.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(terms, sql` OR `)})`;
}

/** When the bytes of a mail are deleted, by the status that it has; null: they are kept for ever, or are gone. */
export function rawPurgeDueAt(
  { bytes }: Pick<RetentionLimits, 'bytes'>,
  { status, statusAt, rawPurgedAt }: { status: MailStatus; statusAt: Date; rawPurgedAt: Date | null },
): Date | null {
  const days = status === 'received' ? null : bytes[status];
  return days === null || rawPurgedAt !== null ? null : new Date(statusAt.getTime() + days * DAY_MS);
}

/** Whether the time of a mail's own PDF is over, as a condition on the table `mail`. */
export function renditionExpired({ renditions }: Pick<RetentionLimits, 'renditions'>): RawBuilder<boolean> {
  if (renditions === null) return sql<boolean>`false`;
  return sql<boolean>`(mail.rendition_sha256 IS NOT NULL AND mail.rendition_recipe IS NOT NULL AND mail.status <> 'received'
    AND coalesce(mail.rendition_made_at, mail.status_at) < ${daysAgo(renditions)})`;
}

/**
 * Whether the time of what a case keeps beside the original is over, as a condition on the table `document`: of PDFs that can be made
 * again, and of attachments. Without the original of the mail in the same case nothing goes.
 */
export function documentExpired(limits: DocumentLimits): RawBuilder<boolean> {
  return sql<boolean>`(${renditionDocumentExpired(limits)} OR ${attachmentExpired(limits)})`;
}

type DocumentLimits = Pick<RetentionLimits, 'renditions' | 'attachments'>;

/** The half of `documentExpired` that is about PDFs. */
export function renditionDocumentExpired({ renditions }: DocumentLimits): RawBuilder<boolean> {
  if (renditions === null) return sql<boolean>`false`;
  return sql<boolean>`(${derived('rendition', renditions)} AND EXISTS (SELECT FROM mail WHERE mail.id = document.mail_id
    AND mail.rendition_recipe IS NOT NULL AND mail.rendition_sha256 = document.sha256))`;
}

/** The half of `documentExpired` that is about attachments. */
export const attachmentExpired = ({ attachments }: DocumentLimits): RawBuilder<boolean> =>
  attachments === null ? sql<boolean>`false` : derived('attachment', attachments);

const derived = (role: string, days: number): RawBuilder<boolean> =>
  sql<boolean>`(document.role = ${role} AND coalesce(document.made_at, document.created_at) < ${daysAgo(days)}
    AND EXISTS (SELECT FROM document original WHERE original.mail_id = document.mail_id AND original.case_id = document.case_id
      AND original.role = 'original'))`;

/** The moment that so many days ago was. */
export const daysAgo = (days: number): RawBuilder<Date> =>
  sql<Date>`(now() - make_interval(days => ${days}))`;

/** Days by the name of what is kept, in one list; null: for ever. */
export const limitsByName = ({ bytes, ...rest }: RetentionLimits) => ({ ...bytes, ...rest });

/** The limits that the configuration sets. */
export const retentionLimits = (days: RetentionDays): RetentionLimits => ({
  bytes: {
    filed: days.filed ?? null,
    held: days.held ?? null,
    quarantined: days.quarantined ?? null,
    discarded: days.discarded ?? null,
    failed: days.failed ?? null,
  },
  renditions: days.renditions ?? null,
  attachments: days.attachments ?? null,
  history: days.history ?? null,
  runs: days.runs ?? null,
  audit: days.audit ?? null,
  events: days.events ?? null,
  deliveries: days.deliveries,
  orphans: days.orphans,
});
