import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StatusBadge, type Tone } from '../../parts/status-badge.tsx';
import type { OverviewData } from './overview.tsx';
import { overviewWords } from './words.ts';

type State = OverviewData['mailboxes'][number]['state'];

const TONES: Readonly<Record<State, Tone>> = {
  active: 'good',
  'backing-off': 'warning',
  'needs-attention': 'bad',
  disabled: 'neutral',
};

/** How the mailboxes fare. */
export function MailboxPanel({ mailboxes }: { mailboxes: OverviewData['mailboxes'] }) {
  const words = useWords(overviewWords);
  const format = useFormat();
  const all = mailboxes.reduce((sum, each) => sum + each.mailboxes, 0);
  return (
    <Panel title={words.mailboxes}>
      {all === 0 ? (
        <EmptyState title={words.noMailboxes} advice={words.noMailboxesAdvice} />
      ) : (
        <ul className="zp-rows">
          {mailboxes.map(({ state, mailboxes: count }) => (
            <li key={state}>
              <StatusBadge tone={count > 0 ? TONES[state] : 'neutral'}>{words.states[state]}</StatusBadge>
              <span className="zp-rows__number">{format.number(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
