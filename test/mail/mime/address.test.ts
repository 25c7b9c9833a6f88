import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseAddresses } from '../../../src/mail/mime/address.ts';

const read = (value: string) =>
  parseAddresses(Buffer.from(value).toString('latin1'), null).addresses.map(({ name, email }) => [
    name,
    email,
  ]);

describe('addresses', () => {
  test('any quoted name, with any local part, comes back', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'Jan ,;:<>()@."\\é'), maxLength: 30 })
      .map((text) => text.replace(/\s+/g, ' ').trim());
    const local = fc.stringMatching(/^[a-z0-9.+_-]{1,20}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, local), { maxLength: 4 }), (people) => {
        const written = people.map(
          ([name, local]) => `"${name.replace(/["\\]/g, '\\$&')}" <${local}@example.nl>`,
        );
        const expected = people.map(([name, local]) => [name === '' ? null : name, `${local}@example.nl`]);
        assert.deepEqual(read(written.join(', ')), expected);
      }),
    );
  });

  test('never fail, and take time that grows with their length only', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.string(), (value) => void read(value)));
    for (const piece of ['"', '(', '<', ',', 'a@', '"a" ', '<a', '(,', '":', ' ', 'x', ';:', '\\"', '=?']) {
      read(piece.repeat(500_000 / piece.length));
    }
  });

  const cases: [string, (string | null)[][]][] = [
    ['jan@example.nl', [[null, 'jan@example.nl']]],
    ['Jan Jansen <jan@EXAMPLE.nl>', [['Jan Jansen', 'jan@example.nl']]],
    ['jan@example.nl (Jan Jansen)', [['Jan Jansen', 'jan@example.nl']]],
    ['jan@example.nl (Jan (thuis))', [['Jan (thuis)', 'jan@example.nl']]],
    ['"Jansen, Jan" <jan@example.nl>', [['Jansen, Jan', 'jan@example.nl']]],
    ['Jansen, Jan <jan@example.nl>', [['Jansen, Jan', 'jan@example.nl']]],
    [
      'a@example.nl, Jan <jan@example.nl>',
      [
        [null, 'a@example.nl'],
        ['Jan', 'jan@example.nl'],
      ],
    ],
    ['=?utf-8?Q?Jansen=2C_Jan?= <jan@example.nl>', [['Jansen, Jan', 'jan@example.nl']]],
    ['=?utf-8?Q?a=40kwaad.example?= <jan@example.nl>', [['a@kwaad.example', 'jan@example.nl']]],
    ['"a@kwaad.example" <jan@example.nl>', [['a@kwaad.example', 'jan@example.nl']]],
    [
      'groep: a@example.nl, B <b@example.nl>; c@example.nl',
      [
        [null, 'a@example.nl'],
        ['B', 'b@example.nl'],
        [null, 'c@example.nl'],
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['"een twee"@example.nl', [[null, '"een twee"@example.nl']]],
    ['<"een> twee"@example.nl>', [[null, '"een> twee"@example.nl']]],
    ['<@relay.example,@ander.example:jan@example.nl>', [[null, 'jan@example.nl']]],
    ['mailto:jan@example.nl', [[null, 'jan@example.nl']]],
    ['Jan <jan@example.nl', [['Jan', 'jan@example.nl']]],
    ['<<jan@example.nl>>', [[null, 'jan@example.nl']]],
    ['Jan <>', [['Jan', '']]],
    ['<>', []],
    ['postmaster', [['postmaster', '']]],
    ['Zoë <zoë@example.nl>', [['Zoë', 'zoë@example.nl']]],
    ['', []],
  ];
  for (const [value, expected] of cases) {
    test(`${value} → ${JSON.stringify(expected)}`, () => assert.deepEqual(read(value), expected));
  }
});
