import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import type { InstallationData } from './overview.tsx';
import { overviewWords } from './words.ts';

type Queue = InstallationData['queues'][number];

/** How much work waits in the queues. */
export function QueuePanel({ queues, webhooks }: Pick<InstallationData, 'queues' | 'webhooks'>) {
  const words = useWords(overviewWords);
  const format = useFormat();
  const count = (key: 'waiting' | 'active' | 'delayed' | 'failed', title: string): Column<Queue> => ({
    key,
    title,
    numeric: true,
    wideOnly: key === 'active' || key === 'delayed',
    cell: (queue) => format.number(queue[key]),
  });
  return (
    <Panel title={words.work} flush>
      <DataTable
        caption={words.work}
        keyOf={({ name }) => name}
        rows={queues}
        empty={null}
        columns={[
          {
            key: 'name',
            title: words.queue,
            cell: ({ name, paused }) => (
              <>
                <QueueName name={name} /> {paused && <StatusBadge tone="warning">{words.paused}</StatusBadge>}
              </>
            ),
          },
          count('waiting', words.waiting),
          count('active', words.active),
          count('delayed', words.delayed),
          count('failed', words.failed),
        ]}
      />
      {webhooks.webhooks > 0 && (
        <p className="zp-overview__note">
          {words.webhooks}: <strong>{format.number(webhooks.waiting)}</strong>
        </p>
      )}
    </Panel>
  );
}

function QueueName({ name }: Pick<Queue, 'name'>) {
  const { queueNames } = useWords(overviewWords);
  if (!useMay()('queues')) return queueNames[name];
  return (
    <Link className="utrecht-link utrecht-link--html-a" to={`/queues/${name}`}>
      {queueNames[name]}
    </Link>
  );
}
