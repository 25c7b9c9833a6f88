import { sql, type Updateable } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import type { MailTable } from '../store/schema/mails.ts';
import { storableJson } from '../store/text.ts';
import type { Saying } from '../words/saying.ts';
import { refuseUndownloaded } from './undownloaded.ts';

/**
 * What became of a mail.
 *
 * - `received`: ours, and on its way
 * - `filed`: at every destination that its route names
 * - `held`: kept for a person to decide; nothing is wrong with it
 * - `quarantined`: kept away from people: a virus, or spam
 * - `discarded`: a duplicate, or not wanted by a person; row and bytes are kept
 * - `failed`: the attempts are used up, or the error is permanent; row and bytes are kept
 */
export type MailStatus = 'received' | 'filed' | 'held' | 'quarantined' | 'discarded' | 'failed';

/**
 * Which status may follow which. A person can send any mail its way again that is not on its way now, and discard or hold one that
 * is not filed. What is in quarantine leaves it only by its way, or by being discarded.
 */
export const STATUS_CHANGES: Readonly<Record<MailStatus, readonly MailStatus[]>> = {
  received: ['filed', 'held', 'quarantined', 'discarded', 'failed'],
  filed: ['received'],
  held: ['received', 'discarded'],
  quarantined: ['received', 'discarded'],
  discarded: ['received', 'held'],
  failed: ['received', 'held', 'discarded'],
};

export interface StatusChange {
  to: MailStatus;
  /** Why. */
  says: readonly Saying[];
  /** Who did it: `ingest`, the account that gave the command, or the name of an API key. */
  actor: string;
}

/** What may be written of a mail along with its status. */
export type Along = Omit<Updateable<MailTable>, 'id' | 'status' | 'reason' | 'status_at'>;

/**
 * Changes a mail's status and writes its history: the only place that does.
 *
 * @param along written in the same breath: one statement, and one version of the row.
 * @throws ZaakpostError STATUS_CHANGE_REFUSED where the table does not list the change, or there is no such mail;
 * MAIL_NOT_DOWNLOADED where it would go its way and only its headers are here.
 */
export async function changeStatus(
  queries: Queries,
  mailId: string,
  { to, says, actor }: StatusChange,
  along: Along = {},
): Promise<void> {
  const reason = storableJson(says);
  const mayFollow = (Object.keys(STATUS_CHANGES) as MailStatus[]).filter((from) =>
    STATUS_CHANGES[from].includes(to),
  );
  const { numInsertedOrUpdatedRows } = await queries
    .with('before', (db) =>
      db.selectFrom('mail').select(['id', 'status']).where('id', '=', mailId).forUpdate(),
    )
    .with('changed', (db) =>
      db
        .updateTable('mail')
        .from('before')
        .set({ ...along, status: to, reason, status_at: sql`now()` })
        .whereRef('mail.id', '=', 'before.id')
        .where('before.status', 'in', mayFollow)
        .where((where) => where.or([where.val(to !== 'received'), where('undownloaded_size', 'is', null)]))
        .returning(['mail.id', 'before.status as from']),
    )
    .insertInto('mail_status_change')
    .columns(['mail_id', 'from_status', 'to_status', 'reason', 'actor'])
    .expression((db) =>
      db
        .selectFrom('changed')
        .select(({ cast, val }) => [
          'changed.id',
          'changed.from',
          cast<string>(val(to), 'text').as('to'),
          cast<string>(val(reason), 'jsonb').as('reason'),
          cast<string>(val(actor), 'text').as('actor'),
        ]),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return;
  const mail = await queries
    .selectFrom('mail')
    .select(['status', 'undownloaded_size'])
    .where('id', '=', mailId)
    .executeTakeFirst();
  if (mail && to === 'received') refuseUndownloaded(mailId, mail.undownloaded_size);
  const detail = `${mail?.status ?? 'no such mail'} to ${to}`;
  throw new ZaakpostError('STATUS_CHANGE_REFUSED', { detail });
}
