import type { components } from '../../api/schema.ts';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Counts } from './counts.tsx';
import { erasureWords } from './words.ts';

/** What was erased, and by what the record names the person. */
export function Erased({ result }: { result: components['schemas']['ErasureResult'] }) {
  const words = useWords(erasureWords);
  return (
    <Alert kind="ok" title={words.done} live>
      <Counts report={result.report} />
      <p>
        {words.record} <code>{result.reference}</code>{' '}
        <CopyButton text={result.reference} what={words.reference} />
      </p>
    </Alert>
  );
}
