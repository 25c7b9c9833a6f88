import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { safeFileName, uniqueFileNames } from '../../src/mail/file-name.ts';

const safe = (name: string | null, type = 'application/pdf') => safeFileName({ name, type }, 0);

const DANGEROUS = fc.string({
  unit: fc.constantFrom(
    ...'ab.\\/: \0\n\u202E\u200F\uFEFF<>|?*"',
    '..',
    'CON',
    '.pdf',
    'é',
    '😀',
    '\uD800',
    '/../',
  ),
  maxLength: 200,
});

describe('safe file names', () => {
  test('hold nothing that a file system or a reader could be misled by', () => {
    fc.assert(
      fc.property(fc.oneof(DANGEROUS, fc.string({ unit: 'binary', maxLength: 500 })), (name) => {
        const found = safe(name);
        assert.notEqual(found, '');
        assert.ok(Buffer.byteLength(found) <= 255);
        assert.doesNotMatch(found, /[\p{Cc}\\/:*?"<>|\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        assert.doesNotMatch(found, /^[. ]|[. ]$/);
        assert.doesNotMatch(found, /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        assert.ok(found.isWellFormed());
        assert.equal(safe(found), found, 'a safe name stays as it is');
      }),
    );
  });

  test('are unique, also without case, at any length', () => {
    const name = fc.oneof(
      fc.constantFrom('a.pdf', 'A.PDF', 'a (2).pdf', 'é.pdf', 'É.pdf', `${'x'.repeat(300)}.pdf`),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const found = uniqueFileNames(
          names.map((name, index) => safeFileName({ name, type: 'text/plain' }, index)),
        );
        assert.equal(found.length, names.length);
        assert.equal(new Set(found.map((name) => name.toUpperCase())).size, names.length);
        for (const name of found) assert.ok(Buffer.byteLength(name) <= 255);
      }),
    );
  });

  const cases: [string | null, string][] = [
    ['Bouwtekening 12/3.pdf', 'Bouwtekening 12_3.pdf'],
    ['C:\\Documents\\nota.pdf', 'nota.pdf'],
    ['/etc/passwd', 'passwd'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['con.pdf', '_con.pdf'],
    ['nota\u202Efdp.exe', 'notafdp.exe'],
    ['nota.pdf   ', 'nota.pdf'],
    ['.htaccess', 'htaccess'],
    ['   ', 'bijlage-1.pdf'],
    ['...', 'bijlage-1.pdf'],
    [null, 'bijlage-1.pdf'],
    ['Cafe\u0301.pdf', 'Café.pdf'],
    [`${'é'.repeat(200)}.pdf`, `${'é'.repeat(125)}.pdf`],
  ];
  for (const [name, expected] of cases) {
    test(`${JSON.stringify(name)?.slice(0, 40)} → ${expected.slice(0, 40)}`, () =>
      assert.equal(safe(name), expected));
  }

  test('come from the media type where there is none, octet-stream for one that is unknown', () => {
    assert.equal(safe(null, 'message/rfc822'), 'bijlage-1.eml');
    assert.equal(safe(null, 'constructor'), 'bijlage-1.bin');
  });

  test('count before the extension', () => {
    assert.deepEqual(uniqueFileNames(['a.pdf', 'A.pdf', 'a (2).pdf', 'a.pdf', 'b']), [
      'a.pdf',
      'A (2).pdf',
      'a (2) (2).pdf',
      'a (3).pdf',
      'b',
    ]);
  });
});
