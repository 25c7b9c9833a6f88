import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { searchQuery, searchVector } from '../../src/mail/search-words.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../support/database.ts';

async function findsIn(db: Database, typed: string, head: string[], body = ''): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    SELECT ${searchVector({ head, body })}::tsvector @@ ${searchQuery(typed) ?? ''}::tsquery AS found`.execute(
    db,
  );
  return rows[0]?.found ?? false;
}

async function searching(t: TestContext) {
  const db = await testDatabase(t);
  return (typed: string, head: string[], body?: string) => findsIn(db, typed, head, body);
}

test('a mail is found by words, how they begin, phrases, and what is not in it', async (t) => {
  const finds = await searching(t);
  const head = ['Re: [Zaak 1458-ae34dc] Bezwaar', 'Jürgen Müller <j.muller@voorbeeld.nl>'];
  const body = "Geachte heer, 't was niet mijn dakkapel.";
  const found = ['bezwaar', 'BEZW', 'müller', 'muller', 'j.muller@voorbeeld.nl', '1458-ae34dc', '1458-ae'];
  const more = ['"mijn dakkapel"', 'dakkapel -schuur', 'heer bezwaar', "'t was", '"geachte heer'];
  for (const typed of [...found, ...more]) assert.ok(await finds(typed, head, body), typed);
  for (const typed of [
    'schuur',
    '"dakkapel mijn"',
    '"mijn dakk"',
    'bezwaar -dakkapel',
    '1458-ae35',
    'ezwaar',
  ])
    assert.ok(!(await finds(typed, head, body)), typed);
});

test('a phrase does not reach from one field into the next', async (t) => {
  const finds = await searching(t);
  assert.ok(!(await finds('"een twee"', ['een', 'twee'])));
});

test('without a word there is nothing to look for', () => {
  for (const typed of ['', ' ', '%', '-', '""', "'", '\\']) assert.equal(searchQuery(typed), null);
});

test('whatever is typed or was written, PostgreSQL can read it, and a word that is there is found', async (t) => {
  const finds = await searching(t);
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, text, fc.stringMatching(/^[a-z]{1,9}$/), async (typed, body, word) => {
      await finds(searchQuery(typed) ? typed : 'x', [typed], body);
      assert.ok(await finds(word, [], `${body} ${word}`));
    }),
    { numRuns: 150 },
  );
});

test('a mail of a million words is kept within what PostgreSQL takes', async (t) => {
  const finds = await searching(t);
  const words = Array.from({ length: 300_000 }, (_, index) => `w${index.toString(36).padStart(59, 'x')}`);
  assert.ok(await finds('onderwerp', ['onderwerp'], words.join(' ')));
  assert.ok(await finds('dak', [], 'dak '.repeat(300_000)));
});
