import { MAX_HEADER_OCTETS } from '../source.ts';
import type { ImapConnection } from './connection.ts';

/**
 * The header of a message of the selected folder, by BODY.PEEK[HEADER], which sets no flag.
 *
 * @returns null where the message has gone.
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function readHeader({ client, run }: ImapConnection, uid: string): Promise<Buffer | null> {
  const found = await run(() => client.fetchOne(uid, { headers: true }, { uid: true }));
  if (!found) return null;
  return found.headers?.subarray(0, MAX_HEADER_OCTETS) ?? Buffer.alloc(0);
}
