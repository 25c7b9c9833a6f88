import { Link } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import type { components, operations } from '../../api/schema.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { endOfDay, startOfDay } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { useFilters } from '../../parts/filters.ts';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Page } from '../../shell/page.tsx';
import { EVENT_TYPES, nameOfType } from './event-types.ts';
import { eventTypeWords } from './event-words.ts';
import { SubjectLink } from './subject-link.tsx';
import { eventWords } from './words.ts';

type Event = components['schemas']['Event'];
type EventQuery = NonNullable<operations['readEvents']['parameters']['query']>;
type Words = (typeof eventWords)['nl'];
type TypeWords = (typeof eventTypeWords)['nl'];

const FILTERS = ['type', 'about', 'from', 'until'] as const;

/** The stream of events, the newest first. */
export default function Events() {
  const words = useWords(eventWords);
  const types = useWords(eventTypeWords);
  const format = useFormat();
  const filters = useFilters(FILTERS);
  const query = eventQuery(filters.values);
  const events = usePaged(['events', query], (cursor) =>
    dataOf(api.GET('/events', { params: { query: { ...query, ...cursor } } })),
  );
  return (
    <Page title={words.title} lead={words.lead}>
      <FilterBar
        state={filters}
        filters={[
          { key: 'type', label: words.type, kind: EVENT_TYPES.map((type) => [type, types[type]] as const) },
          { key: 'about', label: words.about, kind: 'text' },
          { key: 'from', label: words.from, kind: 'date' },
          { key: 'until', label: words.until, kind: 'date' },
        ]}
      />
      <PagedTable
        caption={words.title}
        paged={events}
        columns={columnsOf(words, types, format)}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
      />
    </Page>
  );
}

function eventQuery({
  type: wanted,
  about,
  from,
  until,
}: Record<(typeof FILTERS)[number], string>): EventQuery {
  const type = EVENT_TYPES.find((each) => each === wanted);
  return {
    sort: '-sequence',
    limit: 50,
    ...(type && { type }),
    ...(about.trim() && { about: about.trim() }),
    ...(from && { timeFrom: startOfDay(from) }),
    ...(until && { timeBefore: endOfDay(until) }),
  };
}

const columnsOf = (words: Words, types: TypeWords, format: Format): Column<Event>[] => [
  {
    key: 'at',
    title: words.at,
    cell: ({ time }) => <time dateTime={time}>{format.moment(time)}</time>,
  },
  {
    key: 'type',
    title: words.type,
    cell: ({ id, type }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/events/${id}`}>
        {nameOfType(types, type)}
      </Link>
    ),
  },
  { key: 'subject', title: words.subject, cell: (event) => <SubjectLink event={event} /> },
  {
    key: 'name',
    title: words.name,
    wideOnly: true,
    cell: ({ type }) => <code className="zp-small">{type}</code>,
  },
];
