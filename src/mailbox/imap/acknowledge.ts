import type { AfterAccept } from '../source.ts';
import type { ImapConnection } from './connection.ts';
import { folderFor } from './folders.ts';
import { LARGEST_SET, sequenceSet } from './sequence-set.ts';

/**
 * Does to messages what is to be done once they are ours. What is gone already is done: so it can be called
 * again for the same ones.
 *
 * @param uids of the selected folder.
 * @param copied of these, finds those that are in the folder to move to: asked where the server cannot move.
 * @throws ZaakpostError with a MAILBOX_* code; then it is not known how many were done.
 */
export async function acknowledgeMessages(
  connection: ImapConnection,
  uids: readonly number[],
  after: AfterAccept,
  copied: FindCopied,
): Promise<void> {
  for (let at = 0; at < uids.length; at += LARGEST_SET)
    await acknowledgeBatch(connection, uids.slice(at, at + LARGEST_SET), after, copied);
}

/** Finds which messages are in the folder to move to already. */
export type FindCopied = (uids: readonly number[]) => Promise<ReadonlySet<number>>;

async function acknowledgeBatch(
  connection: ImapConnection,
  uids: number[],
  after: AfterAccept,
  copied: FindCopied,
): Promise<void> {
  if (await act(connection, uids, after, copied)) return;
  const refusal = connection.refused(after.action);
  // Some servers refuse a command about messages of which none is there any more.
  const there = await connection.search({ uid: sequenceSet(uids) }).catch(() => {
    throw refusal;
  });
  if (there.length === 0) return;
  if (there.length === uids.length || !(await act(connection, there, after, copied))) throw refusal;
}

/** @returns whether the server did it. */
async function act(
  connection: ImapConnection,
  uids: number[],
  after: AfterAccept,
  copied: FindCopied,
): Promise<boolean> {
  switch (after.action) {
    case 'keep':
      return true;
    case 'mark-read':
      return flag(connection, uids, '\\Seen');
    case 'delete':
      return removeForGood(connection, uids);
    case 'move':
      return move(connection, uids, after.folder, copied);
  }
}

function flag({ client, run }: ImapConnection, uids: number[], name: string): Promise<boolean> {
  return run(() => client.messageFlagsAdd(sequenceSet(uids), [name], { uid: true, silent: true }));
}

/** Gmail, which has labels for folders. */
const LABELS = 'X-GM-EXT-1';

/**
 * From a message that is deleted Gmail takes but the label off, and keeps it in the folder of all mail: to be rid of it is to move it to the trash, which Gmail
 * empties. Where the trash is not shown by IMAP, the label is taken off.
 */
async function removeForGood(connection: ImapConnection, uids: number[]): Promise<boolean> {
  const { client, run } = connection;
  const trash = client.capabilities.has(LABELS) ? await folderFor(connection, 'trash') : undefined;
  if (trash === undefined || trash === connection.folder.path) return remove(connection, uids);
  return (await run(() => client.messageMove(sequenceSet(uids), trash, { uid: true }))) !== false;
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
  return (await connection.search({ deleted: true })).some((uid) => !ours.has(uid));
}

/**
 * Without MOVE (RFC 6851): copy, then delete. What is flagged as deleted was copied by a run that came no
 * further.
 */
async function move(
  connection: ImapConnection,
  uids: number[],
  folder: string,
  findCopied: FindCopied,
): Promise<boolean> {
  const { client, run } = connection;
  const range = { uid: true };
  if (client.capabilities.has('MOVE'))
    return (await run(() => client.messageMove(sequenceSet(uids), folder, range))) !== false;
  const left = await connection.search({ uid: sequenceSet(uids), deleted: false });
  const copied = await findCopied(left);
  const toCopy = left.filter((uid) => !copied.has(uid));
  if (toCopy.length > 0 && !(await run(() => client.messageCopy(sequenceSet(toCopy), folder, range))))
    return false;
  return remove(connection, uids);
}
