import { z } from 'zod';
import { listIntake } from '../cases/intake.ts';
import { orderOf } from '../store/order.ts';
import type { ApiContext } from './context.ts';
import { documentSchema } from './documents.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy, timeRange, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const intakeEntrySchema = z
  .object({
    id: z.uuid(),
    profile: z.object({ id: z.uuid(), name: z.string() }),
    mailId: z.uuid(),
    sender: z.string().nullable(),
    subject: z.string().nullable(),
    createdAt: z.date(),
    documents: z.array(documentSchema),
  })
  .meta({ id: 'IntakeEntry', description: 'What came of one mail into document intake.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('createdAt'),
  ...timeRange('created'),
  profileId: z.uuid().optional(),
  mailId: z.uuid().optional().describe('Only what came of this mail.'),
});

/** Mail of which only the attachments are taken in. */
export const intakeEntries = ({ db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/intake-entries',
      {
        schema: {
          operationId: 'listIntakeEntries',
          summary: 'Entries of document intake, the newest first',
          tags: ['intake-entries'],
          querystring,
          response: { 200: pageOf(intakeEntrySchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, ...filter } = request.query;
        const after = cursor && decodeCursor(cursor, UUID);
        const wanted = { ...filter, scope: request.scope, after, order: orderOf(sort), limit: limit + 1 };
        return pageFrom(await listIntake(db, wanted), limit, (entry) => entry.id);
      },
    );
  };
};
