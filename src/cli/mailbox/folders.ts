import type { Command } from 'commander';
import { type MailboxFolder, mailboxFolders } from '../../mailbox/list-folders.ts';
import { storedSettings } from '../../mailbox/open-source.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<MailboxFolder>[] = [
  { title: 'Folder', value: ({ name }) => name, narrow: 'never' },
  { title: 'For', value: useOf, narrow: 'never' },
  { title: 'Messages', value: ({ messages }) => messages, align: 'right' },
  { title: 'Unread', value: ({ unread }) => unread, align: 'right' },
  { title: 'Delimiter', value: ({ delimiter }) => delimiter },
  {
    title: 'Read',
    value: ({ read }) => (read ? 'yes' : '-'),
    style: ({ read }) => (read ? 'green' : undefined),
  },
];

/** `zaakpost mailbox folders NAME` */
export function mailboxFoldersVerb(noun: Command): void {
  addVerb(noun, 'folders <name>', 'list the folders of a mailbox on its server, to choose from').action(
    onApp(async (app, screen, name: string) => {
      const folders = await mailboxFolders(await storedSettings(app, name));
      screen.list(folders, COLUMNS, 'The server has no folders.');
    }),
  );
}

function useOf({ specialUse, specialUseBy }: MailboxFolder): string | null {
  if (specialUse === null) return null;
  return specialUseBy === 'name' && specialUse !== 'inbox' ? `${specialUse}, by its name` : specialUse;
}
