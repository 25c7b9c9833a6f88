import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { LineChart } from '../../parts/line-chart.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { OverviewData } from './overview.tsx';
import { overviewWords } from './words.ts';

interface ArrivalChartProps {
  title: string;
  arrivals: OverviewData['lastHours'];
  by: 'hour' | 'day';
}

/** How much mail came in, by hour or by day, and what became of it: filed, or stopped. */
export function ArrivalChart({ title, arrivals, by }: ArrivalChartProps) {
  const words = useWords(overviewWords);
  const format = useFormat();
  const sum = (key: 'received' | 'filed' | 'stopped') =>
    format.number(arrivals.reduce((total, step) => total + step[key], 0));
  const label = by === 'hour' ? format.hour : format.date;
  return (
    <Panel title={title}>
      <LineChart
        summary={words.chart(title, sum('received'), sum('filed'), sum('stopped'))}
        series={[
          { name: words.arrived, look: 'main' },
          { name: words.filed, look: 'good' },
          { name: words.stopped, look: 'warning' },
        ]}
        points={arrivals.map(({ startAt, received, filed, stopped }) => ({
          label: label(startAt),
          values: [received, filed, stopped],
        }))}
      />
    </Panel>
  );
}
