import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ERRORS } from '../../src/errors.ts';
import { STATE_REASONS } from '../../src/mailbox/state-reasons.ts';

const UI = path.join(import.meta.dirname, '../../ui');

/** The keys of a dictionary, those within it too. */
const keysOf = (words: object, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${above}${key}.`) : [`${above}${key}`],
  );

test('every word of the screens is there in both languages', async () => {
  const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter(
    // what the API says of a problem in English needs words in Dutch only
    (file) => /^(screens|parts|shell)\/(.+[/-])?words\.ts$/.test(file) && !file.endsWith('problem-words.ts'),
  );
  assert.ok(files.length >= 4);
  for (const file of files) {
    const dictionaries: Record<string, { nl: object; en: object }> = await import(path.join(UI, file));
    for (const [name, { nl, en }] of Object.entries(dictionaries)) {
      assert.deepEqual(keysOf(nl).toSorted(), keysOf(en).toSorted(), `${file} ${name}`);
      for (const [key, words] of Object.entries({ ...nl, ...en }))
        assert.ok(typeof words !== 'string' || words.trim() !== '', `${file} ${key}`);
    }
  }
});

test('every error, and every reason of the state of a mailbox, has words in Dutch', async () => {
  const { problemWords } = await import(path.join(UI, 'parts/problem-words.ts'));
  assert.deepEqual(Object.keys(problemWords.nl).toSorted(), Object.keys(ERRORS).toSorted());
  const { stateReasonWords } = await import(path.join(UI, 'screens/mailboxes/one/state-reason-words.ts'));
  assert.deepEqual(
    Object.keys(stateReasonWords.nl.known).toSorted(),
    Object.values(STATE_REASONS).toSorted(),
  );
});

test('all that the audit log records of the API has words', async () => {
  const { actionWords } = await import(path.join(UI, 'screens/audit/action-words.ts'));
  const api = readFileSync(path.join(UI, 'api/schema.ts'), 'utf8');
  const changes = [...api.matchAll(/^ {8}(?:post|put|patch|delete): operations\["(\w+)"\]/gm)];
  assert.ok(changes.length > 50);
  for (const [, operation = ''] of changes) assert.ok(operation in actionWords.nl, operation);
});
