import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

test('the migrated database takes a row', async (t) => {
  const db = await testDatabase(t);
  await db.insertInto('mail').values({ id: newId(), raw_sha256: 'x', raw_size: 1 }).execute();
  const { rows } = await sql<{ status: string }>`SELECT status FROM mail`.execute(db);
  assert.deepEqual(rows, [{ status: 'received' }]);
});

test('migrations are numbered one after the other', () => {
  const names = readdirSync(path.join(import.meta.dirname, '../../src/store/migrations')).sort();
  assert.deepEqual(
    names.map((name) => Number(name.slice(0, 4))),
    names.map((_, index) => index + 1),
  );
});
