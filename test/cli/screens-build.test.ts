import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ensureScreens } from '../../src/cli/screens-build.ts';

test('the screens are built anew where a source is newer, and only then', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-built-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  await ensureScreens(say, folder);
  await ensureScreens(say, folder);
  assert.deepEqual(said, ['Building the screens, once …']);
  const long = new Date('2020-01-01');
  await utimes(path.join(folder, 'index.html'), long, long);
  await ensureScreens(say, folder);
  await ensureScreens(say, folder);
  assert.deepEqual(said.slice(1), ['Building the screens anew, as their sources have changed …']);
});
