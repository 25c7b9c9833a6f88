import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { useLanguage, useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Progress } from '../../../parts/progress.tsx';
import { mailWords } from '../words.ts';
import { decideWords } from './words.ts';

/** What would become of a mail if it went its way again now; nothing is done. */
export function ReprocessPreview({ mailId }: { mailId: string }) {
  const words = useWords(decideWords);
  const { statuses } = useWords(mailWords);
  const { language } = useLanguage();
  const { data, error } = useQuery({
    queryKey: ['reprocess-preview', mailId, language],
    queryFn: () => dataOf(api.POST('/mails/reprocess-previews', { body: { ids: [mailId], limit: 1 } })),
    gcTime: 0,
  });
  if (error) return <ErrorPanel error={error} />;
  if (!data) return <Progress label={words.previewing} />;
  const [preview] = data.items;
  if (!preview?.after) return preview?.error ? <Alert kind="warning">{preview.error.message}</Alert> : null;
  const { status, reason } = preview.after;
  return (
    <Alert kind="info" title={words.previewNow}>
      <p>{words.preview(statuses[status], reason ?? '')}</p>
      {preview.differing.length === 0 && <p>{words.same}</p>}
    </Alert>
  );
}
