import { startIngest } from '../src/start.ts';
import { runWorker } from './run.ts';

/** Brings accepted mail to its end: parse, check, route, render, file. */
await runWorker(async (app) => [await startIngest(app)]);
