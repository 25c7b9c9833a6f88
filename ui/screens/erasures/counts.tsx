import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { whatIn } from '../retention/what.ts';
import { whatWords } from '../retention/what-words.ts';
import { erasureWords } from './words.ts';

/** How many of what, a line for each. */
export function Counts({ report }: { report: Readonly<Record<string, number>> }) {
  const words = useWords(erasureWords);
  const names = useWords(whatWords);
  const format = useFormat();
  const counts = Object.entries(report);
  if (counts.length === 0) return <span className="zp-soft">{words.nothing}</span>;
  return counts.map(([what, count]) => (
    <div key={what}>
      {whatIn(names, what)}: {format.number(count)}
    </div>
  ));
}
