import pLimit from 'p-limit';
import { countMails, type MailFilter, mailBatches } from '../../api/mail-list.ts';
import type { App } from '../../app.ts';
import type { ReprocessPreview } from '../../pipeline/reprocess-preview.ts';
import { Progress } from '../progress.ts';
import type { Screen } from '../screen.ts';
import { PREVIEW_COLUMNS } from './preview-columns.ts';

/** Which mails are meant. */
export type Selection = Omit<MailFilter, 'after' | 'limit'>;

/** Mails that are looked up, and sent, at a time. */
export const BATCH = 100;

/** What re-processing would change of each of these mails. Nothing is done. */
export async function previews(app: App, screen: Screen, filter: Selection): Promise<ReprocessPreview[]> {
  const { openStages } = await import('../../pipeline/open-stages.ts'); // only here: the stages take long to load
  const { previewReprocess } = await import('../../pipeline/reprocess-preview.ts');
  const { context, close } = openStages(app, 'look');
  const limit = pLimit(app.config.ingestConcurrency);
  const found: ReprocessPreview[] = [];
  try {
    const progress = new Progress(screen, await countMails(app.db, filter));
    const one = async (id: string) => {
      const seen = await previewReprocess(context, id, app.config.language);
      progress.add(seen.error ? 'error' : seen.differing.length > 0 ? 'changes' : 'no change');
      return seen;
    };
    for await (const batch of mailBatches(app.db, filter, BATCH))
      found.push(...(await Promise.all(batch.map(({ id }) => limit(() => one(id))))));
    progress.clear();
  } finally {
    await close();
  }
  return found;
}

/** Shows those that would change, and counts all. */
export async function showPreviews(screen: Screen, found: readonly ReprocessPreview[]): Promise<void> {
  const { summaryOf } = await import('../../pipeline/reprocess-preview.ts');
  const summary = summaryOf(found);
  if (screen.json) return screen.jsonDocument({ previews: found, summary });
  const changing = found.filter(({ differing, error }) => differing.length > 0 || error !== null);
  if (changing.length > 0) screen.table(PREVIEW_COLUMNS, changing);
  const lines = Object.entries(summary).map(([what, count]) => `${count} × ${what}`);
  screen.text(`Nothing was done. It would be: ${lines.join('; ') || 'no mail at all'}.`);
}
