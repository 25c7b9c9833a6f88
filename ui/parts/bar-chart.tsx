import { useId } from 'react';
import { useFormat } from '../language/format.ts';
import { useWords } from '../language/language.tsx';
import './bar-chart.css';
import { partWords } from './words.ts';

/** One bar: a part of it may be told apart, such as what was stopped of what came in. */
export interface Bar {
  /** Beneath it and in the table. */
  label: string;
  value: number;
  part?: number;
}

interface BarChartProps {
  /** What is shown, in one sentence: the text in its place for those who do not see it. */
  summary: string;
  bars: readonly Bar[];
  /** What value and part are, for the key and the table. */
  names: { value: string; part?: string };
}

const HEIGHT = 96;
const STEP = 20;
const WIDTH = 14;

/** A small bar chart; the same numbers can be opened as a table. */
export function BarChart({ summary, bars, names }: BarChartProps) {
  const words = useWords(partWords);
  const format = useFormat();
  const id = useId();
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const heightOf = (value: number) => (value === 0 ? 0 : Math.max(2, (value / highest) * HEIGHT));
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <figure className="zp-chart">
      <figcaption className="zp-chart__key">
        <span className="zp-chart__name zp-chart__name--value">{names.value}</span>
        {names.part && <span className="zp-chart__name zp-chart__name--part">{names.part}</span>}
        <span className="zp-chart__highest">max. {format.number(highest)}</span>
      </figcaption>
      <svg
        role="img"
        aria-labelledby={id}
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT + 1}`}
        preserveAspectRatio="none"
      >
        <title id={id}>{summary}</title>
        <line
          x1="0"
          x2={bars.length * STEP}
          y1={HEIGHT + 0.5}
          y2={HEIGHT + 0.5}
          className="zp-chart__ground"
        />
        {bars.map(({ label, value, part = 0 }, index) => (
          <g key={label}>
            <title>{`${label}: ${format.number(value)}`}</title>
            <rect
              className="zp-chart__bar"
              x={index * STEP + (STEP - WIDTH) / 2}
              y={HEIGHT - heightOf(value)}
              width={WIDTH}
              height={heightOf(value)}
            />
            <rect
              className="zp-chart__part"
              x={index * STEP + (STEP - WIDTH) / 2}
              y={HEIGHT - heightOf(part)}
              width={WIDTH}
              height={heightOf(part)}
            />
          </g>
        ))}
      </svg>
      <div className="zp-chart__ends" aria-hidden>
        <span>{first?.label}</span>
        <span>{last?.label}</span>
      </div>
      <details className="zp-chart__table">
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{names.value}</th>
              {names.part && <th scope="col">{names.part}</th>}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, value, part }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{format.number(value)}</td>
                {names.part && <td>{format.number(part ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
