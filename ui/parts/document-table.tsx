import type { components } from '../api/schema.ts';
import { useFormat } from '../language/format.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from './data-table.tsx';
import { documentWords } from './document-words.ts';
import { EmptyState } from './empty-state.tsx';

type Document = components['schemas']['Document'];

/** Files that are kept with a case or an intake entry, each to be downloaded. */
export function DocumentTable({ documents }: { documents: readonly Document[] }) {
  const words = useWords(documentWords);
  const format = useFormat();
  return (
    <DataTable
      caption={words.documents}
      rows={documents}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: words.document,
          cell: ({ id, name }) => (
            <a
              className="utrecht-link utrecht-link--html-a"
              href={`/v1/documents/${id}/content`}
              download={name}
            >
              {name}
            </a>
          ),
        },
        { key: 'role', title: words.role, cell: ({ role }) => words.roles[role] },
        {
          key: 'size',
          title: words.size,
          numeric: true,
          wideOnly: true,
          cell: ({ size }) => format.size(size),
        },
      ]}
      empty={<EmptyState title={words.noDocuments} advice={words.noDocumentsAdvice} />}
    />
  );
}
