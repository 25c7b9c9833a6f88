import type { Command } from 'commander';
import { previewRetention, runRetention } from '../../pipeline/retention.ts';
import { retentionLimits } from '../../pipeline/retention-limits.ts';
import { commandActor } from '../actor.ts';
import { addVerb, onApp } from '../verb.ts';
import { REMOVED_COLUMNS, removedRows } from './removed-columns.ts';

/** `zaakpost retention run` */
export function retentionRun(noun: Command): void {
  addVerb(noun, 'run', 'delete what has been kept long enough, now; else it is done once a day by itself')
    .option('--dry-run', 'show what would be deleted, and do nothing')
    .action(
      onApp(async (app, screen, { dryRun = false }: { dryRun?: boolean }) => {
        const context = { ...app, limits: retentionLimits(app.config.retention) };
        const report = dryRun ? await previewRetention(context) : await runRetention(context, commandActor());
        if (screen.json) return screen.jsonDocument({ dryRun, report });
        const rows = removedRows(report);
        if (dryRun && rows.length > 0) screen.text('Nothing was done. It would delete:');
        screen.list(rows, REMOVED_COLUMNS, 'Nothing has been kept so long that it is to go.');
      }),
    );
}
