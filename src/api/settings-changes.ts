import { z } from 'zod';
import { listSettingsChanges, SETTING_KINDS } from '../routing/settings-history.ts';
import { orderOf } from '../store/order.ts';
import type { ApiContext } from './context.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy, timeRange } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const settingsChangeSchema = z
  .object({
    version: z
      .int()
      .describe('Grows with each change; the trace of a mail names the one that it was decided by.'),
    changedAt: z.date(),
    actor: z.string().describe('Who changed it; the user of the database where that was not by Zaakpost.'),
    kind: z
      .enum(SETTING_KINDS)
      .describe('`configuration`: set where Zaakpost is started. `beginning`: nothing is known of before.'),
    objectId: z.uuid().nullable().describe('Of what was changed; null: of the installation.'),
    name: z.string(),
    change: z.enum(['created', 'changed', 'removed']),
    fields: z
      .array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
      .describe('What differs, such as `policy.closedCase`; null: it was not, or is no longer.'),
  })
  .meta({ id: 'SettingsChange', description: 'A change of what routing goes by.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('changedAt'),
  kind: z.enum(SETTING_KINDS).optional(),
  of: z.string().min(1).optional().describe('Name or id of what was changed.'),
  actor: z.string().min(1).optional().describe('Name of who changed it.'),
  ...timeRange('changed'),
});

/** What routing goes by, and went by: who changed what. */
export const settingsChanges = ({ db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/settings-changes',
      {
        schema: {
          operationId: 'listSettingsChanges',
          summary: 'Changes of profiles, case types, mailboxes and decisions that hold, the newest first',
          tags: ['settings-changes'],
          querystring,
          response: { 200: pageOf(settingsChangeSchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, changedFrom: from, changedBefore: before, ...filter } = request.query;
        const after = cursor === undefined ? undefined : Number(decodeCursor(cursor, /^\d{1,15}$/));
        const asked = { ...filter, from, before, after, order: orderOf(sort), limit: limit + 1 };
        const rows = await listSettingsChanges(db, asked);
        const items = rows.map(({ at: changedAt, id: objectId, ...change }) => ({
          ...change,
          changedAt,
          objectId,
        }));
        return pageFrom(items, limit, ({ version }) => String(version));
      },
    );
  };
};
