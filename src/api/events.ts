import { z } from 'zod';
import { toCloudEvent } from '../events/cloudevent.ts';
import { EVENT_TYPE_NAMES } from '../events/event-type.ts';
import { readEvents, showEvent } from '../events/read-events.ts';
import { orderOf } from '../store/order.ts';
import type { ApiContext } from './context.ts';
import { timeRange } from './page.ts';
import type { Resource } from './zod-compiler.ts';

export const eventSchema = z
  .object({
    specversion: z.literal('1.0'),
    id: z.uuid(),
    source: z.string().describe('URN of this Zaakpost, with the OIN of its organisation.'),
    type: z.string().describe('What happened, such as `nl.zaakpost.mails.filed`.'),
    subject: z.string().describe('Id of what it is about.'),
    time: z.iso.datetime(),
    datacontenttype: z.literal('application/json'),
    dataref: z.string().optional().describe('Where to read more of it, in this API.'),
    sequence: z.string().describe('Place in the stream; sorts as text.'),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event', description: 'A CloudEvent 1.0 (NL GOV profile).' });

const querystring = z.strictObject({
  cursor: z
    .string()
    .min(1)
    .optional()
    .describe('`nextCursor` of the answer before; without it, from the beginning.'),
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('Most events in the answer.'),
  sort: z
    .enum(['sequence', '-sequence'])
    .default('sequence')
    .describe(
      '`sequence`: the oldest first; `-sequence`: the newest first. Cursors hold in either direction.',
    ),
  type: z.enum(EVENT_TYPE_NAMES).optional().describe('Only events of this type.'),
  about: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe(
      'Only events about this: the id of a mail, case, mailbox or whatever is their subject, or the number of a case.',
    ),
  ...timeRange('time'),
});

const page = z.object({
  items: z.array(eventSchema),
  nextCursor: z
    .string()
    .nullable()
    .describe(
      'Where to read on, now or later; also given where nothing more is there yet. null only with `-sequence`, where the oldest has been reached.',
    ),
});

/** The stream of events, for services that would rather read than be called. */
export const events = ({ config, db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/events',
      {
        schema: {
          operationId: 'readEvents',
          summary: 'Read what happened, oldest first, on from a cursor',
          description:
            'Whoever keeps `nextCursor` and reads on from it gets each event once, in the order of the stream.',
          tags: ['events'],
          querystring,
          response: { 200: page },
        },
      },
      async (request) => {
        const { cursor, limit, sort, timeFrom: from, timeBefore: before, ...filter } = request.query;
        const read = await readEvents(db, cursor ?? null, limit, {
          ...filter,
          from,
          before,
          order: orderOf(sort),
        });
        return {
          items: read.events.map((event) => toCloudEvent(event, config.eventSource)),
          nextCursor: read.next,
        };
      },
    );

    api.get(
      '/events/:eventId',
      {
        schema: {
          operationId: 'showEvent',
          summary: 'One event',
          tags: ['events'],
          params: z.object({ eventId: z.uuid() }),
          response: { 200: eventSchema },
        },
      },
      async (request) => toCloudEvent(await showEvent(db, request.params.eventId), config.eventSource),
    );
  };
};
