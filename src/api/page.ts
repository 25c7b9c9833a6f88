import { z } from 'zod';
import type { Order } from '../store/order.ts';
import { InvalidRequest } from './zod-compiler.ts';

const MOST = 200;

/** The place of a row that lists are ordered by: its id, a UUIDv7, so by the time it was made. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Query keys of a list that is read page by page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(MOST).default(50).describe('Most items in the answer.'),
  cursor: z.string().min(1).optional().describe('Where to go on: `nextCursor` of the page before.'),
};

/** Query key of the order of a list, by the time that it is ordered by; cursors hold in either direction. */
export const sortedBy = (field: string) => ({
  sort: z
    .enum([`-${field}`, field])
    .default(`-${field}`)
    .describe(`\`-${field}\`: the newest first; \`${field}\`: the oldest first.`),
});

/** The order that such a key stands for. */
export const orderOf = (sort: string): Order => (sort.startsWith('-') ? 'desc' : 'asc');

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Query keys of when the items of a list were made. */
export const createdRange = {
  createdFrom: moment.optional().describe('Not before this time.'),
  createdBefore: moment.optional().describe('Before this time.'),
};

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
  throw new InvalidRequest([{ field: 'query/cursor', message: 'It is not a cursor that this list gave' }]);
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
