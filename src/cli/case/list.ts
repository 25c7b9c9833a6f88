import { type Command, Option } from 'commander';
import { CASE_SORT_KEYS, type CaseSummary, listCases } from '../../cases/case.ts';
import { showCaseType } from '../../cases/case-type.ts';
import { referenceName } from '../../cases/reference.ts';
import { orderOf, sortFieldOf } from '../../store/order.ts';
import { moment } from '../format.ts';
import { type LongListOptions, longListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options extends LongListOptions {
  status?: 'open' | 'closed';
  caseType?: string;
  reference?: string;
  search?: string;
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
  { title: 'Last activity', value: (one) => moment(one.lastActivityAt) },
  { title: 'Description', value: (one) => one.description },
];

/** `zaakpost case list` */
export function caseList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list cases, the newest first where nothing else is asked for');
  longListOptions(verb, 'createdAt', ...Object.keys(CASE_SORT_KEYS))
    .addOption(new Option('--status <status>', 'only these').choices(['open', 'closed']))
    .option('--case-type <name>', 'only those of this case type, by name or id')
    .option('--reference <[source:]number>', 'only those that others call so, such as OLO:1234567')
    .option('--search <words>', 'only with these words in number, description, people or subjects')
    .action(
      onApp(async (app, screen, { caseType, reference, sort, from, before, limit, ...others }: Options) => {
        const caseTypeId = caseType && (await showCaseType(app.db, caseType)).id;
        const order = { sortBy: sortFieldOf(sort, CASE_SORT_KEYS), order: orderOf(sort), limit };
        const made = { createdFrom: from, createdBefore: before };
        const filter = { ...others, caseTypeId, ...referenceFilter(reference), ...made };
        screen.list(await listCases(app.db, { ...filter, ...order }), COLUMNS, 'There are no such cases.');
      }),
    );
}

function referenceFilter(text: string | undefined): { reference?: string; referenceSource?: string } {
  if (text === undefined) return {};
  const [, source, reference = ''] = /^(?:([^:]+):)?(.*)$/s.exec(text) ?? [];
  return { reference, ...(source === undefined ? {} : { referenceSource: source }) };
}
