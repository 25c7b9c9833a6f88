import type { SearchObject } from 'imapflow';
import { ZaakpostError } from '../../errors.ts';
import type { FolderCursor } from '../source.ts';
import type { ImapConnection } from './connection.ts';
import { readSequenceSet, sequenceSets } from './sequence-set.ts';

/** What there is to look at in the selected folder. */
export interface Found {
  /** UIDs that are to be looked at, ascending. */
  uids: number[];
  /** UIDs that are left until somebody has read them, ascending. */
  unread: number[];
  /** Every message with a UID below this was seen. */
  nextUid: number;
}

/**
 * Finds the messages of the selected folder that a cursor has not settled; the server names them by UID, and
 * nothing else of them is fetched. Where nothing came since, and nothing was left, the server is not asked.
 *
 * @param since null: all messages.
 * @param onlyRead those that nobody has read (`\Seen`) are told apart.
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function surveyFolder(
  connection: ImapConnection,
  since: FolderCursor | null,
  onlyRead: boolean,
): Promise<Found> {
  const queries = queriesFor(connection, since);
  const wanted = isWanted(since);
  const uids = new Set<number>();
  const unread = new Set<number>();
  for (const query of queries) {
    const found = await searchUids(connection, onlyRead ? { ...query, seen: true } : query);
    for (const uid of found) if (wanted(uid)) uids.add(uid);
    if (!onlyRead) continue;
    const left = await searchUids(connection, { ...query, seen: false });
    for (const uid of left) if (wanted(uid) && !uids.has(uid)) unread.add(uid);
  }
  const all = [...uids, ...unread];
  const nextUid = all.reduce((next, uid) => Math.max(next, uid + 1), since?.nextUid ?? 1);
  return { uids: ascending(uids), unread: ascending(unread), nextUid };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * UIDs of the messages that came into the selected folder since a moment, and of some days before: IMAP's days
 * have no time zone (RFC 9051, 6.4.4).
 *
 * @param onlyRead leaves out those that nobody has read.
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function searchSince(
  connection: ImapConnection,
  from: Date,
  onlyRead: boolean,
): Promise<number[]> {
  // What is to come yet has no age, and imapflow turns days into ages (RFC 5032).
  const since = new Date(Math.min(from.getTime(), Date.now()) - DAY_MS);
  return searchUids(connection, { since, ...(onlyRead ? { seen: true } : {}) });
}

/**
 * UIDs by a search, compact where the server can (ESEARCH, RFC 4731).
 *
 * @throws ZaakpostError MAILBOX_PROTOCOL where it finds more than there are; and as every command.
 */
export async function searchUids(connection: ImapConnection, query: SearchObject): Promise<number[]> {
  const { client, folder, run } = connection;
  if (folder.exists === 0) return [];
  const found = await run(() => client.search(query, { uid: true, returnOptions: ['ALL'] }));
  if (Array.isArray(found)) return found;
  if (!found) throw connection.refused('search');
  try {
    return readSequenceSet(found.all ?? '', connection.folder.exists);
  } catch (cause) {
    throw new ZaakpostError('MAILBOX_PROTOCOL', { detail: `SEARCH answered: ${cause}`, cause });
  }
}

/** Each fits into one command. */
function queriesFor({ folder }: ImapConnection, since: FolderCursor | null): SearchObject[] {
  if (!since) return folder.exists === 0 ? [] : [{ all: true }];
  const news = folder.uidNext === undefined || folder.uidNext > since.nextUid;
  const sets = [...sequenceSets(since.unsettled), ...(news ? [`${since.nextUid}:*`] : [])];
  return sets.map((uid) => ({ uid }));
}

/** `n:*` always has the last message in it, also where that is below n (RFC 9051, 9). */
function isWanted(since: FolderCursor | null): (uid: number) => boolean {
  if (!since) return () => true;
  const unsettled = new Set(since.unsettled);
  return (uid) => uid >= since.nextUid || unsettled.has(uid);
}

const ascending = (uids: ReadonlySet<number>): number[] => [...uids].sort((a, b) => a - b);
