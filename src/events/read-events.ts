import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { beyond, type Order } from '../store/order.ts';
import { EVENT_COLUMNS, type OutboxEvent, publishEvents } from './outbox.ts';

/** Which events are wanted; what is left out does not matter. */
export interface EventFilter {
  type?: string | undefined;
  /** Id of what they are about, be it their subject or the mail or case that is named in their data; or the number of a case. */
  about?: string | undefined;
  /** Not before this time. */
  from?: Date | undefined;
  before?: Date | undefined;
}

/** Some events, and the cursor to read on from. */
export interface EventPage {
  events: OutboxEvent[];
  /** Oldest first it is also given where nothing (more) was there; newest first it is null at the end. */
  next: string | null;
}

/**
 * Reads the stream on from a cursor, oldest first unless told; publishes first what waits for it. An event that is committed late
 * comes at the end: whoever reads on misses none and gets none twice.
 *
 * @param cursor of the page before; null: from the beginning.
 * @throws ZaakpostError BAD_REQUEST where the cursor is none of ours.
 */
export async function readEvents(
  db: Database,
  cursor: string | null,
  limit: number,
  { order = 'asc', ...filter }: EventFilter & { order?: Order } = {},
): Promise<EventPage> {
  const place = cursor === null ? null : positionOf(cursor);
  await publishEvents(db);
  const wanted = await wantedEvents(db, filter);
  const events: OutboxEvent[] = await db
    .selectFrom('outbox_event')
    .select(EVENT_COLUMNS)
    .where(wanted)
    .$if(place !== null, (query) => query.where('position', beyond(order), place))
    .orderBy('position', order)
    .limit(limit)
    .$narrowType<{ position: string }>()
    .execute();
  const last = events.at(-1)?.position ?? place ?? '0';
  return { events, next: order === 'desc' && events.length < limit ? null : cursorAt(last) };
}

/**
 * One event that has been published.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function showEvent(db: Database, id: string): Promise<OutboxEvent> {
  await publishEvents(db);
  const event = await db
    .selectFrom('outbox_event')
    .select(EVENT_COLUMNS)
    .where('id', '=', id)
    .where('position', 'is not', null)
    .$narrowType<{ position: string }>()
    .executeTakeFirst();
  if (!event) throw new ZaakpostError('NOT_FOUND', { detail: `event ${id}` });
  return event;
}

/** The condition of published events that are wanted. */
async function wantedEvents(
  db: Database,
  { type, about, from, before }: EventFilter,
): Promise<RawBuilder<SqlBool>> {
  const conditions = [
    sql`position IS NOT NULL`,
    type === undefined ? null : sql`type = ${type}`,
    about === undefined ? null : await isAbout(db, about),
    from ? sql`time >= ${from}` : null,
    before ? sql`time < ${before}` : null,
  ];
  return sql.join(
    conditions.filter((condition) => condition !== null),
    sql` AND `,
  ) as RawBuilder<SqlBool>;
}

/** Whether an event is about one thing. Events name a case by its id where it is their subject, elsewhere by its number. */
async function isAbout(db: Database, about: string): Promise<RawBuilder<unknown>> {
  const named = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where(isUuid(about) ? 'id' : 'number', '=', about)
    .executeTakeFirst();
  const { id, number } = named ?? { id: about, number: about };
  return sql`(subject IN (${about}, ${id}) OR data ->> 'mailId' = ${about} OR data ->> 'caseNumber' = ${number})`;
}

const cursorAt = (position: string): string => Buffer.from(`after ${position}`).toString('base64url');

/**
 * The place that a cursor stands for.
 *
 * @throws ZaakpostError BAD_REQUEST where it is none of ours.
 */
export function positionOf(cursor: string): string {
  const position = /^after (\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (position === undefined)
    throw new ZaakpostError('BAD_REQUEST', { detail: 'cursor: is none of ours; leave it out to begin anew' });
  return position;
}
