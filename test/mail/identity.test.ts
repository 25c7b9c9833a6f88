import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseRaw } from '../../src/mail/parse.ts';

const identity = (raw: string | Buffer) => parseRaw(Buffer.from(raw)).contentIdentity;

interface Outline {
  fields: [string, string][];
  text: string;
  file: string;
  encoding: 'base64' | 'quoted-printable' | '8bit';
  boundary: string;
  lineEnd: string;
}

const OUTLINE: Outline = {
  fields: [
    ['From', 'Jan <jan@burger.example>'],
    ['To', 'post@gemeente.example'],
    ['Subject', 'Vraag'],
    ['Date', 'Mon, 2 Mar 2026 09:15:00 +0100'],
    ['Message-ID', '<1@burger.example>'],
  ],
  text: 'Eén regel.\nNog een.\n',
  file: 'inhoud',
  encoding: '8bit',
  boundary: 'grens',
  lineEnd: '\r\n',
};

function write(outline: Outline): string {
  const { fields, text, file, encoding, boundary, lineEnd } = outline;
  const octets = Buffer.from(text.replaceAll('\n', lineEnd));
  const body = {
    base64: octets.toString('base64'),
    'quoted-printable': octets
      .toString('latin1')
      .replace(/[^\r\n\x20-\x3c\x3e-\x7e]/g, (c) => `=${c.charCodeAt(0).toString(16)}`),
    '8bit': octets.toString(),
  };
  return [
    ...fields.map(([name, value]) => `${name}: ${value}`),
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body[encoding],
    `--${boundary}`,
    'Content-Type: application/pdf; name=bijlage.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(file).toString('base64'),
    `--${boundary}--`,
    '',
  ].join(lineEnd);
}

const TRACE = [
  'Received',
  'Return-Path',
  'Delivered-To',
  'X-Original-To',
  'X-Spam-Status',
  'Authentication-Results',
  'ARC-Seal',
  'DKIM-Signature',
  'List-Id',
  'Resent-From',
  'Bcc',
];

describe('identity of content', () => {
  test('does not change with trace fields, boundary, transfer encoding, order of fields or line ends', () => {
    const traces = fc.array(fc.tuple(fc.constantFrom(...TRACE), fc.stringMatching(/^[a-z0-9 ;=@.]{0,40}$/)), {
      maxLength: 6,
    });
    const way = fc.record({
      traces,
      order: fc.shuffledSubarray(OUTLINE.fields, { minLength: OUTLINE.fields.length }),
      encoding: fc.constantFrom<Outline['encoding']>('8bit', 'base64', 'quoted-printable'),
      boundary: fc.stringMatching(/^[a-z]{5,20}$/),
      lineEnd: fc.constantFrom('\r\n', '\n'),
    });
    const expected = identity(write(OUTLINE));
    fc.assert(
      fc.property(way, ({ traces, order, ...rest }) => {
        assert.equal(identity(write({ ...OUTLINE, ...rest, fields: [...traces, ...order] })), expected);
      }),
    );
  });

  test('differs where anything that its author wrote differs, also with the same Message-ID', () => {
    const visible = fc.stringMatching(/^[a-z]{1,12}$/);
    const field = fc.constantFrom(...OUTLINE.fields.map(([name]) => name));
    fc.assert(
      fc.property(field, visible, (changed, value) => {
        const fields = OUTLINE.fields.map(([name, old]): [string, string] => [
          name,
          name === changed ? `${old} ${value}` : old,
        ]);
        assert.notEqual(identity(write({ ...OUTLINE, fields })), identity(write(OUTLINE)));
      }),
    );
    fc.assert(
      fc.property(visible, (value) => {
        assert.notEqual(
          identity(write({ ...OUTLINE, text: `${OUTLINE.text}${value}` })),
          identity(write(OUTLINE)),
        );
        assert.notEqual(
          identity(write({ ...OUTLINE, file: `${OUTLINE.file}${value}` })),
          identity(write(OUTLINE)),
        );
      }),
    );
  });

  test('counts the name and the place of a part', () => {
    const raw = write(OUTLINE);
    assert.notEqual(identity(raw.replace('bijlage.pdf', 'andere.pdf')), identity(raw));
    assert.notEqual(identity(raw.replace('multipart/mixed', 'multipart/related')), identity(raw));
  });

  test('does not count line ends at the very end of a text', () => {
    const raw = 'From: a@burger.example\n\nTekst.\n';
    assert.equal(identity(`${raw}\n\r\n`), identity(raw));
    assert.notEqual(identity(`${raw}\n.`), identity(raw));
  });

  test('counts fields as they read, not as they are encoded or folded', () => {
    const raw = (subject: string) => `Subject: ${subject}\r\n\r\nTekst.`;
    assert.equal(identity(raw('=?utf-8?Q?=C3=A9=C3=A9n?=\r\n\ttwee')), identity(raw('één  twee')));
  });

  test('does not depend on how much text is kept', () => {
    const raw = readFileSync(path.join(import.meta.dirname, '../corpus/004-alternative.eml'));
    assert.equal(parseRaw(raw, { textBytes: 1 }).contentIdentity, parseRaw(raw).contentIdentity);
  });

  test('of mail that is too large to be opened is told by its octets', () => {
    const limits = { totalBytes: 10 };
    const [one, other] = ['een', 'twee'].map((file) =>
      parseRaw(Buffer.from(write({ ...OUTLINE, file })), limits),
    );
    assert.notEqual(one?.contentIdentity, other?.contentIdentity);
  });
});
