import type { components } from '../../api/schema.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { whatIn } from './what.ts';
import { whatWords } from './what-words.ts';
import { retentionWords } from './words.ts';

type Report = components['schemas']['RetentionReport'];

/** What went, or would go: how many of what. */
export function RemovedTable({ caption, report }: { caption: string; report: Report }) {
  const words = useWords(retentionWords);
  const names = useWords(whatWords);
  const format = useFormat();
  return (
    <DataTable
      caption={caption}
      rows={Object.entries(report)}
      keyOf={([what]) => what}
      columns={[
        { key: 'what', title: words.what, cell: ([what]) => whatIn(names, what) },
        {
          key: 'count',
          title: words.count,
          numeric: true,
          cell: ([, { count }]) => format.number(count),
        },
        {
          key: 'octets',
          title: words.size,
          numeric: true,
          cell: ([, { octets }]) => (octets > 0 ? format.size(octets) : '–'),
        },
      ]}
      empty={<p>{words.nothing}</p>}
    />
  );
}
