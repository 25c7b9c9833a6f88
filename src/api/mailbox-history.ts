import { z } from 'zod';
import { showMailbox } from '../mailbox/mailbox.ts';
import { RUN_LIST, STATE_CHANGE_LIST } from '../mailbox/mailbox-list.ts';
import { listRuns } from '../mailbox/runs.ts';
import { listStateChanges, MAILBOX_STATES } from '../mailbox/state.ts';
import type { ApiContext } from './context.ts';
import { pageOf } from './page.ts';
import { pageOfShort, shortListQuery, yesOrNo } from './short-list.ts';
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
          querystring: z.strictObject({
            ...shortListQuery(RUN_LIST, '-startedAt'),
            failed: yesOrNo.optional().describe('true: only those with an error; false: only those without.'),
          }),
          response: { 200: pageOf(runSchema) },
        },
      },
      async (request) => {
        const { id } = await showMailbox(db, request.params.mailboxId);
        return pageOfShort(await listRuns(db, id), RUN_LIST, request.query);
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
          querystring: z.strictObject({
            ...shortListQuery(STATE_CHANGE_LIST, '-changedAt'),
            to: z.enum(MAILBOX_STATES).optional().describe('Only changes to this state.'),
          }),
          response: { 200: pageOf(stateChangeSchema) },
        },
      },
      async (request) => {
        const { id } = await showMailbox(db, request.params.mailboxId);
        return pageOfShort(await listStateChanges(db, id), STATE_CHANGE_LIST, request.query);
      },
    );
  };
};
