import { useWords } from '../language/language.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Page } from './page.tsx';
import { shellWords } from './words.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const words = useWords(shellWords);
  return (
    <Page title={words.notFound}>
      <EmptyState title={words.notFound} advice={words.notFoundAdvice} />
    </Page>
  );
}
