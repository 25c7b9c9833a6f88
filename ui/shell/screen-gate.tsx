import type { ReactNode } from 'react';
import { useMay } from '../api/session.ts';
import { useWords } from '../language/language.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import type { Screen } from '../screens/screen.ts';
import { Page } from './page.tsx';
import { shellWords } from './words.ts';

/** Shows a screen to those who may see it. The API refuses all others anyway: this says so in words. */
export function ScreenGate({ screen, children }: { screen: Screen; children: ReactNode }) {
  const words = useWords(shellWords);
  const may = useMay();
  if (!screen.resource || may(screen.resource, screen.wanted)) return children;
  return (
    <Page title={words.notAllowed}>
      <EmptyState title={words.notAllowed} advice={words.notAllowedAdvice} />
    </Page>
  );
}
