import { z } from 'zod';
import { comparedAs, type RowPlace, rowPlace, type ShortList, type Sort, sorted } from '../store/sorted.ts';
import { asJson, decodeCursor, encodeCursor, foreignCursor, pageQuery } from './page.ts';

/** Most items in one answer, where a client wants pages. */
const MOST = 1000;

/**
 * Query keys of a list that is short enough to be given whole, and is where no `limit` is asked for.
 *
 * @param sort how it is sorted where nothing else is asked for.
 */
export const shortListQuery = <Row, Field extends string, Filter extends object>(
  { keys }: ShortList<Row, Field, Filter>,
  sort: Sort<NoInfer<Field>>,
) => ({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .optional()
    .describe('Most items in the answer; without it, all of them.'),
  cursor: pageQuery.cursor,
  sort: z
    .enum(Object.keys(keys).flatMap((field) => [field as Field, `-${field as Field}` as const]))
    .default(sort as never)
    .describe('What it is sorted by; a minus turns the order round.'),
});

const cursorForm = z.tuple([
  z.string(),
  z.union([z.string().max(1000), z.number(), z.null()]),
  z.string().max(1000),
]);

/** Query key of what is looked for in a short list. @param where as people call it. */
export const searchedIn = (where: string) => ({
  search: z.string().trim().min(1).max(200).optional().describe(`A part of ${where}.`),
});

/** Yes or no in a query. */
export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What is asked of a short list beside its own filters. */
interface Asked<Field extends string> {
  limit?: number | undefined;
  cursor?: string | undefined;
  sort: Sort<Field>;
}

/**
 * A page of what is asked for of a short list, in the order that is asked for. What is added or removed between two pages shifts
 * nothing else.
 *
 * @throws InvalidRequest where the cursor is not of this list, sorted so.
 */
export function pageOfShort<Row, Field extends string, Filter extends object>(
  rows: readonly Row[],
  { fits, keys, idOf }: ShortList<Row, Field, Filter>,
  asked: Asked<Field> & NoInfer<Filter>,
): { items: Row[]; nextCursor: string | null } {
  const { limit, cursor, sort } = asked;
  const fitting = rows.filter((row) => fits(row, asked));
  const all = sorted(fitting, sort, keys, idOf);
  const place = cursor === undefined ? null : openCursor(cursor, sort);
  const compare = comparedAs(sort);
  const rest = place ? all.filter((row) => compare(rowPlace(row, sort, keys, idOf), place) > 0) : all;
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const more = last !== undefined && items.length < rest.length;
  return { items, nextCursor: more ? cursorOver(rowPlace(last, sort, keys, idOf), sort) : null };
}

const fieldOf = (sort: string): string => sort.replace(/^-/, '');

const cursorOver = ({ value, id }: RowPlace, sort: string): string =>
  encodeCursor(JSON.stringify([fieldOf(sort), value, id]));

function openCursor(cursor: string, sort: string): RowPlace {
  const parsed = cursorForm.safeParse(asJson(decodeCursor(cursor, /^\[/)));
  if (!parsed.success || parsed.data[0] !== fieldOf(sort)) throw foreignCursor();
  const [, value, id] = parsed.data;
  return { value, id };
}
