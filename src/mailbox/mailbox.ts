import { isDeepStrictEqual } from 'node:util';
import { type Selectable, sql, type Transaction } from 'kysely';
import { type Scope, within } from '../accounts/scope.ts';
import { mailboxPolicy } from '../checks/mailbox-policy.ts';
import { ZaakpostError } from '../errors.ts';
import { conflict } from '../store/conflict.ts';
import { inTransaction, type Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { MailboxTable } from '../store/schema/mailboxes.ts';
import type { Schema } from '../store/schema.ts';
import type { SecretBox } from '../store/secrets.ts';
import { folderName } from './folder-name.ts';
import { type LastResync, lastResync } from './last-resync.ts';
import { isSameLogin, registrationColumn, sealLogin, storedRegistration } from './login-secret.ts';
import { healthOf, type MailboxHealth } from './mailbox-health.ts';
import { isPop3, type MailboxInput, mailboxInput, type Protocol, serverOf } from './mailbox-input.ts';
import type { Registration } from './oauth2/registration.ts';
import { changeMailboxState } from './state.ts';
import { STATE_REASONS } from './state-reasons.ts';

/** A mailbox as it is set up, and how it fares. Its password and other secrets are never part of it. */
export interface Mailbox extends Omit<MailboxInput, 'password'>, MailboxHealth {
  id: string;
  host: string;
  port: number;
  /** The registration; null where it logs in with a password. */
  oauth2: Registration | null;
  /** Why it is in this state, in words; null while it is active. */
  stateReason: string | null;
  stateChangedAt: Date;
  /** When one that is backing off or needs attention is tried again; null: not by itself. */
  retryAt: Date | null;
  /** When every message on the server was last held against the ledger. */
  reconciledAt: Date | null;
  /** A resync from then on is asked for, which the next run does; null: none is. */
  resyncStartAt: Date | null;
  /** What the last resync did; null: there was none. */
  lastResync: LastResync | null;
  /** Of the last run; null where it had no error. */
  lastErrorCode: string | null;
  lastError: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** What only a mailbox on a server has. A Maildir is set up by the process that watches it (`src/push/`). */
interface OnServer {
  protocol: Protocol;
  host: string;
  port: number;
  username: string;
  secret: Buffer;
}

type Row = Omit<Selectable<MailboxTable>, keyof OnServer> & OnServer;

const onServers = (db: Queries) =>
  db.selectFrom('mailbox').selectAll().where('protocol', '!=', 'maildir').$narrowType<OnServer>();

/**
 * Makes a mailbox; it is active at once.
 *
 * @throws ZaakpostError BAD_REQUEST where there is no password and no whole registration; CONFLICT where the name is taken.
 */
export async function createMailbox(db: Queries, box: SecretBox, input: MailboxInput): Promise<Mailbox> {
  const row = await db
    .insertInto('mailbox')
    .values({ id: newId(), ...columns(input), secret: sealLogin(box, input) })
    .returningAll()
    .$narrowType<OnServer>()
    .executeTakeFirstOrThrow()
    .catch(conflict(`mailbox ${input.name}`));
  return mailboxOf(row);
}

/** All mailboxes on servers within a scope, by name. */
export async function listMailboxes(db: Queries, scope: Scope = 'everything'): Promise<Mailbox[]> {
  const rows = await onServers(db).where(within(scope, 'mailbox')).orderBy('name').execute();
  return rows.map(mailboxOf);
}

/**
 * One mailbox.
 *
 * @param reference its name or its id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function showMailbox(db: Queries, reference: string): Promise<Mailbox> {
  return mailboxOf(await findMailbox(db, reference));
}

/**
 * Changes a mailbox. One that is disabled stays so, without an interval; one that needed attention or was backing off
 * is active again. Where it now is another account
 * (protocol, host or user changed), what the ledger knows of places on the server is forgotten: a place means
 * nothing in another account, and a mail taken for accepted there would be deleted unread. What comes in
 * twice by that is filed once.
 *
 * @throws ZaakpostError NOT_FOUND; CONFLICT where the name is taken, or where it is to be another account
 * while it is being polled.
 */
export async function updateMailbox(
  db: Queries,
  box: SecretBox,
  reference: string,
  input: MailboxInput,
): Promise<Mailbox> {
  return inTransaction(db, async (transaction) => {
    const row = await findMailbox(transaction, reference);
    return change(transaction, box, row, input);
  });
}

/**
 * Makes the mailbox of that name be as said: idempotent. One that is disabled stays so.
 *
 * @returns it, and what was done.
 * @throws ZaakpostError as `createMailbox` and `updateMailbox`.
 */
export async function applyMailbox(
  db: Queries,
  box: SecretBox,
  input: MailboxInput,
): Promise<{ mailbox: Mailbox; change: 'created' | 'updated' | 'unchanged' }> {
  return inTransaction(db, async (transaction) => {
    const row = await onServers(transaction).where('name', '=', input.name).executeTakeFirst();
    if (!row) return { mailbox: await createMailbox(transaction, box, input), change: 'created' };
    if (isAsSaid(box, row, input)) return { mailbox: mailboxOf(row), change: 'unchanged' };
    return { mailbox: await change(transaction, box, row, input), change: 'updated' };
  });
}

/**
 * Removes a mailbox and its ledger of places; the mail that came through it stays.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function removeMailbox(db: Queries, reference: string): Promise<void> {
  const { id } = await findMailbox(db, reference);
  await db.deleteFrom('mailbox').where('id', '=', id).execute();
}

/** The stored row, secret and all. @throws ZaakpostError NOT_FOUND */
export async function findMailbox(db: Queries, reference: string): Promise<Row> {
  const row = await onServers(db)
    .where((where) => where.or([where('name', '=', reference), where(sql`id::text`, '=', reference)]))
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `mailbox ${reference}` });
  return row;
}

async function change(
  db: Transaction<Schema>,
  box: SecretBox,
  row: Row,
  input: MailboxInput,
): Promise<Mailbox> {
  if (isAnotherAccount(row, input)) await forgetPlaces(db, row);
  const login = isSameLogin(box, row, input)
    ? {}
    : { secret: sealLogin(box, input), access_token_expires_at: null };
  const changed = await db
    .updateTable('mailbox')
    .set({ ...columns(input), ...disabledPart(row), ...login, updated_at: sql`now()` })
    .where('id', '=', row.id)
    .returningAll()
    .$narrowType<OnServer>()
    .executeTakeFirstOrThrow()
    .catch(conflict(`mailbox ${input.name}`));
  if (row.state === 'active' || row.state === 'disabled') return mailboxOf(changed);
  // What was wrong may be mended by it.
  const activated = { to: 'active', reason: STATE_REASONS.changed } as const;
  await changeMailboxState(db, row.id, activated, { consecutive_failures: 0 });
  return showMailbox(db, row.id);
}

const isAnotherAccount = (row: Row, input: MailboxInput): boolean =>
  isPop3(row.protocol) !== isPop3(input.protocol) ||
  row.host !== serverOf(input).host ||
  row.username !== input.username;

/** The lease is locked to the end of the transaction, so that no run begins in between. */
async function forgetPlaces(db: Queries, { id, name }: Row): Promise<void> {
  const lease = await db
    .selectFrom('mailbox_lease')
    .select(sql<boolean>`expires_at > clock_timestamp()`.as('held'))
    .where('mailbox_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (lease?.held)
    throw new ZaakpostError('CONFLICT', { detail: `mailbox ${name} is being polled: try again in a moment` });
  await db.deleteFrom('source_key').where('mailbox_id', '=', id).execute();
  await db.deleteFrom('folder_cursor').where('mailbox_id', '=', id).execute();
}

function isAsSaid(box: SecretBox, row: Row, input: MailboxInput): boolean {
  const stored = columns({ ...mailboxOf(row), password: undefined });
  return (
    isDeepStrictEqual(stored, { ...columns(input), ...disabledPart(row) }) && isSameLogin(box, row, input)
  );
}

const disabledPart = (row: Row): { interval_seconds?: null } =>
  row.state === 'disabled' ? { interval_seconds: null } : {};

const columns = (input: MailboxInput) => ({
  name: input.name,
  protocol: input.protocol,
  ...serverOf(input),
  username: input.username,
  oauth2: input.oauth2 && registrationColumn(input.oauth2),
  tls_ca: input.tlsCa,
  tls_fingerprint: input.tlsFingerprint,
  folders: input.folders.map(folderName),
  include_junk: input.includeJunk,
  only_read: input.onlyRead,
  push: input.push,
  connections: input.connections,
  after_accept: input.afterAccept,
  after_days: input.afterDays,
  move_to: input.moveTo === null ? null : folderName(input.moveTo),
  interval_seconds: input.intervalSeconds,
  disable_after_failures: input.disableAfterFailures,
  max_mail_bytes: input.maxMailBytes,
  trusted_authserv_id: input.trustedAuthservId,
  trusted_spam_headers: input.trustedSpamHeaders && JSON.stringify(input.trustedSpamHeaders),
  policy: JSON.stringify(input.policy),
});

/** What of a stored row may be shown. */
export const mailboxOf = (row: Row): Mailbox => ({
  ...healthOf(row),
  id: row.id,
  protocol: row.protocol,
  host: row.host,
  port: row.port,
  username: row.username,
  oauth2: storedRegistration(row.oauth2),
  tlsCa: row.tls_ca,
  tlsFingerprint: row.tls_fingerprint,
  folders: row.folders,
  includeJunk: row.include_junk,
  onlyRead: row.only_read,
  push: row.push,
  connections: row.connections,
  afterAccept: row.after_accept,
  afterDays: row.after_days,
  moveTo: row.move_to,
  intervalSeconds: row.interval_seconds,
  disableAfterFailures: row.disable_after_failures,
  maxMailBytes: row.max_mail_bytes === null ? null : Number(row.max_mail_bytes),
  trustedAuthservId: row.trusted_authserv_id,
  trustedSpamHeaders: mailboxInput.shape.trustedSpamHeaders.parse(row.trusted_spam_headers),
  policy: mailboxPolicy.parse(row.policy),
  stateReason: row.state_reason,
  stateChangedAt: row.state_since,
  retryAt: row.retry_at,
  reconciledAt: row.reconciled_at,
  resyncStartAt: row.resync_from,
  lastResync: row.last_resync === null ? null : lastResync.parse(row.last_resync),
  lastErrorCode: row.last_error_code,
  lastError: row.last_error,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
