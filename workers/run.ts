import type { App } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { summarise } from '../src/errors.ts';
import { serve } from '../src/serve.ts';
import type { Running } from '../src/start.ts';

/** Runs a worker by the environment until a signal; says in one line why where it cannot start, and ends with 1. */
export async function runWorker(start: (app: App) => Promise<Running[]>): Promise<void> {
  try {
    await serve(readConfig(), start);
    process.exit(0);
  } catch (error) {
    const { code, message } = summarise(error);
    process.stderr.write(`${code}: ${message}\n`);
    process.exit(1);
  }
}
