import { z } from 'zod';
import { listAudit } from '../accounts/audit.ts';
import { orderOf } from '../store/order.ts';
import type { ApiContext } from './context.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy, timeRange, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const RESULTS = ['done', 'refused', 'failed'] as const;

const auditEntrySchema = z
  .object({
    id: z.uuid(),
    recordedAt: z.date(),
    actor: z
      .object({ kind: z.enum(['account', 'api-key', 'command']), id: z.uuid().nullable(), name: z.string() })
      .describe('Who; the command has no id, its name is that of the user of the machine.'),
    action: z.string().describe('The operation of the API, or the verb of the command.'),
    object: z.string().nullable().describe('Id or name of what it was done to.'),
    result: z.enum(RESULTS).describe('refused: it was asked for wrongly, or may not be done.'),
    detail: z
      .string()
      .nullable()
      .describe(
        'HTTP status or error code; `dry run` of a verb, `200 dry run` of a request, that only told what it would do; `201 repeated` of a request that was done before (Idempotency-Key).',
      ),
    origin: z.string().describe('Network address, or the machine where the command ran.'),
    requestId: z.uuid().nullable().describe('As in the log and in problems.'),
  })
  .meta({ id: 'AuditEntry', description: 'A line of the audit log.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('recordedAt'),
  actor: z.string().min(1).optional().describe('Name of who did it.'),
  action: z.string().min(1).optional().describe('The operation or verb.'),
  object: z.string().min(1).optional().describe('Id or name of what it was done to.'),
  result: z.enum(RESULTS).optional(),
  ...timeRange('recorded'),
});

/** What was done and looked at, by whom. It can be read on page by page, and is only ever added to. */
export const auditEntries = ({ db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/audit-entries',
      {
        schema: {
          operationId: 'listAuditEntries',
          summary: 'What was changed, and which mail was looked at, the newest first',
          tags: ['audit-entries'],
          querystring,
          response: { 200: pageOf(auditEntrySchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, recordedFrom, recordedBefore, ...filter } = request.query;
        const after = cursor === undefined ? undefined : decodeCursor(cursor, UUID);
        const range = { atFrom: recordedFrom, atBefore: recordedBefore, order: orderOf(sort) };
        const rows = await listAudit(db, { ...filter, ...range, after, limit: limit + 1 });
        const items = rows.map(({ at: recordedAt, ...entry }) => ({ ...entry, recordedAt }));
        return pageFrom(items, limit, ({ id }) => id);
      },
    );
  };
};
