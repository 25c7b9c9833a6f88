import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { ZaakpostError } from './errors.ts';

/** A running listener. */
export interface MetricsListener {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves what this process counted at `/metrics`, in Prometheus' text format and without a key: for a worker without the API, on an
 * address that only Prometheus reaches.
 *
 * @throws ZaakpostError CONFIG_INVALID where the address cannot be had.
 */
export async function serveMetrics(
  { host, port }: { host: string; port: number },
  registry: Registry,
): Promise<MetricsListener> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen({ host, port });
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    const detail = `ZAAKPOST_METRICS: cannot listen on ${host}:${port} (${cause.code})`;
    throw new ZaakpostError('CONFIG_INVALID', { detail, cause });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
