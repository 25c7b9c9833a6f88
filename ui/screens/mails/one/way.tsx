import { useWords } from '../../../language/language.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import type { MailData } from './mail-data.ts';
import { oneMailWords } from './words.ts';

/** Every question on a mail's way, in order, with its answer. */
export function MailWay({ mail }: { mail: MailData }) {
  const words = useWords(oneMailWords);
  return (
    <DataTable
      caption={words.way}
      rows={mail.trace.map((step, index) => ({ ...step, index }))}
      keyOf={({ index }) => String(index)}
      empty={<EmptyState title={words.noWay} advice={words.noWayAdvice} />}
      columns={[
        {
          key: 'detail',
          title: words.detail,
          cell: ({ detail }) => <span className="zp-mail__trace">{detail}</span>,
        },
        { key: 'step', title: words.step, cell: ({ step }) => <code>{step}</code>, wideOnly: true },
        {
          key: 'outcome',
          title: words.outcome,
          cell: ({ outcome }) => <code>{outcome}</code>,
          wideOnly: true,
        },
      ]}
    />
  );
}
