import { api, dataOf } from '../../api/client.ts';
import { usePaged } from '../../api/paged.ts';
import type { components } from '../../api/schema.ts';
import { type Format, useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { filledIn, useFilters } from '../../parts/filters.ts';
import { PagedTable } from '../../parts/paged-table.tsx';
import { Page } from '../../shell/page.tsx';
import { settingsChangeWords } from './words.ts';

type SettingsChange = components['schemas']['SettingsChange'];
type Words = (typeof settingsChangeWords)['nl'];

const KINDS = ['profile', 'case-type', 'mailbox', 'decision-rule', 'configuration', 'beginning'] as const;

/** Who changed what of that by which mail is filed. */
export default function SettingsChanges() {
  const words = useWords(settingsChangeWords);
  const format = useFormat();
  const filters = useFilters(['kind', 'of', 'actor']);
  const { kind: wanted, ...texts } = filters.values;
  const kind = KINDS.find((each) => each === wanted);
  const query = { ...filledIn(texts), ...(kind && { kind }) };
  const changes = usePaged(['settings-changes', query], (cursor) =>
    dataOf(api.GET('/settings-changes', { params: { query: { ...query, ...cursor } } })),
  );
  return (
    <Page title={words.title} lead={words.lead}>
      <FilterBar
        state={filters}
        filters={[
          { key: 'kind', label: words.kind, kind: KINDS.map((each) => [each, words.kinds[each]] as const) },
          { key: 'of', label: words.of, kind: 'text' },
          { key: 'actor', label: words.actor, kind: 'text' },
        ]}
      />
      <PagedTable
        caption={words.title}
        paged={changes}
        columns={columnsOf(words, format)}
        keyOf={({ version }) => String(version)}
        empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
      />
    </Page>
  );
}

const columnsOf = (words: Words, format: Format): Column<SettingsChange>[] => [
  { key: 'version', title: words.version, numeric: true, wideOnly: true, cell: ({ version }) => version },
  {
    key: 'at',
    title: words.at,
    cell: ({ changedAt }) => <time dateTime={changedAt}>{format.moment(changedAt)}</time>,
  },
  { key: 'actor', title: words.actor, wideOnly: true, cell: ({ actor }) => actor },
  {
    key: 'of',
    title: words.of,
    cell: ({ kind, name }) => (
      <>
        {kind !== 'configuration' && kind !== 'beginning' && `${name} `}
        <span className="zp-soft">{words.kinds[kind]}</span>
      </>
    ),
  },
  { key: 'change', title: words.change, wideOnly: true, cell: ({ change }) => words.changes[change] },
  {
    key: 'fields',
    title: words.fields,
    cell: ({ fields }) =>
      fields.length > 0 && (
        <details>
          <summary>{words.more(fields.length)}</summary>
          <ul>
            {fields.map(({ field, before, after }) => (
              <li key={field}>
                <code>{field}</code>: {written(before, words)} → {written(after, words)}
              </li>
            ))}
          </ul>
        </details>
      ),
  },
];

const written = (value: unknown, words: Words): string =>
  value === null || value === undefined ? words.nothing : JSON.stringify(value);
