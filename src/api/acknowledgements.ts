import { z } from 'zod';
import { listAcknowledgements } from '../routing/acknowledgement.ts';
import { orderOf } from '../store/order.ts';
import type { ApiContext } from './context.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy, timeRange, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const acknowledgementSchema = z
  .object({
    id: z.uuid(),
    mailId: z.uuid(),
    recipient: z.string().describe('Address, in lower case.'),
    receivedAt: z.date().describe('When the mail was accepted: what the acknowledgement says.'),
    dueAt: z.date().describe('When it was recorded that the receipt is to be acknowledged.'),
  })
  .meta({ id: 'Acknowledgement', description: 'A receipt that is to be acknowledged to its sender.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('dueAt'),
  ...timeRange('due'),
  recipient: z.string().min(1).max(320).optional().describe('Only those to this address.'),
  mailId: z.uuid().optional().describe('Only that of this mail.'),
});

/** Receipts that are to be acknowledged; sending is left to whoever hears the event. */
export const acknowledgements = ({ db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/acknowledgements',
      {
        schema: {
          operationId: 'listAcknowledgements',
          summary: 'Receipts that are to be acknowledged, the newest first',
          tags: ['mails'],
          querystring,
          response: { 200: pageOf(acknowledgementSchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, ...filter } = request.query;
        const after = cursor && decodeCursor(cursor, UUID);
        const asked = { ...filter, after, scope: request.scope, order: orderOf(sort), limit: limit + 1 };
        return pageFrom(await listAcknowledgements(db, asked), limit, ({ id }) => id);
      },
    );
  };
};
