import type { Command } from 'commander';
import { limitsByName, retentionLimits } from '../../pipeline/retention-limits.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Limit {
  what: string;
  /** null: for ever. */
  days: number | null;
}

const COLUMNS: Column<Limit>[] = [
  { title: 'What', value: ({ what }) => what },
  { title: 'Days', value: ({ days }) => days ?? 'for ever', align: 'right' },
];

/** `zaakpost retention limits` */
export function showLimits(noun: Command): void {
  addVerb(noun, 'limits', 'show how many days what is kept').action(
    onApp(async (app, screen) => {
      const limits = limitsByName(retentionLimits(app.config.retention));
      if (screen.json) return screen.jsonDocument(limits);
      const rows = Object.entries(limits).map(([what, days]) => ({ what, days }));
      screen.table(COLUMNS, rows);
    }),
  );
}
