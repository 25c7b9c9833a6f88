import { useId } from 'react';
import { useFormat } from '../language/format.ts';
import { useWords } from '../language/language.tsx';
import './line-chart.css';
import { partWords } from './words.ts';

/** One line: its name in the key and the table, and its look, which differs from the others by more than colour. */
export interface Series {
  name: string;
  look: 'main' | 'good' | 'warning';
}

/** A place along the chart, with a value for each series. */
export interface Point {
  label: string;
  values: readonly number[];
}

interface LineChartProps {
  /** What is shown, in one sentence: the text in its place for those who do not see it. */
  summary: string;
  series: readonly Series[];
  points: readonly Point[];
}

const WIDTH = 600;
const HEIGHT = 120;

/** A small line chart; the same numbers can be opened as a table. */
export function LineChart({ summary, series, points }: LineChartProps) {
  const format = useFormat();
  const id = useId();
  const top = ceilingOf(Math.max(0, ...points.flatMap(({ values }) => values)));
  const step = WIDTH / Math.max(1, points.length - 1);
  const placed = (index: number) =>
    points
      .map(({ values }, at) => `${round(at * step)},${round(HEIGHT - ((values[index] ?? 0) / top) * HEIGHT)}`)
      .join(' ');
  const marks = [points[0], points[Math.floor((points.length - 1) / 2)], points.at(-1)];
  return (
    <figure className="zp-chart">
      <figcaption className="zp-chart__key">
        {series.map(({ name, look }) => (
          <span key={name} className="zp-chart__name">
            <svg className="zp-chart__sample" viewBox="0 0 24 8" aria-hidden>
              <line x1="0" x2="24" y1="4" y2="4" className={`zp-chart__line zp-chart__line--${look}`} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <div className="zp-chart__plot">
        <div className="zp-chart__scale" aria-hidden>
          <span>{format.number(top)}</span>
          <span>{format.number(top / 2)}</span>
          <span>0</span>
        </div>
        <svg
          role="img"
          aria-labelledby={id}
          viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
          preserveAspectRatio="none"
        >
          <title id={id}>{summary}</title>
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line key={y} x1="0" x2={WIDTH} y1={y} y2={y} className="zp-chart__ground" />
          ))}
          {series.map(({ name, look }, index) => (
            <polyline
              key={name}
              className={`zp-chart__line zp-chart__line--${look}`}
              points={placed(index)}
            />
          ))}
          {points.map(({ label, values }, at) => (
            <rect
              key={label}
              className="zp-chart__place"
              x={round((at - 0.5) * step)}
              y="0"
              width={round(step)}
              height={HEIGHT}
            >
              <title>
                {`${label}: ${series.map(({ name }, index) => `${format.number(values[index] ?? 0)} ${name}`).join(', ')}`}
              </title>
            </rect>
          ))}
        </svg>
      </div>
      <div className="zp-chart__ends" aria-hidden>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: beginning, middle and end stay where they are
          <span key={index}>{mark?.label}</span>
        ))}
      </div>
      <NumberTable series={series} points={points} />
    </figure>
  );
}

function NumberTable({ series, points }: Pick<LineChartProps, 'series' | 'points'>) {
  const words = useWords(partWords);
  const format = useFormat();
  return (
    <details className="zp-chart__table">
      <summary>{words.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map(({ name }, index) => (
                <td key={name}>{format.number(values[index] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

const STEPS = [2, 4, 6, 8, 10];

/** An even number of few digits at or above the highest value, so that half of it is a whole one. */
function ceilingOf(highest: number): number {
  const unit = 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(1, highest))) - 1);
  return (STEPS.find((step) => step * unit >= highest) ?? 10) * unit;
}
