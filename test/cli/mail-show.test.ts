import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';

const CORPUS = path.join(import.meta.dirname, '../corpus');

test('what was found in a mail is shown in words', async (t) => {
  const zaakpost = await testCommand(t);
  const expected: Record<string, RegExp[]> = {
    '050-delivery-report.eml': [
      /^Bounce +of <?besluit@gemeente\.example>?, by mx\.example \(RFC 3464\)\n +failed 5\.1\.1: weg@burger\.example$/m,
    ],
    '074-tnef-nested-message.eml': [
      /^Opened +part 2: TNEF, whole, 2 parts\n +part 2\.2: TNEF, whole, 2 parts$/m,
    ],
    '080-smime-opaque.eml': [
      /^Signed +S\/MIME: intact .*by an@example\.nl/m,
      /^Opened +part 1: S\/MIME, whole/m,
    ],
    '094-calendar-twice.eml': [/^Calendar +REQUEST, /m],
  };
  const files = Object.keys(expected).map((name) => path.join(CORPUS, name));
  const ingested = await zaakpost(['ingest', ...files, '--json']);
  const lines = ingested.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; mailId: string });
  assert.equal(lines.length, files.length, ingested.stderr);
  for (const { file, mailId } of lines) {
    const shown = await zaakpost(['mail', 'show', mailId]);
    for (const words of expected[path.basename(file)] ?? [/never/]) assert.match(shown.stdout, words);
  }
  const [first] = lines;
  const { verdicts } = answerOf<{ verdicts: object[] }>(
    await zaakpost(['mail', 'show', first?.mailId ?? '', '--json']),
  );
  assert.ok(verdicts.length > 0);
});
