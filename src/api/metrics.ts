import type { Registry } from 'prom-client';
import { BlobUsage } from '../store/blob-usage.ts';
import type { ApiContext } from './context.ts';
import { stateMetrics } from './state-metrics.ts';
import type { Resource } from './zod-compiler.ts';

/** Prometheus text exposition format. */
const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Numbers for Prometheus: the state of the whole system, the same from every API process, and what this process counted itself.
 *
 * @param registry counters and times of this process.
 */
export const metrics =
  (registry: Registry) =>
  (context: ApiContext): Resource => {
    const usage = new BlobUsage(context.blobs);
    return async (api) => {
      api.get(
        '/metrics',
        {
          config: { text: 'text/plain', problems: ['QUEUE_UNAVAILABLE'] },
          schema: {
            operationId: 'readMetrics',
            summary: 'Numbers for Prometheus',
            tags: ['health'],
          },
        },
        async (_request, reply) => {
          const texts = await Promise.all([stateMetrics(context, usage), registry.metrics()]);
          return reply.type(TEXT).send(texts.join('\n'));
        },
      );
    };
  };
