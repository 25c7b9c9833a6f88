import { useRouteError } from 'react-router';
import { useWords } from '../language/language.tsx';
import { ErrorPanel } from '../parts/error-panel.tsx';
import { Page } from './page.tsx';
import { shellWords } from './words.ts';

/** What is left where a screen throws. */
export function BrokenScreen() {
  const words = useWords(shellWords);
  return (
    <Page title={words.broken}>
      <ErrorPanel error={useRouteError()} onRetry={() => location.reload()} />
    </Page>
  );
}
