import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { ZaakpostError } from '../errors.ts';

const FOLDER = path.join(import.meta.dirname, 'migrations');
/** Serialises migrations over all processes ('ZPST'). */
const LOCK = 0x5a505354;

/**
 * Brings the database to the newest form: applies, in the order of their numbers and in one transaction, the migrations
 * that it has not had. Many processes may call it at once.
 *
 * @returns the names that were applied now.
 * @throws ZaakpostError CONFIG_INVALID where the database has had a migration that this version does not know.
 */
export async function migrate(client: pg.ClientBase): Promise<string[]> {
  const known = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migration');
    const applied = new Set(rows.map((row) => row.name));
    refuseNewer(applied, known);
    const pending = known.filter((name) => !applied.has(name));
    for (const name of pending) await apply(client, name);
    await client.query('COMMIT');
    return pending;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function apply(client: pg.ClientBase, name: string): Promise<void> {
  await client.query(await readFile(path.join(FOLDER, name), 'utf8'));
  await client.query('INSERT INTO migration (name) VALUES ($1)', [name]);
}

function refuseNewer(applied: ReadonlySet<string>, known: readonly string[]): void {
  const foreign = [...applied].filter((name) => !known.includes(name));
  if (foreign.length === 0) return;
  throw new ZaakpostError('CONFIG_INVALID', {
    detail: `the database belongs to a newer version of Zaakpost (it has ${foreign.join(', ')})`,
  });
}
