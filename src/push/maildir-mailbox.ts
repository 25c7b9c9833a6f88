import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import { type Database, databaseError } from '../store/database.ts';
import { newId } from '../store/id.ts';

/** A Maildir, as the machine's administrator sets it up. */
export interface MaildirSettings {
  /**
   * By which people know it, and by which the ledger tells it from others: it stays the same when the folder moves.
   */
  name: string;
  /** Path of the folder that holds `new` and `cur`. */
  folder: string;
  /** What is done with a file once its mail is durably ours: taken away, or moved to `cur` as read. */
  afterAccept: 'delete' | 'mark-read';
}

/**
 * Makes the mailbox that a Maildir is in the ledger, or makes it be as said. It has no interval and is never
 * disabled: it is looked into as long as a process watches it.
 *
 * @returns its id.
 * @throws ZaakpostError CONFLICT where another kind of mailbox has the name; DATABASE_UNAVAILABLE.
 */
export async function registerMaildir(
  db: Database,
  { name, folder, afterAccept }: MaildirSettings,
): Promise<string> {
  const settings = { folders: [folder], after_accept: afterAccept };
  const row = await db
    .insertInto('mailbox')
    .values({ id: newId(), name, protocol: 'maildir', disable_after_failures: null, ...settings })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ ...settings, updated_at: sql`now()` })
        .where('mailbox.protocol', '=', 'maildir'),
    )
    .returning('id')
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw databaseError(error);
    });
  if (!row) throw new ZaakpostError('CONFLICT', { detail: `mailbox ${name} is no Maildir` });
  return row.id;
}
