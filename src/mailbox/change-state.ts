import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { findMailbox, type Mailbox, showMailbox } from './mailbox.ts';
import { type Along, changeMailboxState, type MailboxStateChange } from './state.ts';
import { STATE_REASONS } from './state-reasons.ts';
import { forgetBreaks } from './unaccepted.ts';

/**
 * Enables a mailbox, with a clean sheet: failures are counted from here.
 *
 * @param intervalSeconds time between the starts of two runs; null: polled by hand only.
 * @throws ZaakpostError NOT_FOUND
 */
export async function enableMailbox(
  db: Database,
  reference: string,
  intervalSeconds: number | null,
): Promise<Mailbox> {
  const mailbox = await setState(
    db,
    reference,
    { to: 'active', reason: STATE_REASONS.enabled },
    { interval_seconds: intervalSeconds, consecutive_failures: 0 },
  );
  await forgetBreaks(db, mailbox.id);
  return mailbox;
}

/**
 * Disables a mailbox: it is not polled, neither by the clock nor by hand. Its interval is none from here on.
 *
 * @param reason for people.
 * @throws ZaakpostError NOT_FOUND
 */
export async function disableMailbox(db: Database, reference: string, reason: string): Promise<Mailbox> {
  return setState(db, reference, { to: 'disabled', reason }, { interval_seconds: null });
}

/**
 * Notes that a test of the stored connection went well: a mailbox that was backing off or needed attention is active.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function recordGoodTest(db: Database, reference: string): Promise<void> {
  const { id, state } = await findMailbox(db, reference);
  if (state !== 'backing-off' && state !== 'needs-attention') return;
  await setState(db, id, { to: 'active', reason: STATE_REASONS.tested }, { consecutive_failures: 0 });
}

async function setState(
  db: Database,
  reference: string,
  change: MailboxStateChange,
  along: Along,
): Promise<Mailbox> {
  return db.transaction().execute(async (transaction) => {
    const { id } = await findMailbox(transaction, reference);
    await changeMailboxState(transaction, id, change, { ...along, updated_at: sql<Date>`now()` });
    return showMailbox(transaction, id);
  });
}

/**
 * Refuses a mailbox from which no mail is to be fetched now. A Maildir is looked into whatever its state: nobody can be
 * locked out of it.
 *
 * @throws ZaakpostError as `requirePollable`.
 */
export async function requireFetchable(db: Database, mailboxId: string): Promise<void> {
  const onServer = await db
    .selectFrom('mailbox')
    .select('id')
    .where('id', '=', mailboxId)
    .where('protocol', '!=', 'maildir')
    .executeTakeFirst();
  if (onServer) requirePollable(await showMailbox(db, mailboxId));
}

/**
 * Refuses a mailbox that is not to be polled now, by whomever.
 *
 * @throws ZaakpostError MAILBOX_DISABLED; MAILBOX_NEEDS_ATTENTION, but where its one more try is due.
 */
export function requirePollable({
  name,
  state,
  stateReason,
  retryAt,
}: Pick<Mailbox, 'name' | 'state' | 'stateReason' | 'retryAt'>): void {
  const detail = `${name}: ${stateReason}`;
  if (state === 'disabled') throw new ZaakpostError('MAILBOX_DISABLED', { detail });
  const isDue = retryAt !== null && retryAt.getTime() <= Date.now();
  if (state === 'needs-attention' && !isDue) throw new ZaakpostError('MAILBOX_NEEDS_ATTENTION', { detail });
}
