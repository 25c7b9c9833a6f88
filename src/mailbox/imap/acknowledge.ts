import type { SearchObject } from 'imapflow';
import type { AfterAccept } from '../source.ts';
import type { ImapConnection } from './connection.ts';
import { sequenceSet } from './sequence-set.ts';

/** UIDs in one command: a line stays below the 8,192 octets that a server must take (RFC 7162, 4). */
const BATCH = 500;

/**
 * Does to messages what is to be done once they are ours. What is gone already is done: so it can be called
 * again for the same ones.
 *
 * @param uids of the selected folder.
 * @throws ZaakpostError with a MAILBOX_* code; then it is not known how many were done.
 */
export async function acknowledgeMessages(
  connection: ImapConnection,
  uids: readonly number[],
  after: AfterAccept,
): Promise<void> {
  for (let at = 0; at < uids.length; at += BATCH)
    await acknowledgeBatch(connection, uids.slice(at, at + BATCH), after);
}

async function acknowledgeBatch(
  connection: ImapConnection,
  uids: number[],
  after: AfterAccept,
): Promise<void> {
  if (await act(connection, uids, after)) return;
  const refusal = connection.refused(after.action);
  // Some servers refuse a command about messages of which none is there any more.
  const there = await search(connection, { uid: sequenceSet(uids) }).catch(() => {
    throw refusal;
  });
  if (there.length === 0) return;
  if (there.length === uids.length || !(await act(connection, there, after))) throw refusal;
}

/** @returns whether the server did it. */
async function act(connection: ImapConnection, uids: number[], after: AfterAccept): Promise<boolean> {
  switch (after.action) {
    case 'keep':
      return true;
    case 'mark-read':
      return flag(connection, uids, '\\Seen');
    case 'delete':
      return remove(connection, uids);
    case 'move':
      return move(connection, uids, after.folder);
  }
}

function flag({ client, run }: ImapConnection, uids: number[], name: string): Promise<boolean> {
  return run(() => client.messageFlagsAdd(sequenceSet(uids), [name], { uid: true, silent: true }));
}

/**
 * Without UIDPLUS (RFC 4315) only a plain EXPUNGE is left, which removes whatever anyone has flagged. So
 * where others have, ours are flagged as deleted, and gone for good when the others' are.
 */
async function remove(connection: ImapConnection, uids: number[]): Promise<boolean> {
  const { client, run } = connection;
  const alone = client.capabilities.has('UIDPLUS') || !(await othersDeleted(connection, uids));
  if (!alone) return flag(connection, uids, '\\Deleted');
  return run(() => client.messageDelete(sequenceSet(uids), { uid: true }));
}

async function othersDeleted(connection: ImapConnection, uids: number[]): Promise<boolean> {
  const ours = new Set(uids);
  return (await search(connection, { deleted: true })).some((uid) => !ours.has(uid));
}

/**
 * Without MOVE (RFC 6851): copy, then delete. What is flagged as deleted was copied by a run that came no
 * further.
 */
async function move(connection: ImapConnection, uids: number[], folder: string): Promise<boolean> {
  const { client, run } = connection;
  const range = { uid: true };
  if (client.capabilities.has('MOVE'))
    return (await run(() => client.messageMove(sequenceSet(uids), folder, range))) !== false;
  const toCopy = await search(connection, { uid: sequenceSet(uids), deleted: false });
  if (toCopy.length > 0) {
    const copied = await run(() => client.messageCopy(sequenceSet(toCopy), folder, range));
    if (!copied) return false;
  }
  return remove(connection, uids);
}

/** @throws ZaakpostError where the server does not say: nothing found would mean that all is done. */
async function search({ client, run, refused }: ImapConnection, query: SearchObject): Promise<number[]> {
  const found = await run(() => client.search(query, { uid: true }));
  if (!Array.isArray(found)) throw refused('search');
  return found;
}
