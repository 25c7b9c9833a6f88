import { type Command, Option } from 'commander';
import { type CaseSummary, listCases } from '../../cases/case.ts';
import { showCaseType } from '../../cases/case-type.ts';
import { referenceName } from '../../cases/reference.ts';
import { moment } from '../format.ts';
import { positive } from '../number-option.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options {
  status?: 'open' | 'closed';
  caseType?: string;
  reference?: string;
  search?: string;
  limit: number;
}

const COLUMNS: Column<CaseSummary>[] = [
  { title: 'Number', value: (one) => one.number },
  {
    title: 'Status',
    value: (one) => one.status,
    style: (one) => (one.status === 'open' ? 'green' : 'dim'),
  },
  { title: 'Case type', value: (one) => one.caseType.name },
  { title: 'Requester', value: (one) => one.requester?.email ?? '-' },
  { title: 'Reference', value: (one) => one.references.map(referenceName).join(', ') || '-' },
  { title: 'Made', value: (one) => moment(one.createdAt) },
  { title: 'Description', value: (one) => one.description },
];

/** `zaakpost case list` */
export function caseList(noun: Command): void {
  addVerb(noun, 'list', 'list cases, the newest first')
    .addOption(new Option('--status <status>', 'only these').choices(['open', 'closed']))
    .option('--case-type <name>', 'only those of this case type, by name or id')
    .option('--reference <[source:]number>', 'only those that others call so, such as OLO:1234567')
    .option('--search <words>', 'only with these words in number, description, people or subjects')
    .option('--limit <number>', 'the most to list', positive, 50)
    .action(
      onApp(async (app, screen, { status, caseType, reference, search, limit }: Options) => {
        const caseTypeId = caseType && (await showCaseType(app.db, caseType)).id;
        screen.list(
          await listCases(app.db, { status, caseTypeId, search, ...referenceFilter(reference), limit }),
          COLUMNS,
          'There are no such cases.',
        );
      }),
    );
}

function referenceFilter(text: string | undefined): { reference?: string; referenceSource?: string } {
  if (text === undefined) return {};
  const [, source, reference = ''] = /^(?:([^:]+):)?(.*)$/s.exec(text) ?? [];
  return { reference, ...(source === undefined ? {} : { referenceSource: source }) };
}
