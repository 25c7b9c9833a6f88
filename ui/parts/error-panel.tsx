import { ProblemError } from '../api/problem.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { shellWords } from '../shell/words.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import './error-panel.css';
import { faultIn } from './fault.ts';
import { useProblemWords } from './problem-text.ts';

interface ErrorPanelProps {
  error: unknown;
  /** Tries again what failed. */
  onRetry?: () => void;
}

/** What went wrong, what to do about it, and the number under which it is in the log. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const words = useWords(shellWords);
  const { language } = useLanguage();
  const { title, advice, fields } = useProblemWords(error);
  return (
    <Alert kind="error" title={title} live>
      {advice && <p>{advice}</p>}
      {fields.length > 0 && (
        <ul className="zp-error-panel__fields">
          {fields.map(({ field, message }) => {
            const fault = faultIn(message, language);
            return (
              <li key={`${field} ${message}`} lang={fault.language}>
                <code>{field}</code> {fault.text}
              </li>
            );
          })}
        </ul>
      )}
      {onRetry && (
        <div>
          <Button onClick={onRetry}>{words.again}</Button>
        </div>
      )}
      {error instanceof ProblemError && (
        <p className="zp-small zp-error-panel__request" title={words.requestIdAdvice}>
          <span>
            {words.requestId}: <code>{error.requestId}</code>
          </span>
          <CopyButton text={error.requestId} what={words.requestId} />
        </p>
      )}
    </Alert>
  );
}
