import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { BarChart } from '../../parts/bar-chart.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { OverviewData } from './overview.tsx';
import { overviewWords } from './words.ts';

interface ArrivalChartProps {
  title: string;
  arrivals: OverviewData['lastHours'];
  by: 'hour' | 'day';
}

/** How much mail came in, by hour or by day, and how much of it was stopped. */
export function ArrivalChart({ title, arrivals, by }: ArrivalChartProps) {
  const words = useWords(overviewWords);
  const format = useFormat();
  const sum = (key: 'received' | 'stopped') =>
    format.number(arrivals.reduce((total, step) => total + step[key], 0));
  const label = by === 'hour' ? format.hour : format.date;
  return (
    <Panel title={title}>
      <BarChart
        summary={words.chart(title, sum('received'), sum('stopped'))}
        names={{ value: words.arrived, part: words.stopped }}
        bars={arrivals.map(({ startAt, received, stopped }) => ({
          label: label(startAt),
          value: received,
          part: stopped,
        }))}
      />
    </Panel>
  );
}
