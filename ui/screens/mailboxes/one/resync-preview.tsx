import type { components } from '../../../api/schema.ts';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { oneMailboxWords } from './words.ts';

/** What a resync would fetch, by folder. */
export function ResyncPreview({ preview }: { preview: components['schemas']['MailboxResyncPreview'] }) {
  const words = useWords(oneMailboxWords);
  const format = useFormat();
  const sum = (key: 'messages' | 'octets') =>
    preview.folders.reduce((total, folder) => total + folder[key], 0);
  if (sum('messages') === 0) return <Alert kind="info" title={words.resyncNothing} live />;
  return (
    <>
      <Alert
        kind="info"
        live
        title={words.resyncFound(format.number(sum('messages')), format.size(sum('octets')))}
      />
      <DataTable
        caption={words.resync}
        rows={preview.folders}
        keyOf={({ folder }) => folder}
        empty={null}
        columns={[
          { key: 'folder', title: words.folder, cell: ({ folder }) => folder },
          {
            key: 'messages',
            title: words.messages,
            numeric: true,
            cell: ({ messages }) => format.number(messages),
          },
          { key: 'octets', title: words.size, numeric: true, cell: ({ octets }) => format.size(octets) },
        ]}
      />
    </>
  );
}
