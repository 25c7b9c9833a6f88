import { z } from 'zod';
import { showMailbox } from '../mailbox/mailbox.ts';
import { listRuns } from '../mailbox/runs.ts';
import { listStateChanges, MAILBOX_STATES } from '../mailbox/state.ts';
import type { ApiContext } from './context.ts';
import type { Resource } from './zod-compiler.ts';

const runSchema = z
  .object({
    runs: z.int().describe('How many runs this is: those in a row in which nothing happened are one.'),
    startedAt: z.date().describe('Of the first of them.'),
    endedAt: z.date().describe('Of the last of them.'),
    listed: z.int().describe('Messages on the server.'),
    known: z.int().describe('Of these, in the ledger before.'),
    accepted: z.int(),
    acknowledged: z.int().describe('Messages of which the server confirmed what is done after accepting.'),
    failed: z.int().describe('Messages that could not be accepted.'),
    errorCode: z.string().nullable().describe('Why the run as a whole failed; null where it did not.'),
    error: z.string().nullable(),
  })
  .meta({ id: 'MailboxRun', description: 'A run at a mailbox, and what it did.' });

const stateChangeSchema = z
  .object({
    from: z.enum(MAILBOX_STATES),
    to: z.enum(MAILBOX_STATES),
    reason: z.string(),
    changedAt: z.date(),
  })
  .meta({ id: 'MailboxStateChange', description: 'A change in the life of a mailbox.' });

const params = z.object({ mailboxId: z.uuid() });

/** What was done at a mailbox, and what became of it. */
export const mailboxHistory = ({ db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['mailboxes'];

    api.get(
      '/mailboxes/:mailboxId/runs',
      {
        schema: {
          operationId: 'listMailboxRuns',
          summary: 'The last runs at a mailbox, at most 100, the newest first',
          tags,
          params,
          response: { 200: z.object({ items: z.array(runSchema) }) },
        },
      },
      async (request) => {
        const { id } = await showMailbox(db, request.params.mailboxId);
        return { items: await listRuns(db, id) };
      },
    );

    api.get(
      '/mailboxes/:mailboxId/state-changes',
      {
        schema: {
          operationId: 'listMailboxStateChanges',
          summary: 'The last changes of a mailbox’s state, at most 100, the newest first',
          tags,
          params,
          response: { 200: z.object({ items: z.array(stateChangeSchema) }) },
        },
      },
      async (request) => {
        const { id } = await showMailbox(db, request.params.mailboxId);
        return { items: await listStateChanges(db, id) };
      },
    );
  };
};
