import { Link } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { usePaged } from '../../../api/paged.ts';
import { type Format, useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import type { Column } from '../../../parts/data-table.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { FilterBar } from '../../../parts/filter-bar.tsx';
import { useFilters } from '../../../parts/filters.ts';
import { PagedTable } from '../../../parts/paged-table.tsx';
import { StatusBadge } from '../../../parts/status-badge.tsx';
import { Time } from '../../../parts/time.tsx';
import { EVENT_TYPES, nameOfType } from '../../events/event-types.ts';
import { eventTypeWords } from '../../events/event-words.ts';
import { type Delivery, EVERY_MS, ofWebhook, WEBHOOKS_KEY } from '../webhook-queries.ts';
import { Resend } from './resend.tsx';
import { oneWebhookWords } from './words.ts';

type Words = (typeof oneWebhookWords)['nl'];
type TypeWords = (typeof eventTypeWords)['nl'];

const STATES = ['waiting', 'refused', 'delivered'] as const;
const TONES = { waiting: 'active', refused: 'bad', delivered: 'good' } as const;

interface DeliveriesProps {
  webhookId: string;
  canChange: boolean;
}

/** What was sent to a webhook and what waits for it, the newest event first. */
export function Deliveries({ webhookId, canChange }: DeliveriesProps) {
  const words = useWords(oneWebhookWords);
  const types = useWords(eventTypeWords);
  const format = useFormat();
  const filters = useFilters(['state', 'type']);
  const state = STATES.find((each) => each === filters.values.state);
  const type = EVENT_TYPES.find((each) => each === filters.values.type);
  const query = { ...(state && { state }), ...(type && { type }) };
  const deliveries = usePaged(
    [WEBHOOKS_KEY, webhookId, 'deliveries', query],
    (cursor) =>
      dataOf(
        api.GET('/webhooks/{webhookId}/deliveries', {
          params: { ...ofWebhook(webhookId).params, query: { ...query, ...cursor } },
        }),
      ),
    EVERY_MS,
  );
  const send: Column<Delivery> = {
    key: 'send',
    title: words.resend,
    cell: (delivery) => <Resend webhookId={webhookId} delivery={delivery} />,
  };
  return (
    <div className="zp-stack">
      <FilterBar
        state={filters}
        filters={[
          {
            key: 'state',
            label: words.state,
            kind: STATES.map((each) => [each, words.states[each]] as const),
          },
          { key: 'type', label: words.event, kind: EVENT_TYPES.map((each) => [each, types[each]] as const) },
        ]}
      />
      <PagedTable
        caption={words.deliveries}
        paged={deliveries}
        columns={[...columnsOf(words, types, format), ...(canChange ? [send] : [])]}
        keyOf={({ event }) => event.id}
        empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
      />
    </div>
  );
}

const columnsOf = (words: Words, types: TypeWords, format: Format): Column<Delivery>[] => [
  {
    key: 'event',
    title: words.event,
    cell: ({ event: { id, type } }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/events/${id}`}>
        {nameOfType(types, type)}
      </Link>
    ),
  },
  { key: 'at', title: words.at, wideOnly: true, cell: ({ event }) => <Time at={event.occurredAt} /> },
  { key: 'state', title: words.state, cell: (delivery) => <Answer delivery={delivery} /> },
  {
    key: 'attempts',
    title: words.attempts,
    numeric: true,
    wideOnly: true,
    cell: ({ attempts }) => format.number(attempts),
  },
  {
    key: 'attempted',
    title: words.attempted,
    wideOnly: true,
    cell: ({ attemptedAt }) => attemptedAt && <Time at={attemptedAt} />,
  },
  { key: 'due', title: words.due, wideOnly: true, cell: ({ dueAt }) => <Due at={dueAt} /> },
];

/** What came of the last attempt, and how long it took. */
function Answer({ delivery: { state, status, error, millis } }: { delivery: Delivery }) {
  const words = useWords(oneWebhookWords);
  const format = useFormat();
  const answer = error ?? (status === null ? null : `HTTP ${status}`);
  return (
    <>
      <StatusBadge tone={TONES[state]}>{words.states[state]}</StatusBadge>
      {answer && (
        <div className="zp-small zp-soft">
          <span lang="en">{answer}</span>
          {millis !== null && ` · ${format.number(millis)} ms`}
        </div>
      )}
    </>
  );
}

function Due({ at }: { at: string | null }) {
  const words = useWords(oneWebhookWords);
  if (at === null) return null;
  return new Date(at) <= new Date() ? words.now : <Time at={at} />;
}
