import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { parseRaw } from '../../src/mail/parse.ts';
import { BY_DESIGN } from './simple-parser-by-design.ts';
import { type Difference, differencesOf } from './simple-parser-difference.ts';

const NUMBERED = path.join(import.meta.dirname, '../corpus');
const FOREIGN = process.env.MAIL_CORPUS;

/** What of a `MAIL_CORPUS` is public, so that its mails can be named. */
const PUBLIC = ['mime4j', 'stalwart'];

/** Of every mail the texts and the octets of the files are those of simpleParser, but for what is written down, which does differ. */
describe('beside simpleParser, mail with faults', () => {
  test('the numbered corpus differs by design only', async () => {
    await assertByDesign(NUMBERED, globSync('*.eml', { cwd: NUMBERED }));
  });

  const collections = PUBLIC.filter((name) => FOREIGN !== undefined && existsSync(path.join(FOREIGN, name)));
  const skip = collections.length > 0 ? false : `MAIL_CORPUS has none of ${PUBLIC.join(', ')}`;
  test('foreign mail differs by design only', { skip }, async () => {
    const mails = collections.flatMap((name) => globSync(`${name}/**/*.{eml,msg}`, { cwd: FOREIGN }));
    assert.ok(mails.length > 0);
    await assertByDesign(FOREIGN ?? '', mails);
  });
});

async function assertByDesign(folder: string, mails: readonly string[]): Promise<void> {
  const found: Record<string, Difference[]> = {};
  for (const mail of mails) {
    const raw = readFileSync(path.join(folder, mail));
    const differences = differencesOf(parseRaw(raw), await simpleParser(raw));
    if (differences.length > 0) found[mail] = differences;
  }
  const written = Object.fromEntries(BY_DESIGN.flatMap((reason) => Object.entries(reason.mails)));
  const expected = Object.fromEntries(Object.entries(written).filter(([mail]) => mails.includes(mail)));
  assert.deepEqual(found, expected);
}
