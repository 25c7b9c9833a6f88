import type { Command } from 'commander';
import { listRetentionRuns, type RetentionRun } from '../../pipeline/retention-runs.ts';
import { moment, octets } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<RetentionRun>[] = [
  { title: 'Began', value: ({ startedAt }) => moment(startedAt), narrow: 'never' },
  { title: 'Ended', value: ({ endedAt }) => moment(endedAt), narrow: 'never' },
  { title: 'By', value: ({ actor }) => actor },
  { title: 'Deleted', value: (run) => inWords(run), narrow: 'wrap' },
];

/** `zaakpost retention report` */
export function retentionReport(noun: Command): void {
  addVerb(noun, 'report', 'list what was deleted after its time, the newest first')
    .option('--limit <number>', 'the most to list', positive, 20)
    .action(
      onApp(async (app, screen, { limit }: { limit: number }) => {
        screen.list(await listRetentionRuns(app.db, { limit }), COLUMNS, 'Nothing was deleted so far.');
      }),
    );
}

function inWords({ report }: RetentionRun): string {
  const words = Object.entries(report).map(([what, { count, octets: size }]) =>
    size > 0 ? `${count} ${what} (${octets(size)})` : `${count} ${what}`,
  );
  return words.join(', ') || 'nothing';
}
