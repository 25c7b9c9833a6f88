import { startPoll } from '../src/start-poll.ts';
import { runWorker } from './run.ts';

/** Fetches from mailboxes, each by its interval. */
await runWorker(async (app) => [await startPoll(app)]);
