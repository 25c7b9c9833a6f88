import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { Random } from '../../../bench/corpus/random.ts';
import { RawBuffer, SLICE_BYTES, withRawFile } from '../../../src/mail/mime/raw-mail.ts';
import { parseMail, parseRaw } from '../../../src/mail/parse.ts';

function fileWith(t: TestContext, octets: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-raw-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'mail.eml');
  writeFileSync(file, octets);
  return file;
}

describe('a mail that stays in its file', () => {
  test('is looked at as if it were in memory, wherever its window lies', (t) => {
    const random = new Random(1);
    const octets = random.octets(5 * SLICE_BYTES + 77);
    for (let mark = 1; mark <= 5; mark++) octets.write('--grens', mark * SLICE_BYTES - 3, 'latin1');
    const inMemory = new RawBuffer(octets);
    const place = fc.oneof(
      fc.nat(octets.length),
      fc.integer({ min: 1, max: 5 }).map((mark) => mark * SLICE_BYTES - 3),
    );
    const length = fc.oneof(fc.nat(100), fc.nat(SLICE_BYTES));
    withRawFile(fileWith(t, octets), (inFile) => {
      assert.equal(inFile.size, octets.length);
      fc.assert(
        fc.property(place, length, fc.constantFrom('--grens', '--', 'x', 10), (start, length, wanted) => {
          const end = Math.min(octets.length, start + length);
          assert.ok(inFile.slice(start, end).equals(inMemory.slice(start, end)));
          for (const to of [octets.length, end]) {
            assert.equal(inFile.find(wanted, start, to), inMemory.find(wanted, start, to));
          }
        }),
      );
    });
  });

  test('parses to the same, with delimiters anywhere', async (t) => {
    const random = new Random(2);
    const pieces = ['Subject: groot\r\nContent-Type: multipart/mixed; boundary="grens"\r\n\r\n'];
    for (let part = 0; part < 900; part++) {
      const content = random.octets(random.between(0, 16_000));
      const encoded = content.toString('base64').replace(/.{76}/g, '$&\r\n');
      const [type, encoding, text] = random.pick([
        ['application/pdf', 'base64', encoded],
        ['application/octet-stream', 'binary', content.toString('latin1')],
        ['text/plain; charset=utf-8', '7bit', `Deel ${part}\r\n`.repeat(20)],
      ]);
      pieces.push(
        `--grens\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${text}\r\n`,
      );
    }
    const raw = Buffer.from([...pieces, '--grens--\r\n'].join(''), 'latin1');
    assert.ok(raw.length > 4 * SLICE_BYTES);
    assert.deepEqual(await parseMail({ path: fileWith(t, raw) }), parseRaw(raw));
  });

  test('that is not there is told by its code', async () => {
    await assert.rejects(parseMail({ path: '/er/is/niets.eml' }), { code: 'BLOB_MISSING' });
  });
});
