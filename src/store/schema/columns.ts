import type { ColumnType } from 'kysely';

/** A moment that the database fills in. */
export type Stamp = ColumnType<Date, Date | string | undefined, Date | string>;
export type Moment = ColumnType<Date, Date | string, Date | string>;
/** bigint: node-postgres hands it out as text, since it may exceed a double. */
export type Big = ColumnType<string, number | bigint | string, number | bigint | string>;
/** JSON that its own module gives a meaning; the column takes serialised text. */
export type Json<T> = ColumnType<T, string, string>;
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
