import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import type { components } from '../../api/schema.ts';
import { useMay } from '../../api/session.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useAnnounce } from '../../shell/announcement.tsx';
import { readAllAudit } from './audit-query.ts';
import { auditWords } from './words.ts';

type AuditExport = components['schemas']['AuditExport'];
type Words = (typeof auditWords)['nl'];

const KEY = 'audit-exports';

/** Up to where the audit log is kept elsewhere: only what is may be deleted after its time. */
export function AuditExports() {
  const words = useWords(auditWords);
  const format = useFormat();
  const canChange = useMay()('audit-entries', 'change');
  const exports = usePaged([KEY], (cursor) =>
    dataOf(api.GET('/audit-exports', { params: { query: cursor } })),
  );
  return (
    <Panel
      title={words.exports}
      actions={canChange && !exports.isPending && <Export last={exports.rows[0]} />}
    >
      <p className="zp-soft">{words.exportsLead}</p>
      <PagedTable
        caption={words.exports}
        paged={exports}
        columns={columnsOf(words, format)}
        keyOf={({ id }) => id}
        empty={<p>{words.noExports}</p>}
      />
    </Panel>
  );
}

const columnsOf = (words: Words, format: Format): Column<AuditExport>[] => [
  {
    key: 'exportedAt',
    title: words.at,
    cell: ({ exportedAt }) => <time dateTime={exportedAt}>{format.moment(exportedAt)}</time>,
  },
  { key: 'actor', title: words.actor, cell: ({ actor }) => actor },
  { key: 'entries', title: words.entries, numeric: true, cell: ({ entries }) => format.number(entries) },
];

/** Saves the lines that no export before had; once one says that the file is kept, it is noted as an export. */
function Export({ last }: { last: AuditExport | undefined }) {
  const words = useWords(auditWords);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [count, setCount] = useState(0);
  const save = useMutation({
    mutationFn: async () => {
      const entries = await readAllAudit({}, setCount, last?.throughId);
      const [newest] = entries;
      if (!newest) return null;
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      saveFile(lines, 'application/x-ndjson', `audit-log-${newest.recordedAt.slice(0, 10)}.jsonl`);
      return { throughId: newest.id, lines: entries.length };
    },
    onSuccess: (saved) => saved ?? announce(words.nothingNew),
  });
  const note = useMutation({
    mutationFn: (throughId: string) => dataOf(api.POST('/audit-exports', { body: { throughId } })),
    onSuccess: ({ export: noted }) => {
      announce(noted ? words.exported(noted.entries) : words.nothingNew);
      save.reset();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
  return (
    <>
      <Button icon={<Archive size={18} aria-hidden />} busy={save.isPending} onClick={() => save.mutate()}>
        {save.isPending ? words.downloading(count) : words.exportNew}
      </Button>
      {save.error && <ErrorPanel error={save.error} />}
      {save.data && (
        <Confirm
          title={words.isKept}
          action={words.noteKept}
          busy={note.isPending}
          error={note.error}
          onConfirm={() => save.data && note.mutate(save.data.throughId)}
          onClose={save.reset}
        >
          <p>{words.isKeptLead(save.data.lines)}</p>
        </Confirm>
      )}
    </>
  );
}
