import { startReceive } from '../src/start-receive.ts';
import { runWorker } from './run.ts';

/** Takes mail that is pushed: by LMTP, by SMTP and from a Maildir. */
await runWorker(async (app) => [await startReceive(app)]);
