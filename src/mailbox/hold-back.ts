import { ZaakpostError } from '../errors.ts';
import type { Intake } from './folder-intake.ts';
import type { SourceEntry, SourceFolder } from './source.ts';

/**
 * Makes the headers of a message ours that is too large for its mailbox. It stays where it is, and is not asked for again by itself: the ledger knows its
 * place from here on.
 *
 * @param replaces whether its place may be in the ledger as that of another message.
 * @throws ZaakpostError MAILBOX_LEASE_LOST, and as the source and the acceptor.
 */
export async function holdBackLarge(
  { acceptor, lease, mailbox, result }: Intake,
  { junk }: SourceFolder,
  entry: SourceEntry,
  replaces: boolean,
): Promise<void> {
  const { source, maxMailBytes: limit } = mailbox;
  const { folder, uidValidity, uid, size } = entry;
  const header = await source.header(entry);
  if (!header) return;
  lease.assertHeld();
  await acceptor.holdBack({
    mailboxId: lease.mailboxId,
    place: { folder, uidValidity, uid },
    replaces,
    junk,
    header,
    size: Math.max(size, limit + 1),
    listedSize: size,
    limit,
  });
  result.heldBack++;
}

/** What is wrong with it. */
export function tooLarge({ size }: SourceEntry, limit: number): ZaakpostError {
  return new ZaakpostError('MAIL_TOO_LARGE', { detail: `${size} octets; the limit is ${limit}` });
}
