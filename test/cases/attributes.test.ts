import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AttributeDefinition, attributeProblems } from '../../src/cases/attributes.ts';

const VALUES: Record<AttributeDefinition['type'], { good: string[]; bad: string[] }> = {
  text: { good: ['alles', '  ', '\n'], bad: [] },
  number: { good: ['0', '-12', '3.5', '007'], bad: ['3,5', '1e3', '.5', 'twaalf', '1 000', '٣'] },
  date: { good: ['2026-03-02', '2024-02-29'], bad: ['2026-02-30', '02-03-2026', '2026-3-2', 'morgen'] },
  boolean: { good: ['true', 'false'], bad: ['ja', 'TRUE', '1'] },
  email: { good: ['jan@burger.example'], bad: ['jan', 'jan@', 'Jan <jan@burger.example>'] },
  postcode: { good: ['1234 AB'], bad: ['1234AB', '0234 AB', '1234 ab', '1234'] },
  choice: { good: ['Bouwen', 'Kappen'], bad: ['bouwen', 'Slopen'] },
};

for (const [type, { good, bad }] of Object.entries(VALUES)) {
  const definition = {
    ...{ name: 'a', label: 'A', type, required: true },
    ...(type === 'choice' && { choices: ['Bouwen', 'Kappen'] }),
  } as AttributeDefinition;
  for (const value of good)
    test(`${JSON.stringify(value)} is ${type}`, () => {
      assert.deepEqual(attributeProblems([definition], { a: value }), []);
    });
  for (const value of bad)
    test(`${JSON.stringify(value)} is not ${type}`, () => {
      assert.equal(attributeProblems([definition], { a: value }).length, 1);
    });
}

test('every problem is named', () => {
  const definitions: AttributeDefinition[] = [
    { name: 'adres', label: 'Adres', type: 'text', required: true },
    { name: 'telefoon', label: 'Telefoon', type: 'text', required: false },
    { name: 'datum', label: 'Datum', type: 'date', required: false },
  ];
  assert.deepEqual(attributeProblems(definitions, { adres: '', datum: 'morgen', __proto__x: '1' }), [
    'adres: is required',
    'datum: must be a date such as 2026-03-02',
    '__proto__x: the case type has no such attribute',
  ]);
  assert.deepEqual(attributeProblems(definitions, { adres: 'x', telefoon: '' }), []);
  const inherited: AttributeDefinition = {
    name: 'constructor',
    label: 'Bouwer',
    type: 'text',
    required: true,
  };
  assert.deepEqual(attributeProblems([inherited], {}), ['constructor: is required']);
});
