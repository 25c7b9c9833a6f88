import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import type { components } from '../../../api/schema.ts';
import { useLanguage, useWords } from '../../../language/language.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Progress } from '../../../parts/progress.tsx';
import type { MailSummary } from '../mail-columns.tsx';
import { MailStatus } from '../mail-status.tsx';
import { mailWords } from '../words.ts';
import { bulkWords } from './words.ts';

type Preview = components['schemas']['ReprocessPreview'];

const AT_A_TIME = 10;

/** What would become of many mails if they went their way again now, some at a time; nothing is done. */
export function BulkPreview({ mails }: { mails: readonly MailSummary[] }) {
  const words = useWords(bulkWords);
  const { data, error, hasNextPage, fetchNextPage, isFetching, refetch } = usePreviews(mails);
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  const pages = data?.pages ?? [];
  if (!data || hasNextPage)
    return <Progress label={words.previewing} done={pages.length * AT_A_TIME} all={mails.length} />;
  const previews = pages.flat();
  const changing = previews.filter(({ differing, error: fault }) => fault !== null || differing.length > 0);
  const passedOver = mails.length - previews.length;
  return (
    <>
      <p>
        {words.changing(changing.length, previews.length)} {passedOver > 0 && words.passedOver(passedOver)}
      </p>
      <Changes previews={changing} />
    </>
  );
}

function Changes({ previews }: { previews: readonly Preview[] }) {
  const words = useWords(bulkWords);
  const { noSubject } = useWords(mailWords);
  return (
    <DataTable
      caption={words.preview}
      rows={previews}
      keyOf={({ mailId }) => mailId}
      empty={null}
      columns={[
        {
          key: 'mail',
          title: words.mail,
          cell: ({ subject }) => <span className="zp-mails__text">{subject?.trim() || noSubject}</span>,
        },
        {
          key: 'before',
          title: words.before,
          cell: ({ before }) => <MailStatus status={before.status} />,
          wideOnly: true,
        },
        {
          key: 'after',
          breaks: true,
          title: words.after,
          cell: ({ after, error }) => (
            <>
              {after && <MailStatus status={after.status} />}{' '}
              <span className="zp-small">{after?.reason ?? error?.message}</span>
            </>
          ),
        },
      ]}
    />
  );
}

/** Of mails that people set aside there is a preview only where they are asked for by their status. */
const usePreviews = (mails: readonly MailSummary[]) => {
  const { language } = useLanguage();
  const ids = mails.map(({ id }) => id);
  const ofOne = new Map(mails.map(({ id, status }) => [id, status]));
  return useInfiniteQuery({
    queryKey: ['reprocess-previews', ids, language],
    queryFn: async ({ pageParam }): Promise<Preview[]> => {
      const some = ids.slice(pageParam, pageParam + AT_A_TIME);
      const setAside = some.filter((id) => ofOne.get(id) === 'discarded');
      const others = some.filter((id) => ofOne.get(id) !== 'discarded');
      const asked = [
        { ids: others, limit: AT_A_TIME },
        { ids: setAside, limit: AT_A_TIME, status: 'discarded' as const },
      ].filter((body) => body.ids.length > 0);
      const answers = [];
      for (const body of asked) answers.push(await dataOf(api.POST('/mails/reprocess-previews', { body })));
      return answers.flatMap(({ items }) => items);
    },
    initialPageParam: 0,
    getNextPageParam: (_page, pages) => {
      const next = pages.length * AT_A_TIME;
      return next < ids.length ? next : undefined;
    },
    gcTime: 0,
  });
};
