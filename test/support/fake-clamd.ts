import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { ServerContext } from './dovecot.ts';

/** What a scanner does with a connection on which a scan is asked for; it reads when it wants to, behind the first octets. */
export type Scanning = (socket: Socket, first: Buffer) => void;

/** A clamd for the faults that a real one does not have at command; it answers PING. */
export interface FakeClamd {
  address: string;
  /** Scans that were asked for so far. */
  readonly streams: number;
}

/** Starts a fake clamd on a free port; it ends with the test. */
export async function fakeClamd(t: ServerContext, scanning: Scanning): Promise<FakeClamd> {
  let streams = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (first: Buffer) => {
      if (first.includes('PING')) return void socket.end('PONG\0');
      streams += 1;
      socket.pause();
      scanning(socket, first);
    });
  });
  const address = await listen(t, server);
  return {
    address,
    get streams() {
      return streams;
    },
  };
}

/** Introduces itself, reads so many octets, and resets the connection. */
export function cutAfter(octets: number): Scanning {
  return (socket) => {
    let read = 0;
    socket.on('data', (piece) => {
      read += piece.length;
      if (read > octets) socket.resetAndDestroy();
    });
    // Read on only once this has gone out, as a reset takes along what is still on its way.
    socket.write('1: ClamAV 9.9\0', () => socket.resume());
  };
}

/** Stands before a real clamd, and does something once so many octets have gone through one connection. */
export async function startProxy(
  t: ServerContext,
  target: string,
  after: { octets: number; act: () => Promise<void> },
): Promise<string> {
  const { hostname, port } = new URL(target);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let passed = 0;
    near.on('data', (piece) => {
      passed += piece.length;
      if (passed > after.octets) {
        passed = Number.NEGATIVE_INFINITY;
        void after.act();
      }
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.on('error', () => undefined);
      socket.on('close', () => other.destroy());
    }
    near.pipe(far).pipe(near);
  });
  return listen(t, server);
}

async function listen(t: ServerContext, server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    for (const socket of sockets) socket.destroy();
    await once(server.close(), 'close');
  });
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
