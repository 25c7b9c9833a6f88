import type { Removed, RetentionReport } from '../../pipeline/retention-report.ts';
import { octets } from '../format.ts';
import type { Column } from '../table.ts';

type Row = Removed & { what: string };

/** A report as rows. */
export const removedRows = (report: RetentionReport): Row[] =>
  Object.entries(report).map(([what, removed]) => ({ what, ...removed }));

export const REMOVED_COLUMNS: Column<Row>[] = [
  { title: 'What', value: ({ what }) => what },
  { title: 'How many', value: ({ count }) => count, align: 'right' },
  { title: 'Size', value: ({ octets: size }) => (size > 0 ? octets(size) : '-'), align: 'right' },
];
