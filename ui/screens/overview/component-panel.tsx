import { useWords } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StatusBadge, type Tone } from '../../parts/status-badge.tsx';
import type { InstallationData } from './overview.tsx';
import { overviewWords } from './words.ts';

const TONES: Readonly<Record<'up' | 'low' | 'down' | 'off', Tone>> = {
  up: 'good',
  low: 'warning',
  down: 'bad',
  off: 'neutral',
};

/** Whether what Zaakpost works with is there. */
export function ComponentPanel({ parts }: { parts: InstallationData['components'] }) {
  const words = useWords(overviewWords);
  const names: Record<string, string> = words.componentNames;
  return (
    <Panel title={words.system}>
      <ul className="zp-rows">
        {parts.map(({ name, status }) => (
          <li key={name}>
            <span>{names[name] ?? name}</span>
            <StatusBadge tone={TONES[status]}>{words[status]}</StatusBadge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
