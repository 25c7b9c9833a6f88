import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../language/format.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Loading } from '../../parts/loading.tsx';
import { BulkActions } from './bulk/bulk-actions.tsx';
import { mailColumns } from './mail-columns.tsx';
import type { mailQuery } from './mail-filters.tsx';
import { mailWords } from './words.ts';

const PAGE_SIZE = 100;

interface MailTableProps {
  caption: string;
  query: ReturnType<typeof mailQuery>;
  /** Where each of them is looked at. */
  to: string;
  /** Columns that say the same of all. */
  without?: readonly string[];
  empty: ReactNode;
}

/** Mail, page after page, from which several can be chosen. */
export function MailTable({ caption, query, to, without = [], empty }: MailTableProps) {
  const words = useWords(mailWords);
  const format = useFormat();
  const { language } = useLanguage();
  const may = useMay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery({
      queryKey: ['mails', query, language],
      queryFn: ({ pageParam }) =>
        dataOf(
          api.GET('/mails', {
            params: { query: { ...query, limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) } },
          }),
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
    });
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const mails = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && (
        <>
          <BulkActions
            mails={mails.filter(({ id }) => chosen.has(id))}
            onClear={() => setChosen(new Set())}
          />
          <DataTable
            caption={caption}
            columns={mailColumns(words, to).filter(({ key }) => !without.includes(key))}
            rows={mails}
            keyOf={({ id }) => id}
            nameOf={({ subject }) => subject?.trim() || words.noSubject}
            {...(may('mails', 'change') && { chosen, onChoose: setChosen })}
            onEnd={onEnd}
            empty={empty}
          />
          {mails.length > 0 && (
            <div className="zp-row">
              <span className="zp-soft" aria-live="polite">
                {words.shown(format.number(mails.length))}
              </span>
              {hasNextPage && (
                <Button busy={isFetchingNextPage} onClick={onEnd}>
                  {words.more}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </>
  );
}
