import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** How rows are listed by their ids (UUIDv7), and so by the time when they were made: asc is the oldest first. */
export type Order = 'asc' | 'desc';

/** The way that `field` or `-field` asks for. */
export const orderOf = (sort: string): Order => (sort.startsWith('-') ? 'desc' : 'asc');

/** What `field` or `-field` sorts by, of these keys; undefined: by the time. */
export const sortFieldOf = <Field extends string>(
  sort: string,
  keys: Readonly<Record<Field, unknown>>,
): Field | undefined => {
  const field = sort.replace(/^-/, '');
  return Object.hasOwn(keys, field) ? (field as Field) : undefined;
};

/** How the id of a row of the next page compares with that of the last one before it. */
export const beyond = (order: Order): '>' | '<' => (order === 'asc' ? '>' : '<');

/** What rows are sorted by in place of their time; those with the same value stand by their ids. */
export interface SortKey {
  /** Never NULL, and as an index has it. */
  of: RawBuilder<unknown>;
  /** As text, for the place where a page ends. */
  written: RawBuilder<string>;
  /** The value that was written so. */
  read(value: string): RawBuilder<unknown>;
  /** What is written looks like this. */
  form: RegExp;
}

/** Where a page ended: the value that rows are sorted by, as it is written (null: they are sorted by their time), and the id. */
export interface Place {
  value: string | null;
  id: string;
}

/** Sorts by a text. */
export const byText = (of: RawBuilder<string>): SortKey => ({
  of,
  written: of,
  read: (value) => sql`${value}::text`,
  form: /^[^\0]*$/,
});

/** Sorts by a whole number. */
export const byInteger = (of: RawBuilder<unknown>): SortKey => ({
  of,
  written: sql`${of}::text`,
  read: (value) => sql`${value}::bigint`,
  form: /^\d{1,15}$/,
});

/** Sorts by a time, to the microsecond. */
export const byMoment = (of: RawBuilder<unknown>): SortKey => ({
  of,
  written: sql`(extract(epoch FROM ${of}) * 1000000)::bigint::text`,
  read: (value) => sql`(timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond')`,
  form: /^\d{1,16}$/,
});

/** The condition that a row is beyond the place where the page before ended. */
export function beyondPlace(
  key: SortKey | undefined,
  order: Order,
  id: string,
  place: Place,
): RawBuilder<SqlBool> {
  const [of, is] = [sql.ref(id), sql.raw(beyond(order))];
  if (!key || place.value === null) return sql`${of} ${is} ${place.id}`;
  return sql`(${key.of}, ${of}) ${is} (${key.read(place.value)}, ${place.id}::uuid)`;
}
