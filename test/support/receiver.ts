import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';

/** A request as a receiver of webhooks got it. */
export interface ReceivedRequest {
  headers: IncomingHttpHeaders;
  body: string;
}

/** An HTTP server that gets webhooks. */
export interface Receiver {
  url: string;
  /** What came, in order. */
  requests: ReceivedRequest[];
  /** Resolves once so many requests have come. */
  received(count: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a receiver on a free port of 127.0.0.1; it ends with the test.
 *
 * @param answer answers each request; 204 unless told.
 */
export async function startReceiver(
  t: TestContext,
  answer: (response: ServerResponse, request: ReceivedRequest) => void = (response) =>
    void response.writeHead(204).end(),
): Promise<Receiver> {
  const requests: ReceivedRequest[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (incoming, response) => {
    const request = { headers: incoming.headers, body: (await buffer(incoming)).toString('utf8') };
    requests.push(request);
    for (const look of waiting) look();
    answer(response, request);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  t.after(stop);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const received = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (requests.length < count) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { url: `http://127.0.0.1:${address.port}/events`, requests, received, stop };
}
