import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { contentParts, type ParsedMail } from '../../src/mail/message.ts';
import { parseMail, parseRaw } from '../../src/mail/parse.ts';
import { partContent } from '../../src/mail/part-content.ts';
import { type Golden, goldenOf, withoutLineEnds } from './golden.ts';
import { assertAllListed } from './listed.ts';

/**
 * The numbered corpus: every mail comes out as its golden file says. `GOLDEN=write` writes golden files anew, to be read
 * line by line before they are committed.
 */
const FOLDER = path.join(import.meta.dirname, '../corpus');
const MAILS = globSync('*.eml', { cwd: FOLDER }).sort();

describe('the numbered corpus', () => {
  for (const name of MAILS) {
    const file = path.join(FOLDER, name);
    const raw = readFileSync(file);
    const goldenFile = file.replace(/\.eml$/, '.json');

    test(name, () => {
      const found = goldenOf(parseRaw(raw));
      if (process.env.GOLDEN === 'write') writeFileSync(goldenFile, `${JSON.stringify(found, null, 2)}\n`);
      const golden: Golden = JSON.parse(readFileSync(goldenFile, 'utf8'));
      assert.deepEqual(found, golden);
    });

    test(`${name} with the other line ends`, () => {
      const golden: Golden = JSON.parse(readFileSync(goldenFile, 'utf8'));
      const found = goldenOf(parseRaw(otherLineEnds(raw)));
      assert.deepEqual(withoutLineEnds(found), withoutLineEnds(golden));
    });

    test(`${name}: every part is listed, and its content is what was hashed`, async () => {
      const mail = await parseMail({ path: file });
      assert.deepEqual(goldenOf(mail), goldenOf(parseRaw(raw)));
      assertAllListed(mail);
      await assertContents(file, mail);
    });
  }
});

describe('foreign mail', () => {
  const folder = process.env.MAIL_CORPUS;
  const isThere = folder !== undefined && existsSync(folder);
  const why = isThere || process.env.CI === 'true' ? false : 'MAIL_CORPUS names no folder with mail';

  test('parses without an exception or an unlisted part, with either line ends', { skip: why }, async (t) => {
    assert.ok(isThere, 'MAIL_CORPUS names no folder with mail');
    const files = globSync('**/*.{eml,msg}', { cwd: folder }).map((name) => path.join(folder, name));
    assert.ok(files.length > 0);
    const scratch = mkdtempSync(path.join(tmpdir(), 'zaakpost-corpus-'));
    t.after(() => rmSync(scratch, { recursive: true }));
    for (const file of files) {
      const mail = await parseMail({ path: file });
      assertAllListed(mail);
      await assertContents(file, mail);
      const other = path.join(scratch, 'other.eml');
      writeFileSync(other, otherLineEnds(readFileSync(file)));
      const same = await parseMail({ path: other });
      assertAllListed(same);
      await assertContents(other, same);
    }
  });
});

async function assertContents(file: string, mail: ParsedMail): Promise<void> {
  for (const part of contentParts(mail.bodyStructure)) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of partContent(file, part)) {
      hash.update(chunk);
      size += chunk.length;
    }
    assert.equal(size, part.size);
    assert.equal(hash.digest('hex'), part.blobId);
  }
}

/** LF for CRLF, CRLF for LF, and LF where there is only CR. */
function otherLineEnds(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const changed = text.includes('\r\n')
    ? text.replaceAll('\r\n', '\n')
    : text.replace(/\n|\r/g, (end) => (end === '\n' ? '\r\n' : '\n'));
  return Buffer.from(changed, 'latin1');
}
