import type { TestContext } from 'node:test';
import { BrowserPrinter } from '../../src/render/browser/browser-printer.ts';
import { requireBinary } from './service.ts';

/** A Chromium that is ended with the test; undefined where there is none, and the test is skipped. */
export function testBrowser(t: TestContext, timeoutMs = 60_000): BrowserPrinter | undefined {
  const program = requireBinary(t, 'chromium', 'chromium');
  if (program === undefined) return undefined;
  const printer = new BrowserPrinter({ program, sandbox: process.getuid?.() !== 0, timeoutMs });
  t.after(() => printer.close());
  return printer;
}
