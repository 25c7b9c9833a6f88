import { startAll } from '../src/start-api.ts';
import { runWorker } from './run.ts';

/** Everything in one process. */
await runWorker(async (app) => (await startAll(app)).parts);
