import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { requireBinary, type Skippable } from './service.ts';

/** A running Redis. */
export interface RedisServer {
  /** redis:// address. */
  url: string;
  /** Ends it as a crash does: nothing is saved. */
  stop(): Promise<void>;
}

/** The part of a test's context that a server needs. */
interface ServerContext extends Skippable {
  after(end: () => Promise<void>): void;
}

const HOST = '127.0.0.1';

/** Somebody may take the free port before Redis does. */
const START_ATTEMPTS = 3;

/**
 * Starts a Redis that keeps nothing on disk, on a free port of 127.0.0.1; it ends with the test.
 *
 * @returns null where Redis is not installed and the test was skipped.
 */
export async function startRedis(t: ServerContext): Promise<RedisServer | null> {
  const binary = requireBinary(t, 'redis-server', 'redis-server');
  if (!binary) return null;
  const { child, port } = await startOnFreePort(binary);
  const stop = () => end(child);
  t.after(stop);
  return { url: `redis://${HOST}:${port}`, stop };
}

async function startOnFreePort(binary: string): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const settings = ['--bind', HOST, '--port', String(port), '--save', '', '--appendonly', 'no'];
    const child = spawn(binary, settings, { stdio: ['ignore', 'pipe', 'inherit'] });
    if (await isReady(child.stdout)) return { child, port };
    if (attempt === START_ATTEMPTS) throw new Error(`redis-server did not start in ${attempt} attempts`);
  }
}

/** Reads the log until Redis takes connections; false where it ended before. */
async function isReady(log: Readable): Promise<boolean> {
  for await (const line of createInterface({ input: log })) {
    if (!line.includes('Ready to accept connections')) continue;
    log.resume();
    return true;
  }
  return false;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
