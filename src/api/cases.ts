import { z } from 'zod';
import { type Case, caseInput, createCase, listCases, showCase } from '../cases/case.ts';
import { closeCase, reopenCase } from '../cases/case-status.ts';
import type { ApiContext } from './context.ts';
import { documentSchema } from './documents.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, UUID } from './page.ts';
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
    createdAt: z.date(),
    closedAt: z.date().nullable(),
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

const querystring = z.strictObject({
  ...pageQuery,
  status: z.enum(['open', 'closed']).optional(),
  caseTypeId: z.uuid().optional(),
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
          summary: 'Cases, the newest first',
          tags,
          querystring,
          response: { 200: pageOf(summarySchema) },
        },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const after = cursor && decodeCursor(cursor, UUID);
        const found = await listCases(db, { ...filter, after, limit: limit + 1 });
        return pageFrom(found, limit, (one) => one.id);
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
        const made = await createCase(db, request.body);
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
