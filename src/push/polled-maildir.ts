import type { PolledMailbox } from '../mailbox/poll.ts';
import type { Database } from '../store/database.ts';
import { MaildirSource } from './maildir.ts';

/**
 * A Maildir as it was set up last, ready to be looked into also by a process that does not watch it: what was held for
 * its size is fetched by whoever is asked to. That process must be able to read the folder.
 *
 * @returns null where the mailbox is none.
 */
export async function polledMaildir(
  { db, config }: { db: Database; config: { maxMailBytes: number } },
  mailboxId: string,
): Promise<PolledMailbox | null> {
  const row = await db
    .selectFrom('mailbox')
    .select(['folders', 'after_accept'])
    .where('id', '=', mailboxId)
    .where('protocol', '=', 'maildir')
    .executeTakeFirst();
  const [folder] = row?.folders ?? [];
  if (!row || folder === undefined) return null;
  // A Maildir is set up with one of these two only.
  const action = row.after_accept === 'delete' ? 'delete' : 'mark-read';
  return { source: new MaildirSource(folder), afterAccept: { action }, maxMailBytes: config.maxMailBytes };
}
