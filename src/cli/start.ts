import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { serve } from '../serve.ts';
import { offerScreens } from './screens-build.ts';

/** `zaakpost start` */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('run everything in this process: fetch, ingest, deliver and the API; Ctrl-C ends it')
    .action(async () => {
      await serve(readConfig(), async (app) => {
        await offerScreens((line) => app.log.info(line));
        const { startAll } = await import('../start-api.ts'); // only here: the workers and the API take long to load
        return (await startAll(app)).parts;
      });
    });
}
