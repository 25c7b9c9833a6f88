import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { DataList } from '../../parts/data-list.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Page } from '../../shell/page.tsx';
import { PurgePanel } from './purge-panel.tsx';
import { RunTable } from './run-table.tsx';
import { retentionWords } from './words.ts';

type Limits = components['schemas']['RetentionLimits'];

/** How long what is kept, what went after its time, and what would go now. */
export default function Retention() {
  const words = useWords(retentionWords);
  const canChange = useMay()('retention-runs', 'change');
  const limits = useQuery({
    queryKey: ['retention-limits'],
    queryFn: () => dataOf(api.GET('/retention-limits')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <Panel title={words.limits}>
        <p className="zp-soft">{words.limitsLead}</p>
        <Loaded query={limits}>{(shown) => <LimitList limits={shown} />}</Loaded>
      </Panel>
      {canChange && <PurgePanel />}
      <RunTable />
    </Page>
  );
}

const ORDER: readonly (keyof Limits)[] = [
  'filed',
  'held',
  'quarantined',
  'discarded',
  'failed',
  'renditions',
  'attachments',
  'history',
  'runs',
  'audit',
  'events',
  'deliveries',
  'orphans',
];

function LimitList({ limits }: { limits: Limits }) {
  const words = useWords(retentionWords);
  const format = useFormat();
  return (
    <DataList
      items={ORDER.map((name) => {
        const days = limits[name];
        return [
          words.limitNames[name],
          days === null ? words.forEver : words.days(days, format.number(days)),
        ];
      })}
    />
  );
}
