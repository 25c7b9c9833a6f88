import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedDatabase, useEmbedded } from '../../../src/store/postgres/embedded.ts';
import { lookAtProcess } from '../../../src/store/postgres/process.ts';

const SETTINGS = ['fsync=off'];

interface Place {
  folder: string;
  /** Uses the database here until the test ends. */
  use(): Promise<EmbeddedDatabase>;
  /** Another process that uses it, until the test ends at the latest. */
  other(): Promise<{ child: ChildProcess; url: string }>;
}

async function placeFor(t: TestContext): Promise<Place> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-embedded-'));
  const folder = path.join(parent, 'postgres');
  const uses: EmbeddedDatabase[] = [];
  const others: ChildProcess[] = [];
  t.after(async () => {
    // The others go first: one that lives would start the server again, in the folder that is being removed.
    await Promise.all(others.map(kill));
    for (const use of uses) await use.release();
    await rm(parent, { recursive: true, force: true });
  });
  const use = async () => {
    const database = await useEmbedded(folder, SETTINGS);
    uses.push(database);
    return database;
  };
  const other = async () => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'hold.ts'), folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    others.push(child);
    const [line] = await once(child.stdout, 'data');
    return { child, url: String(line).trim() };
  };
  return { folder, use, other };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const postmaster = async (folder: string) =>
  Number((await readFile(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function gone(pid: number): Promise<void> {
  while (await lookAtProcess(pid)) await new Promise((resolve) => setImmediate(resolve));
}

test('it starts, keeps what it was given, and stops with the last one out', async (t) => {
  const { folder, use } = await placeFor(t);
  const first = await useEmbedded(folder, SETTINGS);
  await query(first.url, 'CREATE TABLE kept (n int)');
  const pid = await postmaster(folder);
  await first.release();
  assert.equal(await lookAtProcess(pid), null);
  const second = await use();
  assert.deepEqual(await query(second.url, 'SELECT * FROM kept'), []);
});

test('a second command joins, and the database outlives the one that started it', async (t) => {
  const { use, other } = await placeFor(t);
  const starter = await other();
  const joined = await use();
  assert.equal(joined.url, starter.url);
  starter.child.stdin?.end();
  await once(starter.child, 'exit');
  assert.deepEqual(await query(joined.url, 'SELECT 1 AS one'), [{ one: 1 }]);
});

test('many that start at once share one database', async (t) => {
  const { folder } = await placeFor(t);
  const uses = await Promise.all(Array.from({ length: 5 }, () => useEmbedded(folder, SETTINGS)));
  assert.equal(new Set(uses.map((use: EmbeddedDatabase) => use.url)).size, 1);
  const pid = await postmaster(folder);
  for (const use of uses) await use.release();
  assert.equal(await lookAtProcess(pid), null);
});

test('a command that was killed leaves nothing that stops the next', async (t) => {
  const { folder, other } = await placeFor(t);
  const victim = await other();
  await kill(victim.child);
  const next = await useEmbedded(folder, SETTINGS);
  assert.equal(next.url, victim.url);
  const pid = await postmaster(folder);
  await next.release();
  assert.equal(await lookAtProcess(pid), null);
});

test('a database that was killed with its command starts again with all that was committed', async (t) => {
  const { folder, use, other } = await placeFor(t);
  const victim = await other();
  await query(victim.url, 'CREATE TABLE kept (n int)');
  const pid = await postmaster(folder);
  victim.child.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await once(victim.child, 'exit');
  await gone(pid);
  const next = await use();
  assert.deepEqual(await query(next.url, 'SELECT * FROM kept'), []);
});

test('a lock and a half-made cluster of a dead process are taken over', async (t) => {
  const { folder, use } = await placeFor(t);
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(dead, 'exit');
  await mkdir(path.join(folder, 'starting'), { recursive: true });
  await writeFile(path.join(folder, 'starting', 'holder'), `${dead.pid} 1`);
  await mkdir(path.join(folder, 'cluster.new', 'base'), { recursive: true });
  const database = await use();
  assert.deepEqual(await query(database.url, 'SELECT 1 AS one'), [{ one: 1 }]);
});

test('a pid file whose id now belongs to another process does not stop the start', async (t) => {
  const { folder, use } = await placeFor(t);
  const first = await useEmbedded(folder, SETTINGS);
  const pidFile = path.join(folder, 'cluster', 'postmaster.pid');
  const pid = await postmaster(folder);
  const stale = await readFile(pidFile, 'utf8');
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  await first.release().catch(() => undefined);
  await writeFile(pidFile, stale.replace(String(pid), String(process.pid)));
  const database = await use();
  assert.deepEqual(await query(database.url, 'SELECT 1 AS one'), [{ one: 1 }]);
});

test('a server that dies while it is used is started again, at the same address', async (t) => {
  const { folder, use } = await placeFor(t);
  const database = await use();
  const pid = await postmaster(folder);
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  const answer = async (): Promise<unknown[]> =>
    query(database.url, 'SELECT 1 AS one').catch(() => wait(50).then(answer));
  assert.deepEqual(await answer(), [{ one: 1 }]);
});

test('a server that was told to end, and waits for others to leave, is ended and started again', async (t) => {
  const { folder, use, other } = await placeFor(t);
  await other();
  process.kill(await postmaster(folder), 'SIGTERM');
  const database = await use();
  assert.deepEqual(await query(database.url, 'SELECT 1 AS one'), [{ one: 1 }]);
});
