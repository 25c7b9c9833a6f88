import type { SourceEntry } from '../source.ts';
import type { ImapConnection } from './connection.ts';
import { sequenceSets } from './sequence-set.ts';

/**
 * Asks for the sizes of messages, and when they came into the folder (INTERNALDATE, RFC 9051, 2.3.3); those
 * that have gone are left out.
 *
 * @param uids of the selected folder.
 * @param place of that folder.
 * @returns ascending by UID.
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function measureMessages(
  { client, run }: ImapConnection,
  uids: readonly number[],
  place: { folder: string; uidValidity: string },
): Promise<SourceEntry[]> {
  const measured = new Map<number, SourceEntry>();
  const query = { uid: true, size: true, internalDate: true };
  for (const set of sequenceSets(uids)) {
    await run(async () => {
      for await (const { uid, size, internalDate } of client.fetch(set, query, { uid: true })) {
        // Else it tells of changed flags.
        if (size === undefined) continue;
        measured.set(uid, { ...place, uid: String(uid), size, date: momentOf(internalDate) });
      }
    });
  }
  return [...measured.entries()].sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

function momentOf(date: Date | string | undefined): Date | undefined {
  const moment = new Date(date ?? Number.NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
