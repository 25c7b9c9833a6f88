import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';

/**
 * What became of a mail.
 *
 * - `received`: ours, and on its way
 * - `filed`: at every destination that its route names
 * - `held`: kept for a person to decide; nothing is wrong with it
 * - `quarantined`: kept away from people: a virus, or spam
 * - `discarded`: a duplicate or a loop; row and bytes are kept
 * - `failed`: the attempts are used up, or the error is permanent; row and bytes are kept
 */
export type MailStatus = 'received' | 'filed' | 'held' | 'quarantined' | 'discarded' | 'failed';

/** Which status may follow which. A person can send any mail its way again that is not on its way now. */
export const STATUS_CHANGES: Readonly<Record<MailStatus, readonly MailStatus[]>> = {
  received: ['filed', 'held', 'quarantined', 'discarded', 'failed'],
  filed: ['received'],
  held: ['received'],
  quarantined: ['received'],
  discarded: ['received'],
  failed: ['received'],
};

export interface StatusChange {
  to: MailStatus;
  /** For people: why. */
  reason: string;
  /** Who did it: `ingest`, `command`, or the name of an API key. */
  actor: string;
}

/**
 * Changes a mail's status and writes its history: the only place that does.
 *
 * @throws ZaakpostError STATUS_CHANGE_REFUSED where the table does not list the change, or there is no such mail.
 */
export async function changeStatus(queries: Queries, mailId: string, change: StatusChange): Promise<void> {
  const mayFollow = (Object.keys(STATUS_CHANGES) as MailStatus[]).filter((from) =>
    STATUS_CHANGES[from].includes(change.to),
  );
  const before = await queries
    .selectFrom('mail')
    .select('status')
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
  if (!before || !mayFollow.includes(before.status)) {
    throw new ZaakpostError('STATUS_CHANGE_REFUSED', {
      detail: `${before?.status ?? 'no such mail'} to ${change.to}`,
    });
  }
  await queries
    .updateTable('mail')
    .set({ status: change.to, reason: change.reason, status_at: sql`now()` })
    .where('id', '=', mailId)
    .execute();
  await queries
    .insertInto('mail_status_change')
    .values({
      mail_id: mailId,
      from_status: before.status,
      to_status: change.to,
      reason: change.reason,
      actor: change.actor,
    })
    .execute();
}
