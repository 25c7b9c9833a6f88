import { spawn } from 'node:child_process';
import { startRedis } from './redis.ts';

/**
 * Runs a command with REDIS_URL set to a Redis that is started for it: `node test/support/with-redis.ts COMMAND [ARGUMENT …]`.
 */
const closers: (() => Promise<void>)[] = [];
const context = {
  skip: (message?: string) => console.error(message),
  after: (close: () => Promise<void>) => void closers.push(close),
};
const redis = await startRedis(context);
const [command, ...args] = process.argv.slice(2);
if (redis && command) {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, REDIS_URL: redis.url } });
  process.exitCode = await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
for (const close of closers) await close();
