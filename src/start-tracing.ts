import type { App } from './app.ts';
import type { Running } from './start.ts';

/** Sends the spans of this process to a collector where traces are on; else nothing of that is even loaded. @throws as `traceToCollector`. */
export async function startTracing({ config, log }: App): Promise<Running> {
  if (config.traces === 'off') return { close: async () => undefined };
  const { traceToCollector } = await import('./tracing/collector.ts');
  return traceToCollector(config, (failure) => {
    if (failure) log.warn({ error: failure.message }, 'traces cannot be sent, and are lost meanwhile');
    else log.info('traces are sent again');
  });
}
