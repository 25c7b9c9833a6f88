import type { Database } from '../store/database.ts';
import { readCursor, saveCursor } from './cursor.ts';
import type { MailboxLease } from './lease.ts';
import { type KnownPlaces, knownPlaces, placeKey, untoldPlaces } from './ledger.ts';
import {
  type FolderCursor,
  isNumbered,
  type MailSource,
  type NumberedSource,
  type SourceEntry,
  type SourcePlace,
} from './source.ts';

/** What a run finds in a folder before anything is fetched. */
export interface FolderLook {
  /** Messages in the folder. */
  listed: number;
  /** Of these, in the ledger. */
  known: number;
  /** Of these, left until somebody has read them. */
  unread: number;
  /** Those that are new to the ledger, oldest first. */
  fresh: SourceEntry[];
  /**
   * Of the fresh ones, those whose place is in the ledger, and who may be other messages all the same: a POP3 server may give
   * a unique-id again.
   */
  doubtful: ReadonlySet<SourceEntry>;
  /** In the ledger, and the server may not have been told. */
  untold: SourcePlace[];
  /** Of the fresh ones, those that a cursor took for settled: only a reconciliation finds them. */
  missed: number;
  /** Whether every message of the folder was held against the ledger. */
  reconciled: boolean;
  /** How far the folder is read once the fresh ones are settled; null where no cursor is kept. */
  cursor: FolderCursor | null;
}

/** Which folder of which mailbox. */
export interface Looked {
  db: Database;
  mailboxId: string;
  source: MailSource;
  folder: string;
}

/**
 * Holds a folder against the ledger: from where its cursor is, or, where that is due or asked for, all of it.
 *
 * @param full all of it.
 * @param tell whether the server is to be told of accepted mail.
 * @throws ZaakpostError as the source's methods.
 */
export async function lookInto(
  looked: Looked,
  { full, tell, afterDays }: { full: boolean; tell: boolean; afterDays: number },
): Promise<FolderLook> {
  const { db, mailboxId, source, folder } = looked;
  if (!isNumbered(source)) return lookAtAll(looked, await source.list(folder), afterDays);
  const stored = await readCursor(db, mailboxId, folder);
  const whole = full || !stored || stored.reconciliationDue;
  const survey = await source.survey(folder, whole ? null : stored.cursor);
  const fresh = await source.measure(await unknown(looked, survey.places));
  return {
    listed: survey.messages,
    known: Math.max(0, survey.messages - fresh.length - survey.unread),
    unread: survey.unread,
    fresh,
    doubtful: new Set(),
    untold: tell ? await untoldPlaces(db, mailboxId, folder, afterDays) : [],
    missed: stored ? fresh.filter(takenForSettled(stored.cursor)).length : 0,
    reconciled: !survey.continued,
    cursor: survey.cursor,
  };
}

/**
 * What came to a folder from a moment on and is not in the ledger; what the server gives no date for counts as
 * such. No cursor is moved by it.
 *
 * @throws ZaakpostError as the source's methods.
 */
export async function lookSince(looked: Looked, from: Date): Promise<FolderLook> {
  const { source, folder } = looked;
  const { entries, listed } = isNumbered(source)
    ? await numberedSince(looked, source, from)
    : await datedOf(looked, await source.list(folder));
  const fresh = entries.filter(({ date }) => !date || date >= from);
  return {
    listed,
    known: listed - entries.length,
    unread: 0,
    fresh,
    doubtful: new Set(),
    untold: [],
    missed: 0,
    reconciled: false,
    cursor: null,
  };
}

/**
 * Notes what the run has settled.
 *
 * @returns how many of the fresh messages are not in the ledger.
 * @throws ZaakpostError MAILBOX_LEASE_LOST
 */
export async function settle(looked: Looked, lease: MailboxLease, look: FolderLook): Promise<number> {
  const left = await unknown(looked, look.fresh);
  const { cursor, reconciled } = look;
  if (cursor) {
    const unsettled = [...cursor.unsettled, ...left.map(({ uid }) => Number(uid))];
    await saveCursor(looked.db, lease, looked.folder, { ...cursor, unsettled }, reconciled);
  }
  return left.length;
}

async function lookAtAll(
  { db, mailboxId, source }: Looked,
  entries: SourceEntry[],
  afterDays: number,
): Promise<FolderLook> {
  const ledger = await knownPlaces(db, mailboxId, entries, afterDays);
  const isKnown = (entry: SourceEntry) =>
    ledger.done.has(placeKey(entry)) || ledger.accepted.has(placeKey(entry));
  const doubtful = new Set(source.reusesPlaces ? entries.filter((entry) => isDoubtful(entry, ledger)) : []);
  const fresh = entries.filter((entry) => !isKnown(entry) || doubtful.has(entry));
  return {
    listed: entries.length,
    known: entries.length - fresh.length,
    unread: 0,
    fresh,
    doubtful,
    untold: entries.filter((entry) => ledger.accepted.has(placeKey(entry)) && !doubtful.has(entry)),
    missed: 0,
    reconciled: true,
    cursor: null,
  };
}

/** Whether a place of the ledger may have been given to another message: it had been emptied, or the size is another. */
function isDoubtful(entry: SourceEntry, { told, sizes }: KnownPlaces): boolean {
  const size = sizes.get(placeKey(entry));
  return told.has(placeKey(entry)) || (size !== undefined && size !== entry.size);
}

async function unknown<Place extends SourcePlace>(
  { db, mailboxId }: Looked,
  places: readonly Place[],
): Promise<Place[]> {
  if (places.length === 0) return [];
  const { done, accepted } = await knownPlaces(db, mailboxId, places);
  return places.filter((place) => !done.has(placeKey(place)) && !accepted.has(placeKey(place)));
}

function takenForSettled({ uidValidity, nextUid, unsettled }: FolderCursor): (entry: SourceEntry) => boolean {
  const open = new Set(unsettled);
  return (entry) =>
    entry.uidValidity === uidValidity && Number(entry.uid) < nextUid && !open.has(Number(entry.uid));
}

/** Entries that are not in the ledger, of so many that were looked at. */
interface Dated {
  entries: SourceEntry[];
  listed: number;
}

async function numberedSince(looked: Looked, source: NumberedSource, from: Date): Promise<Dated> {
  const places = await source.placesSince(looked.folder, from);
  return { entries: await source.measure(await unknown(looked, places)), listed: places.length };
}

async function datedOf(looked: Looked, listed: SourceEntry[]): Promise<Dated> {
  const entries = await unknown(looked, listed);
  const { source } = looked;
  return { entries: source.dated ? await source.dated(entries) : entries, listed: listed.length };
}
