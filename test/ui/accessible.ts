import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.1, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Sees to it that axe finds nothing wrong with what a page shows now; what it finds is told with its place. */
export async function assertAccessible(page: Page): Promise<void> {
  // within the frame of a mail, and the viewer of PDFs, no script runs, that of axe neither
  const axe = new AxeBuilder({ page }).withTags(RULES).exclude('iframe');
  // else it opens a page of its own each time, for frames of other sites, of which there are none
  axe.setLegacyMode();
  const { violations } = await axe.analyze();
  assert.deepEqual(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
    ),
    [],
  );
}
