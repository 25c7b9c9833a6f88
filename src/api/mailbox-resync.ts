import { z } from 'zod';
import { requirePollable } from '../mailbox/change-state.ts';
import { showMailbox } from '../mailbox/mailbox.ts';
import { polledMailbox } from '../mailbox/open-source.ts';
import { askForResync, previewResync } from '../mailbox/resync.ts';
import type { ApiContext } from './context.ts';
import type { Resource } from './zod-compiler.ts';

const asking = z
  .strictObject({
    startAt: z.iso
      .datetime({ offset: true })
      .describe('By the time at the server (IMAP: INTERNALDATE; POP3: what the header says).'),
    dryRun: z.boolean().default(false).describe('Only says what would be fetched.'),
  })
  .meta({ id: 'MailboxResyncing', description: 'From when on mail is looked for.' });

const preview = z
  .object({
    startAt: z.date(),
    folders: z.array(z.object({ folder: z.string(), messages: z.int(), octets: z.int() })),
    messages: z
      .array(
        z.object({ folder: z.string(), uid: z.string(), octets: z.int(), arrivedAt: z.date().nullable() }),
      )
      .describe('The first 50.'),
  })
  .meta({ id: 'MailboxResyncPreview', description: 'What a resync would fetch.' });

/** Fetching what is on the server and not in the ledger. */
export const mailboxResync = (context: ApiContext): Resource => {
  return async (api) => {
    api.post(
      '/mailboxes/:mailboxId/resync',
      {
        config: {
          problems: [
            'CONFLICT',
            'MAILBOX_DISABLED',
            'MAILBOX_NEEDS_ATTENTION',
            'MAILBOX_CONNECTIONS',
            'MAILBOX_UNREACHABLE',
            'MAILBOX_LOGIN_REFUSED',
            'QUEUE_UNAVAILABLE',
          ],
        },
        schema: {
          operationId: 'resyncMailbox',
          summary:
            'Have a worker fetch what came since a moment and was not accepted; the mailbox shows the result',
          tags: ['mailboxes'],
          params: z.object({ mailboxId: z.uuid() }),
          body: asking,
          response: { 200: preview, 202: z.object({ mailboxId: z.uuid(), startAt: z.date() }) },
        },
      },
      async (request, reply) => {
        const mailbox = await showMailbox(context.db, request.params.mailboxId);
        requirePollable(mailbox);
        const from = new Date(request.body.startAt);
        if (request.body.dryRun) return reply.code(200).send(await look(context, mailbox.id, from));
        await askForResync(context.db, mailbox.id, from);
        await context.queues.poll.add('poll', { mailboxId: mailbox.id });
        return reply.code(202).send({ mailboxId: mailbox.id, startAt: from });
      },
    );
  };
};

/** Nothing is accepted in it. */
function look(context: ApiContext, mailboxId: string, from: Date) {
  const nothing = () => Promise.reject(new Error('a preview accepts nothing'));
  const acceptor = { accept: nothing, holdBack: nothing, complete: nothing };
  const mailbox = (id: string) => polledMailbox(context, id);
  const { connectionsPerHost: perHost, connectionsPerAccount: perAccount } = context.config;
  const connections = { perHost, perAccount };
  return previewResync({ db: context.db, acceptor, connections, mailbox }, mailboxId, from);
}
