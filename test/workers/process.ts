import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

const FOLDER = path.join(import.meta.dirname, '../../workers');

/** A worker as a process of its own. */
export interface WorkerProcess {
  pid: number | undefined;
  /** What it has written so far on standard error: its log. */
  log(): string;
  /** Asks it to stop; @returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Resolves with its exit code when it ends by itself. */
  ended: Promise<number | null>;
  /** Asks again and again until it is so; fails where the worker ends before. */
  until(condition: () => Promise<boolean>): Promise<void>;
  /** Resolves when a line with this text was logged; fails where it ends before. */
  logged(text: string): Promise<void>;
}

/**
 * For tests that start many processes: what the first compiles serves the others. That one ends in good order, as only then is it kept.
 *
 * @param name of the worker that is started most.
 * @returns the environment for all of them.
 */
export async function withSharedCompilation(
  t: TestContext,
  name: string,
  environment: Record<string, string>,
): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-compiled-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const shared = { ...environment, NODE_COMPILE_CACHE: folder, ZAAKPOST_LOG_LEVEL: 'info' };
  const first = startWorker(t, name, shared);
  await first.logged('started');
  await first.stop();
  return shared;
}

/** Starts `workers/NAME.ts` with this environment and nothing of ours but the path; it ends with the test. */
export function startWorker(
  t: TestContext,
  name: string,
  environment: Record<string, string>,
): WorkerProcess {
  const child: ChildProcess = spawn(process.execPath, [path.join(FOLDER, `${name}.ts`)], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    pid: child.pid,
    log: () => log,
    ended,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
    until: async (condition) => {
      while (!(await condition())) {
        const code = await Promise.race([ended.then(String), wait(20)]);
        if (code !== undefined) throw new Error(`${name} ended with ${code}: ${log}`);
      }
    },
    logged: async (text) => {
      const gone = ended.then((code) => ({ code }));
      while (!log.includes(text)) {
        const next = await Promise.race([once(child.stderr ?? child, 'data'), gone]);
        if ('code' in next && !log.includes(text)) throw new Error(`${name} ended with ${next.code}: ${log}`);
      }
    },
  };
}
