import { startApi } from '../src/start-api.ts';
import { runWorker } from './run.ts';

/** Serves the HTTP API. */
await runWorker(async (app) => [await startApi(app)]);
