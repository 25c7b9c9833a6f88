import { z } from 'zod';
import { toCloudEvent } from '../events/cloudevent.ts';
import { readEvents } from '../events/outbox.ts';
import type { ApiContext } from './context.ts';
import type { Resource } from './zod-compiler.ts';

const eventSchema = z
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
});

const page = z.object({
  items: z.array(eventSchema),
  nextCursor: z
    .string()
    .describe('Where to read on, now or later; also given where nothing more is there yet.'),
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
        const { cursor, limit } = request.query;
        const read = await readEvents(db, cursor ?? null, limit);
        return {
          items: read.events.map((event) => toCloudEvent(event, config.eventSource)),
          nextCursor: read.next,
        };
      },
    );
  };
};
