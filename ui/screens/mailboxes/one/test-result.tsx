import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { useProblemName } from '../../../parts/problem-text.ts';
import { StatusBadge, type Tone } from '../../../parts/status-badge.tsx';
import type { MailboxTest } from '../mailbox-queries.ts';
import './test-result.css';
import { oneMailboxWords } from './words.ts';

type Step = MailboxTest['steps'][number];

const TONES: Readonly<Record<Step['outcome'], Tone>> = {
  ok: 'good',
  failed: 'bad',
  'not tried': 'neutral',
};

/** How a test of a connection went, step by step, with the certificate that the server showed. */
export function TestResult({ test }: { test: MailboxTest }) {
  const words = useWords(oneMailboxWords);
  return (
    <div className="zp-stack">
      <Alert kind={test.ok ? 'ok' : 'error'} title={test.ok ? words.testOk : words.testFailed} live />
      <ol className="zp-steps">
        {test.steps.map((step) => (
          <TestStep key={step.step} step={step} />
        ))}
      </ol>
      {test.tls && <Certificate tls={test.tls} />}
    </div>
  );
}

function TestStep({ step }: { step: Step }) {
  const words = useWords(oneMailboxWords);
  const problem = useProblemName()(step.code);
  return (
    <li className="zp-steps__step">
      <strong>{words.steps[step.step]}</strong>
      <StatusBadge tone={TONES[step.outcome]}>{words.outcomes[step.outcome]}</StatusBadge>
      <div className="zp-steps__detail">
        {step.detail && <span lang={step.outcome === 'failed' ? 'en' : undefined}>{step.detail}</span>}
        {step.code && (
          <p>
            {problem ? (
              <>
                <strong>{problem.title}.</strong> {problem.advice}
              </>
            ) : (
              <span lang="en">{step.advice}</span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

function Certificate({ tls }: { tls: NonNullable<MailboxTest['tls']> }) {
  const words = useWords(oneMailboxWords);
  const format = useFormat();
  return (
    <section>
      <h3 className="utrecht-heading-3">{words.certificate}</h3>
      <DataList
        items={[
          [words.subject, tls.subject],
          [words.issuer, tls.issuer],
          [words.names, tls.names],
          [words.valid, words.validFromTo(format.moment(tls.validFrom), format.moment(tls.validTo))],
          ['TLS', tls.version],
          [
            words.fingerprint,
            <span className="zp-row" key="fingerprint">
              <code>{tls.fingerprint}</code>
              <CopyButton text={tls.fingerprint} what={words.fingerprint} />
            </span>,
          ],
        ]}
      />
    </section>
  );
}
