import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { useAnnounce } from '../../shell/announcement.tsx';
import { auditCsv } from './audit-csv.ts';
import { type AuditQuery, readAllAudit } from './audit-query.ts';
import { auditWords } from './words.ts';

/** Saves all lines that the filters find, of however many pages they are. */
export function AuditDownload({ query }: { query: AuditQuery }) {
  const words = useWords(auditWords);
  const announce = useAnnounce();
  const [count, setCount] = useState(0);
  const download = useMutation({
    mutationFn: async () => {
      const entries = await readAllAudit(query, setCount);
      saveFile(auditCsv(entries), 'text/csv', 'audit.csv');
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
