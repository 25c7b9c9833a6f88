import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AttributeDefinition, attributeProblems } from '../../src/cases/attributes.ts';
import { readAttribute } from '../../src/routing/attribute-value.ts';

type Type = AttributeDefinition['type'];

const READ: Record<Type, Record<string, string>> = {
  text: { ' Jan  Jansen ': 'Jan  Jansen' },
  number: {
    '12': '12',
    '-3': '-3',
    '+3': '3',
    '12,5': '12.5',
    '12.5': '12.5',
    '1.234,56': '1234.56',
    '1,234.56': '1234.56',
    '1.234.567': '1234567',
    '€ 1.234,-': '1234.00',
    '12,--': '12.00',
    '12,50 euro': '12.50',
    'EUR 12': '12',
    '1 234 567': '1234567',
  },
  date: {
    '2026-03-02': '2026-03-02',
    '2026-03-02T09:15:00+01:00': '2026-03-02',
    '02-03-2026': '2026-03-02',
    '2/3/2026': '2026-03-02',
    '2.3.2026': '2026-03-02',
    '2 maart 2026': '2026-03-02',
    'maandag 2 maart 2026': '2026-03-02',
    '2-mrt-2026': '2026-03-02',
    'Monday, 2 March 2026': '2026-03-02',
    '29 februari 2028': '2028-02-29',
  },
  boolean: { Ja: 'true', nee: 'false', TRUE: 'true', onwaar: 'false', x: 'true', '0': 'false' },
  email: {
    'Jan@X.example': 'Jan@X.example',
    'Jan <jan@x.example>': 'jan@x.example',
    'mailto:jan@x.example': 'jan@x.example',
  },
  postcode: { '1234AB': '1234 AB', ' 1234 ab': '1234 AB' },
  choice: { kappen: 'Kappen', 'BOUWEN  of verbouwen': 'Bouwen of verbouwen' },
};

const choices = ['Bouwen of verbouwen', 'Kappen'];

const NOT_READ: Record<Exclude<Type, 'text'>, Record<string, RegExp>> = {
  number: {
    twaalf: /not a number/,
    '1.234': /thousands or with decimals/,
    '12,345': /thousands/,
    '1.2.3': /not/,
    '': /not/,
  },
  date: {
    morgen: /not a date/,
    '30-02-2026': /calendar/,
    '29 februari 2026': /calendar/,
    '02-03-26': /not a date/,
  },
  boolean: { misschien: /neither/ },
  email: { jan: /not an e-mail/ },
  postcode: { '0234 AB': /postcode/, '1234 SS': /postcode/, '12345': /postcode/ },
  choice: { Slopen: /choices/, '': /choices/ },
};

for (const [type, values] of Object.entries(READ) as [Type, Record<string, string>][]) {
  test(`${type}: read as people and forms write it`, () => {
    for (const [written, value] of Object.entries(values)) {
      assert.deepEqual(readAttribute({ type, choices }, written), { value }, written);
    }
  });
}

for (const [type, values] of Object.entries(NOT_READ) as [Type, Record<string, RegExp>][]) {
  test(`${type}: what is none, or could be two, is a problem`, () => {
    for (const [written, problem] of Object.entries(values)) {
      const read = readAttribute({ type, choices }, written);
      assert.match('problem' in read ? read.problem : read.value, problem, written);
    }
  });
}

test('a text that is too long ends in an ellipsis and whole characters', () => {
  const read = readAttribute({ type: 'text' }, '😀'.repeat(10_000));
  assert.ok('value' in read);
  assert.ok(read.value.length <= 10_000 && read.value.endsWith('😀…') && read.value.isWellFormed());
});

test('whatever is read is a value that a case takes', () => {
  const types: Type[] = ['text', 'number', 'date', 'boolean', 'email', 'postcode', 'choice'];
  const written = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-+€]? ?[0-9.,]{1,12}(,-)?$/),
    fc.stringMatching(/^[0-9]{1,4}[-/. ]([0-9]{1,2}|maart|mei|okt)[-/. ][0-9]{1,4}$/),
    fc.emailAddress(),
    fc.stringMatching(/^[0-9]{4} ?[A-Za-z]{2}$/),
    fc.constantFrom('KAPPEN', 'slopen'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), written, (type, text) => {
      const read = readAttribute({ type, choices }, text);
      if ('problem' in read) return;
      const chosen = type === 'choice' ? { choices } : {};
      const definition = { name: 'a', label: 'A', type, required: false, ...chosen };
      assert.deepEqual(
        attributeProblems([definition], { a: read.value }),
        [],
        JSON.stringify({ type, text, read }),
      );
    }),
    { numRuns: 1000 },
  );
});
