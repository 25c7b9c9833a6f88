import path from 'node:path';
import type { Acceptor } from '../mail/accept.ts';
import { type PollResult, pollMailbox } from '../mailbox/poll.ts';
import type { Database } from '../store/database.ts';
import { MaildirSource } from './maildir.ts';
import { type MaildirSettings, registerMaildir } from './maildir-mailbox.ts';
import { type WatchedFolder, watchFolder } from './watch-folder.ts';

/** A Maildir to take mail from. */
export interface MaildirOptions extends MaildirSettings {
  db: Database;
  acceptor: Acceptor;
  /** Largest mail, in octets; larger ones stay where they are and are held with their headers. */
  maxMailBytes: number;
  /** Time between two looks where nothing tells of new mail, in milliseconds. */
  everyMs?: number;
  /** Told what each look did, at which mailbox; null: another process was looking. */
  onLook(result: (PollResult & { mailboxId: string }) | null): void;
  /** Told why there was no look: the database is away. The next comes all the same. */
  onError(error: unknown, mailboxId: string): void;
}

const EVERY_MS = 30_000;

/**
 * Takes the mail that an MTA delivers to a Maildir, within a moment of its delivery. Each look is a run like that at
 * any mailbox: one process at a time, each file once by its unique name, and touched only when its mail is durably
 * ours. A file that cannot be had is left and named; the others go on.
 *
 * @returns its mailbox's id, and the way to end it, which lets a look under way come to its end.
 * @throws ZaakpostError CONFLICT where another kind of mailbox has the name; DATABASE_UNAVAILABLE.
 */
export async function startMaildir(options: MaildirOptions): Promise<WatchedFolder & { mailboxId: string }> {
  const { db, acceptor, folder, everyMs = EVERY_MS } = options;
  const mailboxId = await registerMaildir(db, options);
  const polled = {
    source: new MaildirSource(folder),
    afterAccept: { action: options.afterAccept },
    maxMailBytes: options.maxMailBytes,
  };
  const context = { db, acceptor, mailbox: async () => polled };
  const look = () =>
    pollMailbox(context, mailboxId).then(
      (result) => options.onLook(result && { mailboxId, ...result }),
      (error: unknown) => options.onError(error, mailboxId),
    );
  const watched = watchFolder({ folder: path.join(folder, 'new'), everyMs, look });
  return { mailboxId, close: () => watched.close() };
}
