import type { App } from '../app.ts';
import { readingOnly, StoredCleanScans } from '../checks/clean-scans.ts';
import type { Config } from '../config.ts';
import type { IngestContext } from '../pipeline.ts';
import { BrowserPrinter } from '../render/browser/browser-printer.ts';
import { databaseLookup } from '../routing/lookup.ts';
import { openChecks } from './open-checks.ts';
import { Renderer } from './renderer.ts';
import { Threads } from './threads.ts';

/** What the stages work with; its threads are to be closed with it. */
export interface OpenStages {
  context: IngestContext;
  close(): Promise<void>;
}

/**
 * Prepares the stages by the configuration, asking nobody yet: no thread is started before there is work for it.
 *
 * @param purpose `look`: nothing that they do is remembered, not even that a content was found clean.
 */
export function openStages(
  { config, db, blobs, cases }: Pick<App, 'config' | 'db' | 'blobs' | 'cases'>,
  purpose: 'ingest' | 'look',
): OpenStages {
  const threads = new Threads({
    threads: config.threads,
    memoryMb: config.threadMemoryMb,
    timeoutMs: config.stageTimeoutMs,
    trustFolder: config.smimeCa,
  });
  const stored = new StoredCleanScans(db);
  const cleanScans = purpose === 'look' ? readingOnly(stored) : stored;
  const { checks, close: closeChecks } = openChecks(config, cleanScans, (task) =>
    threads.decodeHidden({ ...task, blobFolder: blobs.folder }),
  );
  const browser = config.browser ? browserPrinter(config, config.browser) : null;
  const context: IngestContext = {
    db,
    blobs,
    threads,
    checks,
    renderer: new Renderer(threads, browser),
    lookup: databaseLookup(db, cases, config.tokenPrefix),
    cases,
    organisationPrefix: config.tokenPrefix,
    limits: { ...config.parse, totalBytes: config.maxMailBytes },
    language: config.language,
  };
  return {
    context,
    close: async () => {
      await browser?.close();
      await threads.close();
      await closeChecks();
    },
  };
}

/** It is started when the first mail asks for it. */
const browserPrinter = ({ browserSandbox, stageTimeoutMs }: Config, program: string): BrowserPrinter =>
  new BrowserPrinter({ program, sandbox: browserSandbox === 'on', timeoutMs: stageTimeoutMs });
