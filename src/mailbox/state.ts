import { sql, type Transaction, type UpdateObject } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { EventType } from '../events/event-type.ts';
import { appendEvent } from '../events/outbox.ts';
import type { Queries } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { storable } from '../store/text.ts';

/**
 * The life of a mailbox.
 *
 * | state             | meaning                                             | polled                                            |
 * |-------------------|-----------------------------------------------------|---------------------------------------------------|
 * | `active`          | its last run came to an end                         | by its interval, and by hand                      |
 * | `backing-off`     | its last run met trouble that passes by itself      | after waits that grow, and by hand                |
 * | `needs-attention` | it met trouble that a person must mend              | once more after a long wait, then not before then |
 * | `disabled`        | by a person, or after as many failures as it allows | not at all; its interval is none                  |
 *
 * What a run's outcome does is in `run-outcome.ts`. A person brings it back to `active`: by other settings or a test that
 * goes well (not from `disabled`), or by enabling it.
 */
export type MailboxState = 'active' | 'backing-off' | 'needs-attention' | 'disabled';

/** Which state may follow which. */
export const MAILBOX_STATE_CHANGES: Readonly<Record<MailboxState, readonly MailboxState[]>> = {
  active: ['backing-off', 'needs-attention', 'disabled'],
  'backing-off': ['active', 'needs-attention', 'disabled'],
  'needs-attention': ['active', 'disabled'],
  disabled: ['active'],
};

/** Names of all states, for schemas. */
export const MAILBOX_STATES = Object.keys(MAILBOX_STATE_CHANGES) as [MailboxState, ...MailboxState[]];

/** Changes that are kept of each mailbox. */
const KEPT = 100;

export interface MailboxStateChange {
  to: MailboxState;
  /** For people: why. */
  reason: string;
  /** What the event says beside both states: codes and numbers. */
  data?: Record<string, string | number>;
}

/** What may be written of a mailbox along with its state. */
export type Along = Omit<UpdateObject<Schema, 'mailbox'>, 'id' | 'state' | 'state_reason' | 'state_since'>;

/**
 * Changes a mailbox's state, writes its history and sends the event: the only place that does. One that is in that
 * state already gets the reason and what is written along, and nothing else.
 *
 * @param along written in the same breath. `retry_at` is none where it is not given.
 * @returns the state before.
 * @throws ZaakpostError NOT_FOUND; CONFLICT where the table does not list the change.
 */
export async function changeMailboxState(
  transaction: Transaction<Schema>,
  mailboxId: string,
  { to, reason, data = {} }: MailboxStateChange,
  along: Along = {},
): Promise<MailboxState> {
  const row = await transaction
    .selectFrom('mailbox')
    .select('state')
    .where('id', '=', mailboxId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mailbox ${mailboxId}` });
  const from = row.state;
  if (from !== to && !MAILBOX_STATE_CHANGES[from].includes(to))
    throw new ZaakpostError('CONFLICT', { detail: `a mailbox that is ${from} does not become ${to}` });
  const said = storable(reason);
  await transaction
    .updateTable('mailbox')
    .set({
      retry_at: null,
      ...along,
      state: to,
      state_reason: to === 'active' ? null : said,
      ...(from === to ? {} : { state_since: sql<Date>`now()` }),
    })
    .where('id', '=', mailboxId)
    .execute();
  if (from === to) return from;
  await keepChange(transaction, mailboxId, from, to, said);
  const type = eventOf(from, to);
  if (type) await appendEvent(transaction, { type, subject: mailboxId, data: { from, to, ...data } });
  return from;
}

/** Backing off is too common to be told, and so is the end of it. */
function eventOf(from: MailboxState, to: MailboxState): EventType | null {
  if (to === 'needs-attention') return 'nl.zaakpost.mailboxes.attention-needed';
  if (to === 'disabled') return 'nl.zaakpost.mailboxes.disabled';
  return to === 'active' && from !== 'backing-off' ? 'nl.zaakpost.mailboxes.activated' : null;
}

async function keepChange(
  transaction: Transaction<Schema>,
  mailboxId: string,
  from: MailboxState,
  to: MailboxState,
  reason: string,
): Promise<void> {
  await transaction
    .insertInto('mailbox_state_change')
    .values({ mailbox_id: mailboxId, from_state: from, to_state: to, reason })
    .execute();
  await sql`DELETE FROM mailbox_state_change WHERE mailbox_id = ${mailboxId} AND id <= (
    SELECT id FROM mailbox_state_change WHERE mailbox_id = ${mailboxId} ORDER BY id DESC OFFSET ${KEPT} LIMIT 1
  )`.execute(transaction);
}

/** A change of a mailbox's state, as it is kept. */
export interface KeptStateChange {
  from: MailboxState;
  to: MailboxState;
  reason: string;
  changedAt: Date;
}

/** The last changes of a mailbox's state, the newest first: at most 100 are kept. */
export const listStateChanges = (db: Queries, mailboxId: string, limit = KEPT): Promise<KeptStateChange[]> =>
  db
    .selectFrom('mailbox_state_change')
    .select(['from_state as from', 'to_state as to', 'reason', 'at as changedAt'])
    .where('mailbox_id', '=', mailboxId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
