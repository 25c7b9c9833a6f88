import { useInfiniteQuery } from '@tanstack/react-query';

interface PageOf<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** A list that is read page by page. */
export interface Paged<Row> {
  /** Of all pages that were read. */
  rows: Row[];
  error: unknown;
  isPending: boolean;
  hasMore: boolean;
  isReadingMore: boolean;
  readMore(): void;
  readAgain(): void;
}

/**
 * Reads a list page by page.
 *
 * @param key under which it is kept; what it is filtered by belongs to it.
 * @param read reads the page at a cursor; the first one without.
 * @param everyMs how often what was read is read anew; never without.
 */
export function usePaged<Row>(
  key: readonly unknown[],
  read: (cursor: { cursor?: string }) => Promise<PageOf<Row>>,
  everyMs?: number,
): Paged<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam === '' ? {} : { cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: PageOf<Row>) => nextCursor,
    refetchInterval: everyMs ?? false,
  });
  const { data, error, isPending, hasNextPage, isFetchingNextPage } = query;
  return {
    rows: data?.pages.flatMap(({ items }) => items) ?? [],
    error,
    isPending,
    hasMore: hasNextPage,
    isReadingMore: isFetchingNextPage,
    readMore: () => void (hasNextPage && !isFetchingNextPage && query.fetchNextPage()),
    readAgain: () => void query.refetch(),
  };
}
