import { Download } from 'lucide-react';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import type { MailData } from './mail-data.ts';
import { hasPdf } from './pdf.tsx';
import { oneMailWords } from './words.ts';

/** The mail itself, its PDF, and the files that were kept of it, to be saved. */
export function MailFiles({ mail }: { mail: MailData }) {
  const words = useWords(oneMailWords);
  const format = useFormat();
  const isHere = mail.rawPurgedAt === null && mail.downloaded;
  return (
    <div className="zp-stack">
      <div className="zp-row">
        {hasPdf(mail) && <FileLink address={`/v1/mails/${mail.id}/rendition`} text={words.openPdf} />}
        {isHere && mail.status !== 'quarantined' && (
          <FileLink address={`/v1/mails/${mail.id}/raw`} text={words.openRaw} />
        )}
      </div>
      <DataTable
        caption={words.files}
        rows={mail.documents}
        keyOf={({ id }) => id}
        empty={<EmptyState title={words.noFiles} advice={words.noFilesAdvice} />}
        columns={[
          {
            key: 'name',
            title: words.name,
            cell: ({ id, name }) => <FileLink address={`/v1/documents/${id}/content`} text={name} />,
          },
          { key: 'role', title: words.role, cell: ({ role }) => words.roles[role] },
          { key: 'type', title: words.type, cell: ({ mediaType }) => mediaType, wideOnly: true },
          { key: 'size', title: words.size, numeric: true, cell: ({ size }) => format.size(size) },
        ]}
      />
    </div>
  );
}

const FileLink = ({ address, text }: { address: string; text: string }) => (
  <a className="utrecht-link utrecht-link--html-a zp-row" href={address} download>
    <Download size={16} aria-hidden /> {text}
  </a>
);
