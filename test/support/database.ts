import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { useEmbedded } from '../../src/store/postgres/embedded.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../../src/store/migrations');
const FOLDER = path.join(os.tmpdir(), `zaakpost-test-${os.userInfo().uid}`, 'postgres');

/** Tests need no durable database, and are quicker without. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A server for the tests of one run: TEST_DATABASE_URL, or a built-in one in the folder for temporary files. */
export async function useTestServer(): Promise<{ url: string; release(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, release: async () => undefined };
  return useEmbedded(FOLDER, SETTINGS);
}

const withDatabase = (url: string, name: string): string =>
  Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** The address of a fresh, migrated database for one test; it is dropped after the test. */
export async function testDatabaseUrl(t: TestContext): Promise<string> {
  const server = await useTestServer();
  const name = `test_${createHash('sha256').update(`${process.pid} ${t.fullName} ${process.hrtime.bigint()}`).digest('hex').slice(0, 16)}`;
  await administer(server.url, async (client) => {
    const template = await ensureTemplate(client, server.url);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  t.after(async () => {
    await administer(server.url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    await server.release();
  });
  return withDatabase(server.url, name);
}

/** A fresh, migrated database for one test; closed and dropped after it. */
export async function testDatabase(t: TestContext): Promise<Database> {
  const url = await testDatabaseUrl(t);
  const { db, close } = openDatabase(url, () => undefined);
  t.after(close);
  return db;
}

/** Makes the migrated database that others are copied from, unless this form of it is there. */
async function ensureTemplate(client: pg.Client, url: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort())
    hash.update(file).update(readFileSync(path.join(MIGRATIONS, file)));
  const name = `template_${hash.digest('hex').slice(0, 16)}`;
  await client.query('SELECT pg_advisory_lock(1)');
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return name;
    await client.query(`DROP DATABASE IF EXISTS ${name}_new WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}_new`);
    await administer(withDatabase(url, `${name}_new`), async (inside) => {
      await migrate(inside);
      await runMigrations(inside);
    });
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(1)');
  }
}

async function administer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
