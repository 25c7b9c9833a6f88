import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useFormat } from '../../language/format.ts';
import { useLanguage, useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { MailFilters, mailQuery, useMailFilters } from './mail-filters.tsx';
import { MailStatus } from './mail-status.tsx';
import './mails.css';
import { mailWords } from './words.ts';

type MailSummary = components['schemas']['MailSummary'];

const PAGE_SIZE = 100;

/** All mail, by filters, page after page. */
export default function Mails() {
  const words = useWords(mailWords);
  const format = useFormat();
  const { language } = useLanguage();
  const { values, isAny } = useMailFilters();
  const query = mailQuery(values);
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
    <Page title={words.title} lead={words.lead}>
      <MailFilters />
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data && (
        <>
          <DataTable
            caption={words.title}
            columns={columns(words)}
            rows={mails}
            keyOf={({ id }) => id}
            onEnd={onEnd}
            empty={
              isAny ? (
                <EmptyState title={words.noneFits} advice={words.noneFitsAdvice} />
              ) : (
                <EmptyState title={words.nothing} advice={words.nothingAdvice} />
              )
            }
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
    </Page>
  );
}

const columns = (words: (typeof mailWords)['nl']): Column<MailSummary>[] => [
  {
    key: 'subject',
    title: words.subject,
    cell: ({ id, subject }) => (
      <Link className="utrecht-link utrecht-link--html-a zp-mails__text" to={`/mails/${id}`}>
        {subject?.trim() || words.noSubject}
      </Link>
    ),
  },
  {
    key: 'sender',
    title: words.sender,
    cell: ({ sender }) => <span className="zp-mails__text">{sender ?? '–'}</span>,
    wideOnly: true,
  },
  {
    key: 'received',
    title: words.received,
    cell: ({ receivedAt }) => (
      <span className="zp-mails__time">
        <Time at={receivedAt} />
      </span>
    ),
    wideOnly: true,
  },
  { key: 'status', title: words.status, cell: ({ status }) => <MailStatus status={status} /> },
  {
    key: 'reason',
    title: words.reason,
    cell: ({ reason }) => (
      <span className="zp-mails__text" title={reason ?? undefined}>
        {reason ?? '–'}
      </span>
    ),
    wideOnly: true,
  },
  {
    key: 'mailbox',
    title: words.mailbox,
    cell: ({ mailbox }) => mailbox?.name ?? words.pushed,
    wideOnly: true,
  },
];
