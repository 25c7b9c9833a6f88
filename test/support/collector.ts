import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

/** A span as OTLP/JSON writes it. */
export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: Record<string, unknown>;
  links: { traceId: string; spanId: string }[];
  error: string | null;
}

/** A collector that takes OTLP over HTTP. */
export interface Collector {
  /** The address of all signals. */
  url: string;
  /** Of each request: its header fields and its body. */
  requests: { path: string; headers: NodeJS.Dict<string | string[]>; body: Exported }[];
  spans(): CollectedSpan[];
}

interface Exported {
  resourceSpans: { scopeSpans: { spans: Written[] }[] }[];
}

interface Written extends Pick<CollectedSpan, 'traceId' | 'spanId' | 'parentSpanId' | 'name' | 'links'> {
  attributes?: { key: string; value: Record<string, unknown> }[];
  status: { code: number; message?: string };
}

export async function startCollector(t: TestContext): Promise<Collector> {
  const requests: Collector['requests'] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Exported;
    requests.push({ path: request.url ?? '', headers: request.headers, body });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    spans: () =>
      requests.flatMap(({ body }) =>
        body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans.map(read))),
      ),
  };
}

const read = ({
  traceId,
  spanId,
  parentSpanId,
  name,
  links,
  attributes = [],
  status,
}: Written): CollectedSpan => ({
  traceId,
  spanId,
  ...(parentSpanId && { parentSpanId }),
  name,
  links: (links ?? []).map((link) => ({ traceId: link.traceId, spanId: link.spanId })),
  attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
  error: status.code === 2 ? (status.message ?? '') : null,
});
