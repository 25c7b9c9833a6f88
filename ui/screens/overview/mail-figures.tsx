import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Time } from '../../parts/time.tsx';
import type { OverviewData } from './overview.tsx';
import { overviewWords } from './words.ts';

type Status = OverviewData['mails'][number]['status'];

/** Mail of these waits: since when is told, and what it means where there is any. */
const WAITING: Partial<Record<Status, 'warning' | 'bad' | 'active'>> = {
  received: 'active',
  held: 'warning',
  quarantined: 'bad',
  failed: 'bad',
};

/** How much mail there is of each status. */
export function MailFigures({ mails }: { mails: OverviewData['mails'] }) {
  const words = useWords(overviewWords);
  const format = useFormat();
  return (
    <ul className="zp-figures" aria-label={words.mail}>
      {mails.map(({ status, mails: count, oldestReceivedAt }) => (
        <li key={status} className="zp-figures__figure">
          <span className="zp-figures__name">{words.statuses[status]}</span>
          <span className="zp-figures__number" data-tone={count > 0 ? WAITING[status] : undefined}>
            {format.number(count)}
          </span>
          {WAITING[status] && (
            <span className="zp-figures__oldest">
              {oldestReceivedAt ? (
                <>
                  {words.oldest}: <Time at={oldestReceivedAt} />
                </>
              ) : (
                words.none
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
