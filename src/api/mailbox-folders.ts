import { z } from 'zod';
import { mailboxFolders, SPECIAL_USES } from '../mailbox/list-folders.ts';
import { storedSettings } from '../mailbox/open-source.ts';
import type { ApiContext } from './context.ts';
import type { Resource } from './zod-compiler.ts';

/** A folder on the mail server. */
export const folderSchema = z
  .object({
    name: z.string().describe('As it is written in the settings of a mailbox.'),
    delimiter: z.string().nullable().describe('Between a folder and those above it; null: no levels.'),
    specialUse: z.enum(SPECIAL_USES).nullable().describe('What it is for (RFC 6154).'),
    specialUseBy: z.enum(['server', 'name']).nullable().describe('name: the server says nothing of it.'),
    messages: z.int().nullable().describe('null: it cannot be opened.'),
    unread: z.int().nullable(),
    read: z.boolean().describe('Whether the mailbox is read from it, as it is set up now.'),
  })
  .meta({ id: 'MailboxFolder', description: 'A folder on the mail server.' });

/** Folders of a mailbox on its server. */
export const mailboxFolderList = (context: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/mailboxes/:mailboxId/folders',
      {
        config: {
          problems: [
            'MAILBOX_UNREACHABLE',
            'MAILBOX_TIMEOUT',
            'MAILBOX_CONNECTION_LOST',
            'MAILBOX_BUSY',
            'MAILBOX_LOGIN_REFUSED',
            'MAILBOX_CERTIFICATE',
            'MAILBOX_TLS_REFUSED',
            'SECRET_KEY_WRONG',
          ],
        },
        schema: {
          operationId: 'listMailboxFolders',
          summary: 'The folders on the server, to choose from; asked of the server now',
          tags: ['mailboxes'],
          params: z.object({ mailboxId: z.uuid() }),
          response: { 200: z.object({ items: z.array(folderSchema) }) },
        },
      },
      async (request) => ({
        items: await mailboxFolders(await storedSettings(context, request.params.mailboxId)),
      }),
    );
  };
};
