import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { testEnvironment } from './app.ts';

const BIN = path.join(import.meta.dirname, '../../bin/zaakpost.js');

/** What came of running the command. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command in an installation of its own: `await zaakpost(['case', 'list'])`. */
export type Zaakpost = (args: readonly string[], stdin?: string) => Promise<Ran>;

/** The real command as a child process, on a database and a data folder of its own for one test. */
export async function testCommand(t: TestContext, more: Record<string, string> = {}): Promise<Zaakpost> {
  const environment = await testEnvironment(t, { ZAAKPOST_LOG_LEVEL: 'warn', ...more });
  return async (args, stdin = '') => {
    const child = startCommand(process.execPath, args, environment);
    child.stdin.end(stdin);
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null]>,
    ]);
    return { code, stdout, stderr };
  };
}

/** Starts the command, by the given Node, and leaves it running. */
export function startCommand(
  node: string,
  args: readonly string[],
  environment: Record<string, string>,
): ChildProcessByStdio<Writable, Readable, Readable> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_NO_WARNINGS: '1', ...environment };
  return spawn(node, [BIN, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** The answer of a verb that ended well with --json. */
export function answerOf<Answer>({ code, stdout, stderr }: Ran): Answer {
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}
