import { type RawBuilder, sql } from 'kysely';
import type { RetentionDays } from '../config.ts';
import type { MailStatus } from '../mail/status.ts';

/** How long what is kept, in days; null: for ever. */
export interface RetentionLimits {
  /** The bytes of a mail (raw and rendition) since it got its status. What a case or intake entry has of it stays. */
  bytes: Readonly<Record<Exclude<MailStatus, 'received'>, number | null>>;
  /** The history of a mail and the trace of its way, since it got its status. */
  history: number | null;
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

/** The moment that so many days ago was. */
export const daysAgo = (days: number): RawBuilder<Date> =>
  sql<Date>`(now() - make_interval(days => ${days}))`;

/** The limits that the configuration sets. */
export const retentionLimits = (days: RetentionDays): RetentionLimits => ({
  bytes: {
    filed: days.filed ?? null,
    held: days.held ?? null,
    quarantined: days.quarantined ?? null,
    discarded: days.discarded ?? null,
    failed: days.failed ?? null,
  },
  history: days.history ?? null,
  events: days.events ?? null,
  deliveries: days.deliveries,
  orphans: days.orphans,
});
