import type { SearchObject } from 'imapflow';
import type { SourceSettings } from '../source.ts';
import { connectImap, type ImapConnection } from './connection.ts';
import { LARGEST_SET, sequenceSet } from './sequence-set.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** With the size, enough to know a copy from other mail; only who sends one mail twice makes two of them. */
const TELLING_HEADERS = ['message-id', 'date', 'from', 'subject'];

/**
 * Finds out which messages were copied to another folder already, by a run that did not hear of it or came no
 * further. RFC 9051, 6.4.7: a copy keeps the internal date, so no more is looked through than the days around
 * those of the messages. It is done in a session of its own: this one may be fetching.
 *
 * @param uids of the selected folder.
 * @param folder where they may have been copied to.
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function findCopied(
  connection: ImapConnection,
  uids: readonly number[],
  settings: SourceSettings,
  folder: string,
): Promise<Set<number>> {
  const originals = await describe(connection, uids);
  if (originals.length === 0) return new Set();
  const there = await connectImap(settings);
  try {
    await there.select(folder);
    const candidates = await there.search(daysAround(originals));
    return matched(originals, await describe(there, candidates));
  } finally {
    await there.client.logout().catch(() => undefined);
    there.client.close();
  }
}

/**
 * IMAP's days have no time zone (RFC 9051, 6.4.4). None is to come yet: imapflow turns days into ages, which
 * cannot be negative (RFC 5032).
 */
function daysAround(messages: readonly Description[]): SearchObject {
  const moments = messages.map(({ internalDate }) => internalDate.getTime());
  const since = Math.min(...moments, Date.now()) - DAY_MS;
  const before = Math.max(...moments) + 2 * DAY_MS;
  return { since: new Date(since), ...(before < Date.now() ? { before: new Date(before) } : {}) };
}

interface Description {
  uid: number;
  internalDate: Date;
  /** The same for a message and its copies. */
  likeness: string;
}

async function describe(connection: ImapConnection, uids: readonly number[]): Promise<Description[]> {
  const described: Description[] = [];
  for (let at = 0; at < uids.length; at += LARGEST_SET)
    described.push(...(await describeSet(connection, sequenceSet(uids.slice(at, at + LARGEST_SET)))));
  return described;
}

async function describeSet({ client, run }: ImapConnection, set: string): Promise<Description[]> {
  const query = { uid: true, size: true, internalDate: true, headers: TELLING_HEADERS };
  const messages = await run(() => client.fetchAll(set, query, { uid: true }));
  return messages.flatMap(({ uid, size, internalDate, headers }) =>
    // Else it tells of changed flags.
    size === undefined || internalDate === undefined
      ? []
      : [{ uid, internalDate: new Date(internalDate), likeness: `${size} ${headers?.toString('latin1')}` }],
  );
}

/** Each copy stands for one message, so that of two alike both are moved. */
function matched(originals: readonly Description[], copies: readonly Description[]): Set<number> {
  const unmatched = new Map<string, number>();
  for (const { likeness } of copies) unmatched.set(likeness, (unmatched.get(likeness) ?? 0) + 1);
  const copied = new Set<number>();
  for (const { uid, likeness } of originals) {
    const left = unmatched.get(likeness) ?? 0;
    if (left === 0) continue;
    unmatched.set(likeness, left - 1);
    copied.add(uid);
  }
  return copied;
}
