import assert from 'node:assert/strict';
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
