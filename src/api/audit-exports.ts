import { z } from 'zod';
import { listAuditExports, recordAuditExport } from '../accounts/audit-export.ts';
import { orderOf } from '../store/order.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy, timeRange, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const exportSchema = z
  .object({
    id: z.uuid(),
    exportedAt: z.date(),
    actor: z.string(),
    throughId: z.uuid().describe('The newest line of it.'),
    entries: z.int().describe('Lines that no export before had.'),
  })
  .meta({ id: 'AuditExport', description: 'That the audit log was exported, up to a line.' });

const body = z
  .strictObject({
    throughId: z.uuid().describe('The newest line that is kept elsewhere, with all before it.'),
  })
  .meta({ id: 'AuditExportSettings', description: 'Up to where the audit log is kept elsewhere.' });

/** Exports of the audit log: `ZAAKPOST_RETAIN_AUDIT_DAYS` deletes only what was exported. */
export const auditExports = ({ db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['audit-entries'];

    api.get(
      '/audit-exports',
      {
        schema: {
          operationId: 'listAuditExports',
          summary: 'Up to where the audit log was exported, the newest first',
          tags,
          querystring: z.strictObject({
            ...pageQuery,
            ...sortedBy('exportedAt'),
            ...timeRange('exported'),
          }),
          response: { 200: pageOf(exportSchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, ...filter } = request.query;
        const after = cursor && decodeCursor(cursor, UUID);
        const asked = { ...filter, after, order: orderOf(sort), limit: limit + 1 };
        return pageFrom(await listAuditExports(db, asked), limit, ({ id }) => id);
      },
    );

    api.post(
      '/audit-exports',
      {
        config: { problems: ['NOT_FOUND'] },
        schema: {
          operationId: 'recordAuditExport',
          summary:
            'Say that the audit log is kept elsewhere up to a line; what is may be deleted after its time',
          description: 'Lines of the last minute do not count: others may still be written before them.',
          tags,
          body,
          response: {
            200: z.object({
              export: exportSchema.nullable().describe('null: nothing that was not exported before.'),
            }),
          },
        },
      },
      async (request) => ({
        export: await recordAuditExport(db, { ...request.body, actor: actorOf(request) }),
      }),
    );
  };
};
