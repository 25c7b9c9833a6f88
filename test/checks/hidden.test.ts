import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { EICAR } from '../../src/checks/eicar.ts';
import type { DecodeHidden } from '../../src/checks/hidden-contents.ts';
import { virusCheck } from '../../src/checks/virus.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import { startClamd } from '../support/clamd.ts';
import { compressedOf } from '../support/compressed-smime.ts';
import { hiddenDecoder } from '../support/hidden-contents.ts';
import { armoured, pgpMessageOf } from '../support/pgp.ts';
import { smime } from '../support/smime.ts';
import { spoken } from '../support/spoken.ts';
import { tnefOf } from '../support/tnef.ts';
import { zipOf } from '../support/zip.ts';

const MAIL = 'From: burger@example.nl\r\nSubject: bijlage\r\nMIME-Version: 1.0\r\n';

test('finds EICAR where clamd by itself does not look', async (t) => {
  const clamd = await startClamd(t);
  const openssl = smime(t);
  if (!clamd || !openssl) return;
  const eicar = Buffer.from(EICAR);
  const attached = entity('application/octet-stream', eicar);
  const mails: Record<string, Buffer | string> = {
    'a file in TNEF': entity('application/ms-tnef', tnefOf({ files: [{ name: 'a.com', content: eicar }] })),
    'a zip in a message in TNEF': entity(
      'application/ms-tnef',
      tnefOf({
        files: [{ name: 'bericht', content: { files: [{ name: 'a.zip', content: zipOf('e', eicar) }] } }],
      }),
    ),
    'the rich text of TNEF': entity('application/ms-tnef', tnefOf({ rtf: EICAR })),
    'opaque S/MIME': entity('application/pkcs7-mime', openssl.signed(attached)),
    'opaque S/MIME in pieces': entity('application/pkcs7-mime', openssl.signed(attached, { streamed: true })),
    'TNEF in opaque S/MIME': entity(
      'application/pkcs7-mime',
      openssl.signed(
        entity('application/ms-tnef', tnefOf({ files: [{ name: 'a', content: zipOf('e', eicar) }] })),
      ),
    ),
    'a nested mail in base64': entity('message/rfc822', Buffer.concat([Buffer.from(MAIL), attached])),
    'a mail as a file': entity(
      'application/octet-stream; name="a.eml"',
      Buffer.concat([Buffer.from('X-Eerst: ja\r\n'), attached]),
    ),
    'uuencode in a text': `Content-Type: text/plain\r\n\r\nHierbij.\r\n\r\n${uuencoded(eicar)}`,
    'uuencode in quoted-printable': `Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHierbij=20\r\n\r\n${uuencoded(eicar).replaceAll('=', '=3D')}`,
    'compressed S/MIME': entity('application/pkcs7-mime', compressedOf(attached)),
    'compressed S/MIME in pieces, signed': entity(
      'application/pkcs7-mime',
      openssl.signed(entity('application/pkcs7-mime', compressedOf(attached, { streamed: true }))),
    ),
    'TNEF in uuencode': `Content-Type: text/plain\r\n\r\nHierbij.\r\n\r\n${uuencoded(
      tnefOf({ files: [{ name: 'a.zip', content: zipOf('e', eicar) }] }),
      'winmail.dat',
    )}`,
    'a PGP message in a text': `Content-Type: text/plain\r\n\r\nHierbij.\r\n\r\n${armoured(pgpMessageOf(eicar, { name: 'a.com' }))}`,
    'a compressed PGP message as a file': entity(
      'application/octet-stream; name="a.zip.gpg"',
      pgpMessageOf(zipOf('e', eicar), { name: 'a.zip', compressed: true }),
    ),
    'base64 without a header': `Content-Type: text/plain\r\n\r\nZie:\r\n\r\n${base64(eicar)}\r\n`,
  };
  for (const [name, rest] of Object.entries(mails)) {
    const { result, evidence } = await scan(
      t,
      clamd.tcp,
      Buffer.concat([Buffer.from(MAIL), Buffer.from(rest)]),
    );
    assert.equal(result, 'infected', `${name}: ${evidence}`);
  }
  // clamd knows mail by the first field: some it does not know
  const headless = await scan(t, clamd.tcp, attached);
  assert.equal(headless.result, 'infected', 'a mail that begins with Content-Type');
  const mbox = await scan(
    t,
    clamd.tcp,
    Buffer.concat([Buffer.from('From a@b.nl Mon Mar  2 09:15:00 2026\r\nX-Eerst: ja\r\n'), attached]),
  );
  assert.equal(mbox.result, 'infected', 'a mail from an mbox');
});

test('calls clean what is clean, and says what it looked at', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const files = [{ name: 'brief.txt', content: Buffer.from('Beste gemeente') }];
  const raw = Buffer.concat([
    Buffer.from(MAIL),
    entity('application/ms-tnef', tnefOf({ text: 'Hallo', files })),
  ]);
  const { result, evidence } = await scan(t, clamd.tcp, raw);
  assert.equal(result, 'clean');
  assert.equal(evidence[0], 'the mail, and 2 content(s) of it by themselves');
});

test('more contents than are scanned by themselves are unscannable', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const files = Array.from({ length: 300 }, (_, index) => ({
    name: `${index}`,
    content: Buffer.from(`${index}`),
  }));
  const raw = Buffer.concat([Buffer.from(MAIL), entity('application/ms-tnef', tnefOf({ files }))]);
  assert.equal((await scan(t, clamd.tcp, raw)).result, 'unscannable');
});

const decoders = new Map<TestContext, DecodeHidden>();

async function scan(t: TestContext, address: string, raw: Buffer) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-hidden-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'raw');
  writeFileSync(file, raw);
  const subject = {
    mailId: 'one',
    raw: { path: file, size: raw.length, sha256: '' },
    parsed: parseRaw(raw),
    envelope: null,
    mailbox: null,
  };
  const decodeHidden = decoders.get(t) ?? (await hiddenDecoder(t));
  decoders.set(t, decodeHidden);
  return spoken(await virusCheck({ clamd: { address, timeoutMs: 10_000 }, decodeHidden }).run(subject));
}

function entity(type: string, content: Buffer): Buffer {
  return Buffer.from(
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`,
  );
}

function base64(content: Buffer): string {
  return content.toString('base64').replace(/.{76}/g, '$&\r\n');
}

function uuencoded(content: Buffer, name = 'a.com'): string {
  const lines: string[] = [];
  for (let place = 0; place < content.length; place += 45) {
    const line = content.subarray(place, place + 45);
    const digits = Buffer.concat([line, Buffer.alloc(2)])
      .subarray(0, Math.ceil(line.length / 3) * 3)
      .toString('base64')
      .replace(/./g, (digit) => SIXES[ALPHABET.indexOf(digit)] ?? '`');
    lines.push(`${SIXES[line.length]}${digits}`);
  }
  return [`begin 644 ${name}`, ...lines, '`', 'end', ''].join('\r\n');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIXES = [...'`'].concat(Array.from({ length: 63 }, (_, index) => String.fromCharCode(33 + index)));
