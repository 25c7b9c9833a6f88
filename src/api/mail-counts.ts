import { sql } from 'kysely';
import { z } from 'zod';
import { type Scope, within } from '../accounts/scope.ts';
import type { MailStatus } from '../mail/status.ts';
import type { Database } from '../store/database.ts';
import type { ApiContext } from './context.ts';
import { statusSchema } from './mails.ts';
import type { Resource } from './zod-compiler.ts';

const countSchema = z
  .object({
    status: statusSchema,
    count: z.int(),
    oldestReceivedAt: z.date().describe('When the oldest mail with this status was received.'),
  })
  .meta({ id: 'MailCount', description: 'How many mails have a status.' });

const querystring = z.strictObject({
  receivedFrom: z.coerce.date().optional().describe('Received at this time or later.'),
});

/** How many mails there are by status, of those that whoever asks may see. */
export const mailCounts = ({ db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/mail-counts',
      {
        schema: {
          operationId: 'countMails',
          summary: 'How many mails have which status; a status that none has is left out',
          tags: ['mails'],
          querystring,
          response: { 200: z.object({ items: z.array(countSchema) }) },
        },
      },
      async (request) => ({ items: await counted(db, request.scope, request.query.receivedFrom) }),
    );
  };
};

async function counted(db: Database, scope: Scope, receivedFrom = new Date(0)) {
  const { rows } = await sql<{ status: MailStatus; count: string; oldestReceivedAt: Date }>`
    SELECT status, count(*) AS count, min(received_at) AS "oldestReceivedAt" FROM mail
    WHERE received_at >= ${receivedFrom} AND ${within(scope, 'mail')}
    GROUP BY status ORDER BY status`.execute(db);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
