import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DataList } from '../../parts/data-list.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Page } from '../../shell/page.tsx';
import { nameOfType } from './event-types.ts';
import { eventTypeWords } from './event-words.ts';
import './one-event.css';
import { SubjectLink } from './subject-link.tsx';
import { eventWords } from './words.ts';

/** One event, as other systems get it. */
export default function OneEvent() {
  const words = useWords(eventWords);
  const types = useWords(eventTypeWords);
  const { eventId = '' } = useParams();
  const event = useQuery({
    queryKey: ['events', eventId],
    queryFn: () => dataOf(api.GET('/events/{eventId}', { params: { path: { eventId } } })),
  });
  return (
    <Page
      title={event.data ? nameOfType(types, event.data.type) : words.oneTitle}
      back={<BackLink to="/events">{words.back}</BackLink>}
    >
      <Loaded query={event}>{(shown) => <Shown event={shown} />}</Loaded>
    </Page>
  );
}

function Shown({ event }: { event: components['schemas']['Event'] }) {
  const words = useWords(eventWords);
  const format = useFormat();
  const text = JSON.stringify(event, null, 2);
  return (
    <div className="zp-stack">
      <Panel title={words.oneTitle}>
        <DataList
          items={[
            [
              words.at,
              <time key="at" dateTime={event.time}>
                {format.moment(event.time)}
              </time>,
            ],
            [words.type, <code key="type">{event.type}</code>],
            [words.subject, <SubjectLink key="subject" event={event} />],
            [words.sequence, format.number(Number(event.sequence))],
            [words.id, <code key="id">{event.id}</code>],
          ]}
        />
      </Panel>
      <Panel title={words.cloudEvent} actions={<CopyButton text={text} what={words.cloudEvent} />}>
        <p className="zp-soft">{words.cloudEventLead}</p>
        <pre className="zp-event">{text}</pre>
      </Panel>
    </div>
  );
}
