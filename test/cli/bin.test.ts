import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { testEnvironment } from '../support/app.ts';
import { startCommand } from '../support/command.ts';

/** A Node of this machine that is too old for TypeScript, but not for the command; the test is skipped where there is none. */
function olderNode(t: TestContext): string | undefined {
  const found = (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'node'))
    .filter((file) => existsSync(file))
    .find((file) => {
      const major = Number(
        execFileSync(file, ['-p', 'parseInt(process.versions.node)'], { encoding: 'utf8' }),
      );
      return major >= 20 && major < 24;
    });
  if (!found) t.skip('there is no Node 20 to 23 on this machine');
  return found;
}

test('an older Node hands the command to the one that the project brings', async (t) => {
  const node = olderNode(t);
  if (!node) return;
  const child = startCommand(node, ['case', 'list', '--nonsense'], {});
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  assert.match(stderr, /^zaakpost: USAGE: unknown option '--nonsense'/);
  assert.equal(code, 2);
});

test('a signal goes on to it, and the end of the command is the end of both', async (t) => {
  const node = olderNode(t);
  if (!node) return;
  const environment = await testEnvironment(t, { ZAAKPOST_LOG_LEVEL: 'info' });
  const child = startCommand(node, ['start'], environment);
  t.after(() => child.kill('SIGKILL'));
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    const { msg } = JSON.parse(line) as { msg: string };
    said.push(msg);
    if (msg === 'started') child.kill('SIGTERM');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  assert.equal(child.exitCode, 0, said.join('\n'));
  assert.equal(said.at(-1), 'stopped');
});
