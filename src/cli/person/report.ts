import type { Command } from 'commander';
import { listErasures, type RecordedErasure } from '../../pipeline/erasures.ts';
import { moment } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<RecordedErasure>[] = [
  { title: 'Erased', value: ({ erasedAt }) => moment(erasedAt), narrow: 'never' },
  { title: 'By', value: ({ actor }) => actor },
  { title: 'In the audit log', value: ({ reference }) => reference ?? '-' },
  { title: 'Case files', value: ({ caseFiles }) => caseFiles },
  { title: 'What', value: (erasure) => inWords(erasure), narrow: 'wrap' },
];

/** `zaakpost person report` */
export function personReport(noun: Command): void {
  addVerb(noun, 'report', 'list erasures of persons, the newest first; they do not say of whom')
    .option('--reference <reference>', 'only of the person that the audit log calls so')
    .option('--limit <number>', 'the most to list', positive, 20)
    .action(
      onApp(async (app, screen, asked: { reference?: string; limit: number }) => {
        screen.list(await listErasures(app.db, asked), COLUMNS, 'Nobody was erased so far.');
      }),
    );
}

const inWords = ({ report }: RecordedErasure): string =>
  Object.entries(report)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ') || 'nothing';
