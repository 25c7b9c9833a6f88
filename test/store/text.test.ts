import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { storable } from '../../src/store/text.ts';
import { testDatabase } from '../support/database.ts';

const TEXTS = {
  'één € 😀': 'één € 😀',
  'a\0b': 'a\u{FFFD}b',
  'half \ud83d': 'half \u{FFFD}',
  '\udc00\ud800': '\u{FFFD}\u{FFFD}',
};

test('whatever a sender wrote can be stored, as text and in JSON', async (t) => {
  const db = await testDatabase(t);
  for (const [written, stored] of Object.entries(TEXTS)) {
    const text = storable(written);
    assert.equal(text, stored);
    const { rows } = await sql<{ text: string; json: string[] }>`
      SELECT ${text}::text AS text, ${JSON.stringify([text])}::jsonb AS json`.execute(db);
    assert.deepEqual(rows, [{ text: stored, json: [stored] }]);
  }
});
