import { type RawBuilder, sql } from 'kysely';
import { KEPT_HOURS } from '../accounts/idempotent-request.ts';
import type { Database } from '../store/database.ts';
import {
  attachmentExpired,
  bytesExpired,
  daysAgo,
  type RetentionLimits,
  renditionDocumentExpired,
  renditionExpired,
} from './retention-limits.ts';
import { addRemoved, type RetentionReport } from './retention-report.ts';

/** One kind of rows whose time may be over. */
export interface Step {
  /** Adds to the report what `remove` would remove. */
  count(db: Database, limits: RetentionLimits, report: RetentionReport): Promise<void>;
  /** Removes some, and adds them to the report; @returns whether there may be more. */
  remove(db: Database, limits: RetentionLimits, report: RetentionReport): Promise<boolean>;
}

/** Rows in one step: a purge holds nobody up. */
export const BATCH = 500;

const mailBytes: Step = {
  async count(db, limits, report) {
    const { rows } = await sql<{ status: string; count: string; octets: string }>`
      SELECT status, count(*) AS count, sum(raw_size) AS octets FROM mail
      WHERE raw_purged_at IS NULL AND ${bytesExpired(limits)} GROUP BY status`.execute(db);
    for (const { status, count, octets } of rows)
      addRemoved(report, `${status} mails`, Number(count), Number(octets));
  },
  async remove(db, limits, report) {
    // The condition stands outside, too: a row that changed while it was waited for is looked at as it is then.
    const { rows } = await sql<{ status: string; octets: string }>`
      UPDATE mail SET raw_purged_at = now()
      WHERE raw_purged_at IS NULL AND ${bytesExpired(limits)} AND id IN (
        SELECT id FROM mail WHERE raw_purged_at IS NULL AND ${bytesExpired(limits)} LIMIT ${BATCH})
      RETURNING status, raw_size AS octets`.execute(db);
    for (const { status, octets } of rows) addRemoved(report, `${status} mails`, 1, Number(octets));
    return rows.length === BATCH;
  },
};

interface RowsQuery {
  from: RawBuilder<unknown>;
  /** Which rows; null: none, as no limit is set. */
  expired: (limits: RetentionLimits) => RawBuilder<unknown> | null;
  /** Deletes them, or empties them. */
  change: RawBuilder<unknown>;
}

/** Rows of one table that are simply deleted, or emptied. */
function rowsStep(name: string, { from, expired, change }: RowsQuery): Step {
  return {
    async count(db, limits, report) {
      const where = expired(limits);
      if (where === null) return;
      const { rows } = await sql<{
        count: string;
      }>`SELECT count(*) AS count FROM ${from} WHERE ${where}`.execute(db);
      addRemoved(report, name, Number(rows[0]?.count ?? 0), 0);
    },
    async remove(db, limits, report) {
      const where = expired(limits);
      if (where === null) return false;
      const some = sql`ctid IN (SELECT ctid FROM ${from} WHERE ${where} LIMIT ${BATCH}) AND ${where}`;
      const { numAffectedRows = 0n } = await sql`${change} WHERE ${some}`.execute(db);
      addRemoved(report, name, Number(numAffectedRows), 0);
      return numAffectedRows === BigInt(BATCH);
    },
  };
}

/** A condition by one of the limits in days; none where it is not set. */
const since =
  (
    days: (limits: RetentionLimits) => number | null,
    where: (cutoff: RawBuilder<Date>) => RawBuilder<unknown>,
  ) =>
  (limits: RetentionLimits): RawBuilder<unknown> | null => {
    const kept = days(limits);
    return kept === null ? null : where(daysAgo(kept));
  };

/** The audit log refuses to be deleted from, but by who says that it is a purge. */
function auditStep(): Step {
  const step = rowsStep('audit lines', {
    from: sql`audit_entry`,
    expired: since(
      ({ audit }) => audit,
      (cutoff) =>
        sql`audit_entry.at < ${cutoff} AND audit_entry.id <= (SELECT through_id FROM audit_export ORDER BY through_id DESC LIMIT 1)`,
    ),
    change: sql`DELETE FROM audit_entry`,
  });
  return {
    count: step.count,
    remove: (db, limits, report) =>
      db.transaction().execute(async (transaction) => {
        await sql`SET LOCAL zaakpost.audit_purge = 'on'`.execute(transaction);
        return step.remove(transaction, limits, report);
      }),
  };
}

/** What a purge goes through, in order: the claims on bytes first. */
export const STEPS: readonly Step[] = [
  mailBytes,
  rowsStep('renditions', {
    from: sql`mail`,
    expired: (limits) =>
      sql`mail.raw_purged_at IS NULL AND mail.rendition_purged_at IS NULL AND ${renditionExpired(limits)}`,
    change: sql`UPDATE mail SET rendition_purged_at = now()`,
  }),
  rowsStep('renditions in cases', {
    from: sql`document`,
    expired: (limits) => sql`document.purged_at IS NULL AND ${renditionDocumentExpired(limits)}`,
    change: sql`UPDATE document SET purged_at = now()`,
  }),
  rowsStep('attachments in cases', {
    from: sql`document`,
    expired: (limits) => sql`document.purged_at IS NULL AND ${attachmentExpired(limits)}`,
    change: sql`UPDATE document SET purged_at = now()`,
  }),
  rowsStep('traces', {
    from: sql`mail`,
    expired: since(
      ({ history }) => history,
      (cutoff) => sql`mail.status <> 'received' AND mail.status_at < ${cutoff} AND mail.trace <> '[]'`,
    ),
    change: sql`UPDATE mail SET trace = '[]'`,
  }),
  rowsStep('status changes', {
    from: sql`mail_status_change`,
    expired: since(
      ({ history }) => history,
      (cutoff) => sql`mail_status_change.at < ${cutoff} AND EXISTS (SELECT FROM mail
        WHERE mail.id = mail_id AND mail.status <> 'received' AND mail.status_at < ${cutoff})`,
    ),
    change: sql`DELETE FROM mail_status_change`,
  }),
  rowsStep('mailbox runs', {
    from: sql`mailbox_run`,
    expired: since(
      ({ runs }) => runs,
      (cutoff) => sql`mailbox_run.ended_at < ${cutoff}`,
    ),
    change: sql`DELETE FROM mailbox_run`,
  }),
  rowsStep('mailbox state changes', {
    from: sql`mailbox_state_change`,
    expired: since(
      ({ runs }) => runs,
      (cutoff) => sql`mailbox_state_change.at < ${cutoff}`,
    ),
    change: sql`DELETE FROM mailbox_state_change`,
  }),
  rowsStep('deliveries', {
    from: sql`webhook_delivery`,
    expired: since(
      ({ deliveries }) => deliveries,
      (cutoff) => sql`delivered_at < ${cutoff}`,
    ),
    change: sql`DELETE FROM webhook_delivery`,
  }),
  rowsStep('events', {
    from: sql`outbox_event`,
    expired: since(
      ({ events }) => events,
      (cutoff) => sql`time < ${cutoff} AND position IS NOT NULL AND queued_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM webhook_delivery WHERE event_sequence = sequence AND delivered_at IS NULL)`,
    ),
    change: sql`DELETE FROM outbox_event`,
  }),
  rowsStep('answers kept for repeated requests', {
    from: sql`idempotent_request`,
    expired: () => sql`idempotent_request.begun_at < now() - make_interval(hours => ${KEPT_HOURS})`,
    change: sql`DELETE FROM idempotent_request`,
  }),
  auditStep(),
];
