/** What rows of a short list can be sorted by, by name: numbers and times by their size, texts as people sort them. */
export type RowKeys<Row, Field extends string = string> = Readonly<
  Record<Field, (row: Row) => string | number | Date | null>
>;

/** A field to sort by; with a minus before it, the other way round. */
export type Sort<Field extends string = string> = Field | `-${Field}`;

/** A list that is short enough to be read whole: how it is filtered and sorted, wherever it is shown. */
export interface ShortList<Row, Field extends string, Filter extends object> {
  keys: RowKeys<Row, Field>;
  /** Tells one row from all others. */
  idOf(row: Row): string;
  /** Whether a row is asked for. */
  fits(row: Row, filter: Filter): boolean;
}

/** Where a row stands: the value that it is sorted by (a time in milliseconds since 1970), and its id. */
export interface RowPlace {
  value: string | number | null;
  id: string;
}

const collator = new Intl.Collator('nl', { numeric: true });

/**
 * Sorts a short list; what has no value comes first, as the least.
 *
 * @param idOf tells apart what has the same value, so that the order is always the same.
 */
export function sorted<Row, Field extends string>(
  rows: readonly Row[],
  sort: Sort<Field>,
  keys: RowKeys<Row, Field>,
  idOf: (row: Row) => string,
): Row[] {
  const compare = comparedAs(sort);
  return rows
    .map((row) => ({ row, place: rowPlace(row, sort, keys, idOf) }))
    .sort((one, other) => compare(one.place, other.place))
    .map(({ row }) => row);
}

/** Where a row stands in a list that is sorted so. */
export function rowPlace<Row, Field extends string>(
  row: Row,
  sort: Sort<Field>,
  keys: RowKeys<Row, Field>,
  idOf: (row: Row) => string,
): RowPlace {
  const value = keys[sort.replace(/^-/, '') as Field](row);
  return { value: value instanceof Date ? value.getTime() : value, id: idOf(row) };
}

/** How two places compare in a list that is sorted so: below zero where the first comes first. */
export function comparedAs(sort: string): (one: RowPlace, other: RowPlace) => number {
  const way = sort.startsWith('-') ? -1 : 1;
  return (one, other) => way * (compareValues(one.value, other.value) || compareIds(one.id, other.id));
}

const compareIds = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function compareValues(one: RowPlace['value'], other: RowPlace['value']): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === 'string' || typeof other === 'string')
    return collator.compare(String(one), String(other));
  return one - other;
}

/** Whether one of these texts holds what is looked for, in upper or lower case. */
export function holds(sought: string | undefined, texts: readonly (string | null)[]): boolean {
  if (sought === undefined) return true;
  const wanted = sought.toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}
