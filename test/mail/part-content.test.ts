import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { contentParts, type EmailBodyPart } from '../../src/mail/message.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import { partContent } from '../../src/mail/part-content.ts';

const inLines = (octets: Buffer) => octets.toString('base64').replace(/.{76}/g, '$&\r\n');

/** A file with `content` in a mail in base64 in a mail. */
function nestedMail(content: Buffer): Buffer {
  const inner = `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(content)}`;
  return Buffer.from(
    `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(Buffer.from(inner))}`,
  );
}

function fileWith(t: TestContext, octets: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-part-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'mail.eml');
  writeFileSync(file, octets);
  return file;
}

function innermost(raw: Buffer): EmailBodyPart {
  const part = contentParts(parseRaw(raw).bodyStructure).at(-1);
  assert.ok(part);
  return part;
}

async function read(file: string, part: EmailBodyPart): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of partContent(file, part)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('the content of a part', () => {
  test('comes out octet by octet, from within encoded mail too, at any length', async (t) => {
    const octets = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ minLength: 100_000, maxLength: 200_000 }),
    );
    await fc.assert(
      fc.asyncProperty(octets, async (array) => {
        const content = Buffer.from(array);
        const raw = nestedMail(content);
        assert.ok((await read(fileWith(t, raw), innermost(raw))).equals(content));
      }),
      { numRuns: 20 },
    );
  });

  test('may be read in part: the file is closed', {
    skip: process.platform !== 'linux' && 'only Linux lists open files',
  }, async (t) => {
    const raw = nestedMail(Buffer.alloc(500_000, 1));
    const file = fileWith(t, raw);
    const part = innermost(raw);
    const before = readdirSync('/proc/self/fd').length;
    for await (const chunk of partContent(file, part)) {
      assert.ok(chunk.length > 0);
      break;
    }
    assert.equal(readdirSync('/proc/self/fd').length, before);
  });

  test('of a file that was cut off or is gone is an error, not a shorter content', async (t) => {
    const raw = nestedMail(Buffer.alloc(500_000, 1));
    const file = fileWith(t, raw);
    const part = innermost(raw);
    truncateSync(file, raw.length - 1000);
    await assert.rejects(read(file, part), { code: 'BLOB_MISSING' });
    await assert.rejects(read(`${file}.weg`, part), { code: 'BLOB_MISSING' });
  });
});
