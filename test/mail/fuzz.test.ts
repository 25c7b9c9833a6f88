import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Random } from '../../bench/corpus/random.ts';
import { contentParts, type EmailBodyPart } from '../../src/mail/message.ts';
import type { ParseLimits } from '../../src/mail/mime/limits.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import { Threads } from '../../src/pipeline/threads.ts';
import { assertAllListed } from './listed.ts';

/** Rounds in every run; by hand: `FUZZ_ROUNDS=100000 FUZZ_SEED=7 npx node --test test/mail/fuzz.test.ts`. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 3000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

const FOLDER = path.join(import.meta.dirname, '../corpus');

/** What means something in a mail. */
const TOKENS = [
  '\r',
  '\n',
  '\r\n\r\n',
  '\0',
  '--',
  '--b\n',
  '--b--\n',
  '=?utf-8?Q?',
  '?=',
  '=',
  '"',
  '(',
  '<',
  ';',
  ' ',
  'Content-Type: multipart/mixed; boundary=b\n\n',
  'Content-Type: message/rfc822\n\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  'begin 644 a\n',
  'end\n',
  "filename*0*=utf-8''%",
  '\xef\xbb\xbf',
  '\xff\xfe',
] as const;

const TIGHT: Partial<ParseLimits> = {
  headerBytes: 300,
  headerCount: 5,
  parts: 3,
  depth: 2,
  textBytes: 50,
  nestedBytes: 100,
  partBytes: 100,
};

test(`${ROUNDS} mutated mails parse without an exception or an unlisted part`, { timeout: 3_600_000 }, () => {
  const random = new Random(SEED);
  const mails = globSync('*.eml', { cwd: FOLDER })
    .sort()
    .map((name) => readFileSync(path.join(FOLDER, name)));
  const [first] = mails;
  assert.ok(first);
  for (let round = 0; round < ROUNDS; round++) {
    const raw = mutate(random, random.pick([first, ...mails]), mails);
    try {
      assertSound(raw, random.chance(0.2) ? TIGHT : {});
    } catch (cause) {
      throw new Error(`seed ${SEED}, round ${round}: ${raw.toString('base64')}`, { cause });
    }
  }
});

test('mutated containers open as far as they go', { timeout: 3_600_000 }, () => {
  const random = new Random(SEED);
  const containers = globSync('{07,08,09}*.eml', { cwd: FOLDER })
    .sort()
    .map((name) => containerIn(readFileSync(path.join(FOLDER, name))))
    .filter((found) => found !== null);
  assert.ok(containers.length > 10);
  for (let round = 0; round < ROUNDS; round++) {
    const { type, content } = random.pick([...containers] as [Container, ...Container[]]);
    const raw = containerMail(type, mutate(random, content, [content]));
    try {
      assertSound(raw, random.chance(0.1) ? TIGHT : {});
    } catch (cause) {
      throw new Error(`seed ${SEED}, container ${round}: ${raw.toString('base64')}`, { cause });
    }
  }
});

test('mutated mails keep within the memory and the time of a thread', { timeout: 3_600_000 }, async (t) => {
  const random = new Random(SEED);
  const mails = globSync('*.eml', { cwd: FOLDER })
    .sort()
    .map((name) => readFileSync(path.join(FOLDER, name)));
  const [first] = mails;
  assert.ok(first);
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-fuzz-'));
  const threads = new Threads({ threads: 1, memoryMb: 64, timeoutMs: 60_000 });
  t.after(async () => {
    await threads.close();
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, 'mail.eml');
  for (let round = 0; round < ROUNDS / 10; round++) {
    const raw = mutate(random, random.pick([first, ...mails]), mails);
    writeFileSync(file, raw);
    // A limit that is passed is an error here, as nothing that small may need so much.
    assertAllListed(await threads.parse({ path: file }));
  }
});

interface Container {
  type: string;
  content: Buffer;
}

/** The first part in base64, that it may be changed as it is before it is encoded. */
function containerIn(raw: Buffer): Container | null {
  const part = contentParts(parseRaw(raw).bodyStructure).find(
    ({ encoding, within }) => encoding === 'base64' && within === null,
  );
  if (!part) return null;
  const content = Buffer.from(raw.toString('latin1', part.start, part.end), 'base64');
  return { type: `${part.type}; name="${part.name ?? ''}"`, content };
}

function containerMail(type: string, content: Buffer): Buffer {
  const encoded = content.toString('base64').replace(/.{76}/g, '$&\n');
  return Buffer.from(`Content-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${encoded}\n`);
}

function mutate(random: Random, mail: Buffer, mails: Buffer[]): Buffer {
  let raw: Buffer = mail;
  for (let count = random.between(1, 12); count > 0; count--) {
    const start = random.between(0, raw.length);
    const end = Math.min(raw.length, start + random.between(0, random.pick([1, 10, 200])));
    const [before, middle, after] = [raw.subarray(0, start), raw.subarray(start, end), raw.subarray(end)];
    const other = mails[random.between(0, mails.length - 1)] ?? raw;
    const place = random.between(0, other.length);
    switch (random.between(0, 5)) {
      case 0:
        raw = Buffer.concat([before, after]);
        break;
      case 1:
        raw = Buffer.concat([before, middle, middle, after]);
        break;
      case 2:
        raw = Buffer.concat([before, random.octets(middle.length), after]);
        break;
      case 3:
        raw = Buffer.concat([before, other.subarray(place, place + random.between(0, 400)), after]);
        break;
      case 4:
        raw = Buffer.concat([after, before]);
        break;
      default:
        raw = Buffer.concat([before, Buffer.from(random.pick(TOKENS), 'latin1'), after]);
    }
  }
  return raw;
}

function assertSound(raw: Buffer, limits: Partial<ParseLimits>): void {
  const mail = parseRaw(raw, limits);
  assertAllListed(mail);
  assert.match(mail.contentIdentity, /^[0-9a-f]{64}$/);
  const ids = new Set<string | null>();
  for (const part of contentParts(mail.bodyStructure)) {
    assert.match(part.blobId ?? '', /^[0-9a-f]{64}$/);
    assert.ok(!ids.has(part.partId), `two parts ${part.partId}`);
    ids.add(part.partId);
    assertPlace(part, raw);
  }
  // what goes into PostgreSQL: no NUL, no lone surrogate
  const stored = JSON.stringify(structuredClone(mail));
  assert.ok(!stored.includes('\\u0000') && !/\\ud[89a-f]/i.test(stored));
}

function assertPlace(part: EmailBodyPart, raw: Buffer): void {
  assert.ok(part.start <= part.end, `part ${part.partId} ends before it begins`);
  if (part.within === null) assert.ok(part.end <= raw.length, `part ${part.partId} ends behind the mail`);
}
