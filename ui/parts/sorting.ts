import { useSearchParams } from 'react-router';

/** By which column a table is sorted. */
export interface Sorting {
  key: string;
  descending: boolean;
}

/** The sorting of a table, kept in the address as `?sort=key` or `?sort=-key`. */
export function useSorting(fallback: Sorting): [Sorting, (sorting: Sorting) => void] {
  const [search, setSearch] = useSearchParams();
  const kept = search.get('sort');
  const sorting = kept ? { key: kept.replace(/^-/, ''), descending: kept.startsWith('-') } : fallback;
  const sortBy = ({ key, descending }: Sorting) =>
    setSearch(
      (before) => {
        before.set('sort', `${descending ? '-' : ''}${key}`);
        return before;
      },
      { replace: true },
    );
  return [sorting, sortBy];
}

/** Sorts by what a column says of each row; what has nothing comes last. */
export function sortedBy<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => string | number | null,
  descending: boolean,
): Row[] {
  const order = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [sortValue(one), sortValue(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return order * (a - b);
    return order * String(a).localeCompare(String(b), undefined, { numeric: true });
  });
}
