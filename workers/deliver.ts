import { startDeliver } from '../src/start.ts';
import { runWorker } from './run.ts';

/** Delivers events to the queue `case-events` and to webhooks. */
await runWorker(async (app) => [await startDeliver(app)]);
