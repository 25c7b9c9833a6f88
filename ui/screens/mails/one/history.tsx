import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { MailStatus, STATUSES } from '../mail-status.tsx';
import type { MailData } from './mail-data.ts';
import { oneMailWords } from './words.ts';

/** Which status a mail got when, by whom and why. */
export function MailHistory({ mail }: { mail: MailData }) {
  const words = useWords(oneMailWords);
  const format = useFormat();
  return (
    <DataTable
      caption={words.history}
      rows={mail.history.map((change, index) => ({ ...change, index }))}
      keyOf={({ index }) => String(index)}
      empty={null}
      columns={[
        { key: 'when', title: words.when, cell: ({ changedAt }) => format.moment(changedAt) },
        {
          key: 'to',
          title: words.change,
          cell: ({ to }) => {
            const status = STATUSES.find((each) => each === to);
            return status ? <MailStatus status={status} /> : to;
          },
        },
        {
          key: 'reason',
          title: words.reason,
          cell: ({ reason }) => <span className="zp-mail__trace">{reason ?? '–'}</span>,
        },
        { key: 'by', title: words.by, cell: ({ actor }) => actor, wideOnly: true },
      ]}
    />
  );
}
