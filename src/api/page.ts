import { z } from 'zod';
import type { Place, SortKey } from '../store/order.ts';
import { InvalidRequest } from './zod-compiler.ts';

const MOST = 200;

/** The place of a row that lists are ordered by: its id, a UUIDv7, so by the time it was made. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Query keys of a list that is read page by page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST).default(50).describe('Most items in the answer.'),
  cursor: z.string().min(1).optional().describe('Where to go on: `nextCursor` of the page before.'),
};

/** A moment in a query, as a Date. */
const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Query keys of a range of time: `receivedRange` of `received` is `receivedFrom` and `receivedBefore`. */
export const timeRange = <Done extends string>(done: Done) =>
  ({
    [`${done}From`]: moment.optional().describe('Not before this time.'),
    [`${done}Before`]: moment.optional().describe('Before this time.'),
  }) as Record<`${Done}From` | `${Done}Before`, z.ZodOptional<typeof moment>>;

/**
 * Query key of the order of a list.
 *
 * @param time what it is sorted by where nothing is asked for, the newest first.
 * @param others what it can be sorted by beside that.
 */
export const sortedBy = <Field extends string>(time: Field, ...others: Field[]) => ({
  sort: z
    .enum([time, ...others].flatMap((field): [`-${Field}`, Field] => [`-${field}`, field]))
    .default(`-${time}` as never)
    .describe(
      `\`-${time}\`: the newest first; \`${time}\`: the oldest first.` +
        (others.length > 0 ? ' So with the others: a minus turns the order round.' : ''),
    ),
});

/** The answer of a list: items, and the cursor of the next page or null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('Send it as `cursor` for the next page; null at the end.'),
  });

/** A cursor over the place where a page ended. Clients must not look into it, so its form may change. */
export const encodeCursor = (place: string): string => Buffer.from(place, 'utf8').toString('base64url');

/**
 * Opens a cursor of ours.
 *
 * @param place what the place looks like.
 * @throws InvalidRequest where it is not one.
 */
export function decodeCursor(cursor: string, place: RegExp): string {
  const decoded = Buffer.from(cursor, 'base64url').toString('utf8');
  if (place.test(decoded) && encodeCursor(decoded) === cursor) return decoded;
  throw foreignCursor();
}

/** A cursor that is none of this list, or was given when it was sorted by something else. */
export const foreignCursor = () =>
  new InvalidRequest([
    { field: 'query/cursor', message: 'It is not a cursor that this list gave, sorted as it is now' },
  ]);

const placeForm = z.tuple([z.string(), z.string().max(1000), z.string().regex(UUID)]);

/** What a cursor holds of a place in a list that may be sorted by other things than its time. */
export const writtenPlace = (field: string | undefined, { value, id }: Place): string =>
  field === undefined || value === null ? id : JSON.stringify([field, value, id]);

/**
 * Opens such a cursor.
 *
 * @param field what the list is sorted by now; undefined: by its time.
 * @throws InvalidRequest where it is none of this list, sorted so.
 */
export function placeOf<Field extends string>(
  cursor: string,
  field: Field | undefined,
  keys: Readonly<Record<Field, SortKey>>,
): Place {
  if (field === undefined) return { value: null, id: decodeCursor(cursor, UUID) };
  const parsed = placeForm.safeParse(asJson(decodeCursor(cursor, /^\[/)));
  if (!parsed.success) throw foreignCursor();
  const [of, value, id] = parsed.data;
  if (of !== field || !keys[field].form.test(value)) throw foreignCursor();
  return { value, id };
}

/** What a text holds as JSON; undefined where it is none. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Makes a page of rows that were asked for with one more than the limit.
 *
 * @param placeOf the place of a row, for the cursor.
 */
export function pageFrom<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (row: T) => string,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null,
  };
}
