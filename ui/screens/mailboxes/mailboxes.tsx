import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { useFilters } from '../../parts/filters.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useSorting } from '../../parts/sorting.ts';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { type Mailbox, type MailboxState, useMailboxes } from './mailbox-queries.ts';
import { MailboxStatus } from './mailbox-status.tsx';
import { mailboxWords } from './words.ts';

type Words = (typeof mailboxWords)['nl'];

const STATES: readonly MailboxState[] = ['needs-attention', 'backing-off', 'active', 'disabled'];

/** All mailboxes, and how they fare. */
export default function Mailboxes() {
  const words = useWords(mailboxWords);
  const format = useFormat();
  const may = useMay();
  const mailboxes = useMailboxes();
  const filters = useFilters(['text', 'state']);
  const [sorting, sortBy] = useSorting({ key: 'name', descending: false });
  const add = may('mailboxes', 'change') && (
    <ButtonLink to="/mailboxes/new" look="primary" icon={<Plus size={18} aria-hidden />}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Loaded query={mailboxes}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title={words.empty}
              advice={add ? words.emptyAdvice : words.emptyReader}
              action={add}
            />
          ) : (
            <>
              <FilterBar
                state={filters}
                filters={[
                  { key: 'text', label: words.text, kind: 'text' },
                  {
                    key: 'state',
                    label: words.state,
                    kind: STATES.map((state) => [state, words.states[state]] as const),
                  },
                ]}
              />
              <DataTable
                caption={words.title}
                columns={columnsOf(words, format)}
                rows={all.filter((mailbox) => fits(mailbox, filters.values))}
                keyOf={({ id }) => id}
                sorting={sorting}
                onSort={sortBy}
                empty={<EmptyState title={words.noMatch} advice={words.noMatchAdvice} />}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function fits({ name, host, username, state }: Mailbox, wanted: { text: string; state: string }): boolean {
  const text = wanted.text.toLowerCase();
  const isNamed = [name, host, username].some((each) => each.toLowerCase().includes(text));
  return isNamed && (wanted.state === '' || wanted.state === state);
}

const columnsOf = (words: Words, format: Format): Column<Mailbox>[] => [
  {
    key: 'name',
    title: words.name,
    sortValue: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/mailboxes/${id}`}>
        {name}
      </Link>
    ),
  },
  {
    key: 'state',
    title: words.state,
    sortValue: ({ state }) => STATES.indexOf(state),
    cell: ({ state }) => <MailboxStatus state={state} />,
  },
  {
    key: 'server',
    title: words.server,
    wideOnly: true,
    sortValue: ({ host }) => host,
    cell: ({ host, protocol }) => (
      <>
        {host} <span className="zp-soft">{protocol}</span>
      </>
    ),
  },
  {
    key: 'lastSuccess',
    title: words.lastSuccess,
    wideOnly: true,
    sortValue: ({ lastSuccessAt }) => lastSuccessAt,
    cell: ({ lastSuccessAt }) =>
      lastSuccessAt ? <Time at={lastSuccessAt} /> : <span className="zp-soft">{words.never}</span>,
  },
  {
    key: 'interval',
    title: words.interval,
    wideOnly: true,
    sortValue: ({ intervalSeconds }) => intervalSeconds,
    cell: ({ intervalSeconds }) =>
      intervalSeconds === null ? words.byHand : words.every(format.duration(intervalSeconds)),
  },
  {
    key: 'lag',
    title: words.lag,
    wideOnly: true,
    sortValue: ({ lagSeconds }) => lagSeconds,
    cell: ({ lagSeconds }) => (lagSeconds ? format.duration(lagSeconds) : words.none),
  },
];
