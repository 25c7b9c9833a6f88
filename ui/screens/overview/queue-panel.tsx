import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { InstallationData } from './overview.tsx';
import { overviewWords } from './words.ts';

type Queue = InstallationData['queues'][number];

/** How much work waits in the queues. */
export function QueuePanel({ queues, webhooks }: Pick<InstallationData, 'queues' | 'webhooks'>) {
  const words = useWords(overviewWords);
  const format = useFormat();
  const names: Record<string, string> = words.queueNames;
  const count = (key: 'waiting' | 'active' | 'delayed' | 'failed', title: string): Column<Queue> => ({
    key,
    title,
    numeric: true,
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
          { key: 'name', title: words.queue, cell: ({ name }) => names[name] ?? name },
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
