import { connectImap } from './imap/connection.ts';
import { listFolders, type ServerFolder } from './imap/folders.ts';
import { isPop3 } from './mailbox-input.ts';
import { openSource } from './open-source.ts';
import type { SourceSettings } from './source.ts';

export { SPECIAL_USES } from './imap/folders.ts';

/** A folder on the server, and whether the mailbox is read from it as it is set up now. */
export interface MailboxFolder extends ServerFolder {
  read: boolean;
}

/**
 * The folders of a mailbox on its server, to choose from; nothing changes there. POP3 has the one.
 *
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export const mailboxFolders = (settings: SourceSettings): Promise<MailboxFolder[]> =>
  isPop3(settings.protocol) ? onlyFolder(settings) : foldersByImap(settings);

async function foldersByImap(settings: SourceSettings): Promise<MailboxFolder[]> {
  const connection = await connectImap(settings);
  try {
    const isRead = ({ name, specialUse }: ServerFolder): boolean =>
      settings.folders.includes(name) || (specialUse === 'junk' && settings.includeJunk === true);
    return (await listFolders(connection)).map((folder) => ({ ...folder, read: isRead(folder) }));
  } finally {
    await connection.client.logout().catch(() => undefined);
    connection.client.close();
  }
}

async function onlyFolder(settings: SourceSettings): Promise<MailboxFolder[]> {
  const source = openSource(settings);
  try {
    await source.open();
    const { length: messages } = await source.list();
    const uses = { specialUse: 'inbox', specialUseBy: 'name' } as const;
    return [{ name: 'INBOX', delimiter: null, ...uses, messages, unread: null, read: true }];
  } finally {
    await source.close().catch(() => undefined);
  }
}
