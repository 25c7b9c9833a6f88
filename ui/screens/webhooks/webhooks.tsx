import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { useWebhooks, type Webhook } from './webhook-queries.ts';
import { WebhookStatus } from './webhook-status.tsx';
import { webhookWords } from './words.ts';

type Words = (typeof webhookWords)['nl'];

/** All receivers of events, and how they fare. */
export default function Webhooks() {
  const words = useWords(webhookWords);
  const format = useFormat();
  const may = useMay();
  const webhooks = useWebhooks();
  const add = may('webhooks', 'change') && (
    <ButtonLink to="/webhooks/new" look="primary" icon={<Plus size={18} aria-hidden />}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Loaded query={webhooks}>
        {(all) => (
          <DataTable
            caption={words.title}
            columns={columnsOf(words, format)}
            rows={all}
            keyOf={({ id }) => id}
            empty={
              <EmptyState
                title={words.empty}
                advice={add ? words.emptyAdvice : words.emptyReader}
                action={add}
              />
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

const columnsOf = (words: Words, format: Format): Column<Webhook>[] => [
  {
    key: 'url',
    title: words.url,
    breaks: true,
    cell: ({ id, url }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/webhooks/${id}`}>
        {url}
      </Link>
    ),
  },
  { key: 'state', title: words.state, cell: ({ state }) => <WebhookStatus state={state} /> },
  {
    key: 'types',
    title: words.types,
    wideOnly: true,
    cell: ({ types }) => (types.length === 0 ? words.allTypes : words.countTypes(types.length)),
  },
  {
    key: 'waiting',
    title: words.waiting,
    numeric: true,
    cell: ({ waiting }) => format.number(waiting),
  },
  {
    key: 'lastDelivered',
    title: words.lastDelivered,
    wideOnly: true,
    cell: ({ lastDeliveredAt }) =>
      lastDeliveredAt ? <Time at={lastDeliveredAt} /> : <span className="zp-soft">{words.never}</span>,
  },
  {
    key: 'lastError',
    title: words.lastError,
    wideOnly: true,
    cell: ({ lastError }) => lastError && <span lang="en">{lastError}</span>,
  },
];
