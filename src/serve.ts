import { type App, openApp } from './app.ts';
import type { Config } from './config.ts';
import { summarise } from './errors.ts';
import type { Running } from './start.ts';
import { startTracing } from './start-tracing.ts';

/** Longest time that work under way is waited for after a signal; what is not done then is given back by its lock. */
const PATIENCE_MS = 60_000;

/**
 * Opens the app, starts what is given, and runs until SIGTERM or SIGINT: then jobs under way come to their end and everything is closed.
 * A second signal ends the process at once.
 *
 * @param start starts the parts; each is closed at the end.
 * @throws ZaakpostError where the app does not open or a part does not start; then nothing is left open.
 */
export async function serve(config: Config, start: (app: App) => Promise<Running[]>): Promise<void> {
  const signal = nextSignal();
  const app = await openApp(config);
  let tracing: Running | undefined;
  try {
    tracing = await startTracing(app);
    const parts = await start(app);
    app.log.info('started');
    app.log.info({ signal: await signal }, 'stopping; a second signal ends at once');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await Promise.all(parts.map((part) => part.close()));
  } finally {
    await app.close().catch((error: unknown) => app.log.warn({ error: summarise(error) }, 'while closing'));
    await tracing?.close();
  }
  app.log.info('stopped');
}

/** Resolves with the first signal to stop; the second one ends the process. */
export function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let seen = false;
    const onSignal = (signal: NodeJS.Signals) => {
      if (seen) process.exit(1);
      seen = true;
      resolve(signal);
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  });
}
