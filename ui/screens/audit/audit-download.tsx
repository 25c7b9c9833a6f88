import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { auditCsv } from './audit-csv.ts';
import { type AuditEntry, type AuditQuery, readAudit } from './audit-query.ts';
import { auditWords } from './words.ts';

const PAGE_SIZE = 200;

/** Saves all lines that the filters find, of however many pages they are. */
export function AuditDownload({ query }: { query: AuditQuery }) {
  const words = useWords(auditWords);
  const announce = useAnnounce();
  const [count, setCount] = useState(0);
  const download = useMutation({
    mutationFn: async () => {
      const entries: AuditEntry[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const at: AuditQuery = cursor === '' ? {} : { cursor };
        const page = await readAudit({ ...query, ...at, limit: PAGE_SIZE });
        entries.push(...page.items);
        setCount(entries.length);
        cursor = page.nextCursor;
      }
      save(auditCsv(entries));
      return entries.length;
    },
    onSuccess: (all) => announce(words.downloaded(all)),
  });
  return (
    <>
      <Button
        icon={<Download size={18} aria-hidden />}
        busy={download.isPending}
        onClick={() => download.mutate()}
      >
        {download.isPending ? words.downloading(count) : words.download}
      </Button>
      {download.error && <ErrorPanel error={download.error} />}
    </>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'audit.csv';
  link.click();
  URL.revokeObjectURL(address);
}
