import { serveMetrics } from '../src/metrics-listener.ts';
import { processMetrics, startIngest } from '../src/start.ts';
import { runWorker } from './run.ts';

/** Brings accepted mail to its end: parse, check, route, render, file. */
await runWorker(async (app) => {
  const metrics = processMetrics();
  const { metrics: address } = app.config;
  const listener = address ? [await serveMetrics(address, metrics.registry)] : [];
  return [await startIngest(app, metrics), ...listener];
});
