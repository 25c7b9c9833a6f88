import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leaves } from '../../src/mail/message.ts';
import type { ParseLimits } from '../../src/mail/mime/limits.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import { compressedOf } from '../support/compressed-smime.ts';
import { armoured, pgpMessageOf } from '../support/pgp.ts';
import { assertAllListed } from './listed.ts';

const part = (text: string) => `Content-Type: text/plain\r\n\r\n${text}\r\n`;
const multipart = (boundary: string, parts: string[]) =>
  `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${parts.map((text) => `--${boundary}\r\n${text}`).join('')}--${boundary}--\r\n`;

/** Parses within `limits`, sees that nothing is unlisted, and gives the mail and the limits that it names. */
function parseWithin(limits: Partial<ParseLimits>, raw: string) {
  const mail = parseRaw(Buffer.from(raw), limits);
  assertAllListed(mail);
  const named = mail.problems.map(({ code }) => code).filter((code) => code.startsWith('limit-'));
  return { mail, named };
}

describe('limits of the parser', () => {
  test('what compressed S/MIME and PGP messages come to is bounded', () => {
    const zeros = Buffer.concat([Buffer.from('Content-Type: text/plain\r\n\r\n'), Buffer.alloc(5_000_000)]);
    const mail = (type: string, content: Buffer) =>
      `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}`;
    const compressed = parseWithin(
      { nestedBytes: 100_000 },
      mail('application/pkcs7-mime', compressedOf(zeros)),
    );
    assert.deepEqual(compressed.named, ['limit-nested-bytes']);
    const bomb = pgpMessageOf(zeros, { compressed: true });
    const pgp = parseWithin({ nestedBytes: 100_000 }, mail('application/pgp', bomb));
    assert.deepEqual(
      [pgp.mail.bodyStructure.opened, pgp.mail.problems.map(({ code }) => code).at(-1)],
      [undefined, 'pgp-damaged'],
    );
    const text = `Tekst.\r\n${armoured(bomb)}`;
    assert.match(
      parseWithin({ nestedBytes: 100_000 }, `\r\n${text}`).mail.bodyValues[1] ?? '',
      /BEGIN PGP MESSAGE/,
    );
  });

  test('bytes: the header is read, the body stays one part', () => {
    const raw = `Subject: groot\r\n${multipart('b', [part('een'), part('twee')])}`;
    const { mail, named } = parseWithin({ totalBytes: 100 }, raw);
    assert.deepEqual(named, ['limit-bytes']);
    assert.equal(mail.subject, 'groot');
    assert.deepEqual(
      mail.attachments.map(({ type }) => type),
      ['multipart/mixed'],
    );
    assert.equal(mail.bodyStructure.size, raw.length - raw.indexOf('--b'));
  });

  test('header bytes: what is beyond is passed over, the body is found', () => {
    const raw = `Subject: eerst\r\nX-Lang: ${'x'.repeat(500)}\r\nX-Laat: laat\r\n\r\nTekst.`;
    const { mail, named } = parseWithin({ headerBytes: 100 }, raw);
    assert.deepEqual(named, ['limit-header-bytes']);
    assert.equal(mail.subject, 'eerst');
    assert.deepEqual(mail.bodyValues, { 1: 'Tekst.' });
  });

  test('header bytes: a long header without an end does not run over the next delimiter', () => {
    const raw = multipart('b', [`X-Lang: ${'x'.repeat(500)}\r\n`, part('twee')]);
    const { mail, named } = parseWithin({ headerBytes: 100 }, raw);
    assert.deepEqual(named, ['limit-header-bytes']);
    assert.deepEqual(mail.bodyValues, { 1: '', 2: 'twee' });
  });

  test('header count', () => {
    const { mail, named } = parseWithin({ headerCount: 2 }, 'A: 1\r\nB: 2\r\nC: 3\r\n vervolg\r\n\r\nTekst.');
    assert.deepEqual(named, ['limit-header-count']);
    assert.deepEqual(mail.headers, [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ]);
    assert.deepEqual(mail.bodyValues, { 1: 'Tekst.' });
  });

  test('parts: the rest of a multipart is one part', () => {
    const { mail, named } = parseWithin(
      { parts: 2 },
      multipart('b', [part('een'), part('twee'), part('drie'), part('vier')]),
    );
    assert.deepEqual(named, ['limit-parts']);
    assert.deepEqual(
      leaves(mail.bodyStructure).map(({ type }) => type),
      ['text/plain', 'text/plain', 'application/octet-stream'],
    );
  });

  test('depth: what lies deeper stays one part', () => {
    const raw = multipart('a', [multipart('b', [multipart('c', [part('diep')])])]);
    const { mail, named } = parseWithin({ depth: 2 }, raw);
    assert.deepEqual(named, ['limit-depth']);
    assert.deepEqual(
      leaves(mail.bodyStructure).map(({ type }) => type),
      ['multipart/mixed'],
    );
  });

  test('depth counts nested mails, encoded ones too', () => {
    const nested = (mail: string) =>
      `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(mail).toString('base64')}`;
    const { mail, named } = parseWithin({ depth: 2 }, nested(nested(nested(part('diep')))));
    assert.deepEqual(named, ['limit-depth']);
    assert.deepEqual(mail.bodyStructure.subParts[0]?.subParts[0]?.subParts, []);
  });

  test('part bytes: the part is named, and stays whole', () => {
    const { mail, named } = parseWithin({ partBytes: 10 }, part('meer dan tien octetten'));
    assert.deepEqual(named, ['limit-part-bytes']);
    assert.equal(mail.bodyStructure.size, 24);
  });

  test('text: all bodies together; the last one is cut between characters', () => {
    const { mail, named } = parseWithin({ textBytes: 7 }, multipart('b', [part('vijf!'), part('één')]));
    assert.deepEqual(named, ['limit-text']);
    assert.deepEqual(mail.bodyValues, { 1: 'vijf!', 2: 'é' });
    assert.equal(leaves(mail.bodyStructure)[1]?.size, 5);
  });

  test('nested bytes: an encoded nested mail stays one part', () => {
    const nested = Buffer.from(part('binnenin')).toString('base64');
    const raw = `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${nested}`;
    const { mail, named } = parseWithin({ nestedBytes: 10 }, raw);
    assert.deepEqual(named, ['limit-nested-bytes']);
    assert.deepEqual(mail.bodyStructure.subParts, []);
  });

  test('time: what was not reached stays one part', () => {
    const { mail, named } = parseWithin({ timeMs: -1 }, multipart('b', [part('een'), part('twee')]));
    assert.deepEqual(named, ['limit-time']);
    assert.deepEqual(
      leaves(mail.bodyStructure).map(({ type }) => type),
      ['multipart/mixed'],
    );
  });

  test('of one problem the first are kept, and the rest counted', () => {
    const mail = parseRaw(
      Buffer.from(
        multipart(
          'b',
          Array.from({ length: 100 }, () => 'Content-Type: fout\r\n\r\n\r\n'),
        ),
      ),
    );
    assert.equal(mail.problems.filter(({ code }) => code === 'content-type-invalid').length, 20);
    assert.match(
      mail.problems.findLast(({ code }) => code === 'content-type-invalid')?.detail ?? '',
      /[+]80/,
    );
  });

  test('hostile bodies take time that grows with their length only', { timeout: 120_000 }, () => {
    const size = 500_000;
    const header = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n';
    for (const piece of [
      '\n--',
      '--',
      '\n',
      '\r',
      '--b\n',
      '--b--\n',
      '\n--b\nContent-Type: multipart/mixed; boundary=b\n\n',
      'begin 644 a\n',
      'a:\n',
      '=\n',
      ' ',
    ]) {
      for (const start of [
        '',
        header,
        'Content-Transfer-Encoding: quoted-printable\n\n',
        'Content-Transfer-Encoding: base64\n\n',
      ]) {
        assertAllListed(parseRaw(Buffer.from(start + piece.repeat(size / piece.length))));
      }
    }
  });
});
