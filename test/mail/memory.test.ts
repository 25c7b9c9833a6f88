import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { FileMaker } from '../../bench/corpus/files.ts';
import { Random } from '../../bench/corpus/random.ts';

const MB = 1_000_000;

/** In a process of its own: octets of memory above those before the mail, at the highest. */
const MEASURE = `
import { readFileSync } from 'node:fs';
import { parseMail } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, '../../src/mail/parse.ts')).href)};
const idle = process.memoryUsage.rss();
const mail = await parseMail({ path: process.argv[1] });
const peak = Number(/VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
console.log(JSON.stringify({ above: peak - idle, size: mail.bodyStructure.size }));
`;

test('a mail of 50 MB takes less than 120 MB', {
  skip: process.platform !== 'linux' && 'only Linux tells',
}, (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-memory-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const { content } = new FileMaker(new Random(1)).file(37 * MB);
  const file = path.join(folder, 'large.eml');
  const encoded = content.toString('base64').replace(/.{76}/g, '$&\r\n');
  writeFileSync(file, `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded}`);
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', MEASURE, file], {
    encoding: 'utf8',
  });
  const { above, size } = JSON.parse(output);
  assert.equal(size, content.length);
  assert.ok(above < 120 * MB, `${Math.round(above / MB)} MB`);
});
