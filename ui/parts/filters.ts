import { useSearchParams } from 'react-router';

/** The filters of a list, kept in the address so that they can be bookmarked and sent on. */
export function useFilters<Key extends string>(
  keys: readonly Key[],
): {
  values: Record<Key, string>;
  isAny: boolean;
  set: (key: Key, value: string) => void;
  clear: () => void;
} {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(keys.map((key) => [key, search.get(key) ?? ''])) as Record<Key, string>;
  const change = (entries: readonly (readonly [Key, string])[]) =>
    setSearch(
      (before) => {
        for (const [key, value] of entries) {
          if (value === '') before.delete(key);
          else before.set(key, value);
        }
        return before;
      },
      { replace: true },
    );
  return {
    values,
    isAny: keys.some((key) => values[key] !== ''),
    set: (key, value) => change([[key, value]]),
    clear: () => change(keys.map((key) => [key, ''] as const)),
  };
}

/** The filters that are filled in, for a query. */
export const filledIn = <Key extends string>(values: Record<Key, string>): Partial<Record<Key, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<
    Record<Key, string>
  >;
