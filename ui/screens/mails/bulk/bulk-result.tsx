import { Link } from 'react-router';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { useProblemWords } from '../../../parts/problem-text.ts';
import { mailWords } from '../words.ts';
import { type BulkKind, PassedOver } from './bulk-acts.ts';
import type { BulkState, Failure } from './bulk-run.ts';
import { bulkWords } from './words.ts';

/** How many it was done with, and each that it was not done with, with why. */
export function BulkResult({ kind, state }: { kind: BulkKind; state: BulkState }) {
  const words = useWords(bulkWords);
  const { done, all, failures } = state;
  return (
    <div className="zp-stack">
      <Alert kind={failures.length > 0 ? 'warning' : 'ok'} live>
        <p>{words.done[kind](done - failures.length)}</p>
        {done < all && <p>{words.stopped(all - done)}</p>}
        {failures.length > 0 && <p>{words.failed(failures.length)}</p>}
      </Alert>
      {failures.length > 0 && (
        <ul className="zp-mails__failures">
          {failures.map((failure) => (
            <FailureLine key={failure.mail.id} {...failure} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FailureLine({ mail, error }: Failure) {
  const words = useWords(bulkWords);
  const { noSubject } = useWords(mailWords);
  const { title, advice } = useProblemWords(error);
  return (
    <li>
      <Link className="utrecht-link utrecht-link--html-a" to={`/mails/${mail.id}`}>
        {mail.subject?.trim() || noSubject}
      </Link>
      <br />
      <span className="zp-small">
        {error instanceof PassedOver ? words.whyPassedOver : `${title}. ${advice}`}
      </span>
    </li>
  );
}
