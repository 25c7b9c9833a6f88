import type { components } from '../../../api/schema.ts';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { resyncWords } from './resync-words.ts';
import { oneMailboxWords } from './words.ts';

/** What a resync would fetch, by folder. */
export function ResyncPreview({ preview }: { preview: components['schemas']['MailboxResyncPreview'] }) {
  const words = useWords(resyncWords);
  const mailboxWords = useWords(oneMailboxWords);
  const format = useFormat();
  const sum = (key: 'messages' | 'octets') =>
    preview.folders.reduce((total, folder) => total + folder[key], 0);
  if (sum('messages') === 0) return <Alert kind="info" title={words.nothing} live />;
  return (
    <>
      <Alert
        kind="info"
        live
        title={words.found(format.number(sum('messages')), format.size(sum('octets')))}
      />
      <DataTable
        caption={words.title}
        rows={preview.folders}
        keyOf={({ folder }) => folder}
        empty={null}
        columns={[
          { key: 'folder', title: mailboxWords.folder, cell: ({ folder }) => folder },
          {
            key: 'messages',
            title: mailboxWords.messages,
            numeric: true,
            cell: ({ messages }) => format.number(messages),
          },
          {
            key: 'octets',
            title: mailboxWords.size,
            numeric: true,
            cell: ({ octets }) => format.size(octets),
          },
        ]}
      />
    </>
  );
}
