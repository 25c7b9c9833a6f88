import { z } from 'zod';
import { CASE_SORT_KEYS, type Case, caseInput, createCase, placedCases, showCase } from '../cases/case.ts';
import { closeCase, reopenCase } from '../cases/case-status.ts';
import { foreignReference } from '../cases/reference.ts';
import { noteSentMail, sentMailInput } from '../cases/sent-mail.ts';
import { orderOf, sortFieldOf } from '../store/order.ts';
import type { ApiContext } from './context.ts';
import { documentSchema } from './documents.ts';
import { pageFrom, pageOf, pageQuery, placeOf, sortedBy, timeRange, writtenPlace } from './page.ts';
import { tokenSchema } from './tokens.ts';
import type { Resource } from './zod-compiler.ts';

const summarySchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    status: z.enum(['open', 'closed']),
    caseType: z.object({ id: z.uuid(), name: z.string() }),
    description: z.string(),
    requester: z.object({ name: z.string().nullable(), email: z.string() }).nullable(),
    references: z.array(z.object(foreignReference.shape)).describe('What others call it: kenmerk and bron.'),
    createdAt: z.date(),
    closedAt: z.date().nullable(),
    lastActivityAt: z.date().describe('When something was last put on its timeline.'),
  })
  .meta({ id: 'CaseSummary', description: 'A case in a list.' });

const timelineEntrySchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['mail', 'created', 'closed', 'reopened']),
    mailId: z.uuid().nullable().describe('The mail that it is of; null for a change.'),
    sender: z.string().nullable(),
    subject: z.string().nullable(),
    notes: z.array(z.string()).describe('What an official should know beside the text.'),
    occurredAt: z.date().describe('Of a mail: when it was received.'),
  })
  .meta({ id: 'TimelineEntry', description: 'A contact or a change on the timeline of a case.' });

const caseSchema = z
  .object({
    ...summarySchema.shape,
    attributes: z.record(z.string(), z.string()),
    timeline: z.array(timelineEntrySchema).describe('The oldest entry first.'),
    documents: z.array(documentSchema),
    tokens: z.array(tokenSchema).describe('The newest first.'),
  })
  .meta({ id: 'Case', description: 'A case with all that is in it.' });

const body = caseInput.meta({ id: 'NewCase', description: 'What an official says of a new case.' });

const sentMailBody = sentMailInput.meta({
  id: 'NewSentMail',
  description: 'What whoever sends mail says of one that was sent from a case.',
});

const sentMailSchema = z
  .object({ messageId: z.string(), recipients: z.array(z.string()), sentAt: z.date() })
  .meta({ id: 'SentMail', description: 'A mail that was sent from a case: answers to it find the case.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('createdAt', 'number', 'lastActivityAt'),
  ...timeRange('created'),
  status: z.enum(['open', 'closed']).optional(),
  caseTypeId: z.uuid().optional(),
  search: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Words of number, description, requester, references, and of those who wrote of the case under which subject; a word finds those that begin with it, "…" a phrase, - what is not in it.',
    ),
  reference: z.string().max(100).optional().describe('What others call it, such as an OLO number.'),
  referenceSource: z.string().max(40).optional().describe('Whose number that is, such as OLO.'),
});

const params = z.object({ caseId: z.string().min(1).max(100).describe('Its id or its number.') });

/** In the API's words: its times end in At. */
const presented = ({ timeline, ...one }: Case) => ({
  ...one,
  timeline: timeline.map(({ at, ...entry }) => ({ ...entry, occurredAt: at })),
});

/** Cases of the built-in registry. */
export const cases = ({ db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['cases'];

    api.get(
      '/cases',
      {
        schema: {
          operationId: 'listCases',
          summary: 'Cases, the newest first where nothing else is asked for',
          tags,
          querystring,
          response: { 200: pageOf(summarySchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, ...filter } = request.query;
        const sortBy = sortFieldOf(sort, CASE_SORT_KEYS);
        const after = cursor === undefined ? undefined : placeOf(cursor, sortBy, CASE_SORT_KEYS);
        const { scope } = request;
        const asked = { ...filter, scope, after, sortBy, order: orderOf(sort), limit: limit + 1 };
        const page = pageFrom(await placedCases(db, asked), limit, ({ place }) =>
          writtenPlace(sortBy, place),
        );
        return { ...page, items: page.items.map((placed) => placed.case) };
      },
    );

    api.post(
      '/cases',
      {
        config: { problems: ['NOT_FOUND'] },
        schema: {
          operationId: 'createCase',
          summary: 'Make a case by hand',
          tags,
          body,
          response: { 201: caseSchema },
        },
      },
      async (request, reply) => {
        const { actor, body, scope } = request;
        // What an official makes is his: else he would not see it.
        const owner = scope === 'everything' ? null : (actor?.id ?? null);
        const made = await createCase(db, body, owner);
        return reply.code(201).header('location', `/v1/cases/${made.id}`).send(presented(made));
      },
    );

    api.get(
      '/cases/:caseId',
      {
        schema: {
          operationId: 'showCase',
          summary: 'One case with its timeline, documents and tokens',
          tags,
          params,
          response: { 200: caseSchema },
        },
      },
      async (request) => presented(await showCase(db, request.params.caseId)),
    );

    api.post(
      '/cases/:caseId/sent-mails',
      {
        schema: {
          operationId: 'noteSentMail',
          summary: 'Note that a mail was sent from a case, so that answers to it find the case',
          tags,
          params,
          body: sentMailBody,
          response: { 201: sentMailSchema },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await noteSentMail(db, request.params.caseId, request.body)),
    );

    api.post(
      '/cases/:caseId/close',
      {
        schema: {
          operationId: 'closeCase',
          summary: 'Close a case; one that is closed stays so',
          tags,
          params,
          response: { 200: caseSchema },
        },
      },
      async (request) => {
        await closeCase(db, request.params.caseId);
        return presented(await showCase(db, request.params.caseId));
      },
    );

    api.post(
      '/cases/:caseId/reopen',
      {
        schema: {
          operationId: 'reopenCase',
          summary: 'Open a closed case again; one that is open stays so',
          tags,
          params,
          response: { 200: caseSchema },
        },
      },
      async (request) => {
        await reopenCase(db, request.params.caseId);
        return presented(await showCase(db, request.params.caseId));
      },
    );
  };
};
