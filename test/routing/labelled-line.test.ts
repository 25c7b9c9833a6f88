import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledValue } from '../../src/routing/labelled-line.ts';

const LINES: [written: string, value: string | null][] = [
  ['Naam: Jan Jansen', 'Jan Jansen'],
  ['naam :Jan', 'Jan'],
  ['NAAM:\tJan', 'Jan'],
  ['*Naam:* Jan', 'Jan'],
  ['**Naam**: Jan', 'Jan'],
  ['> Naam: Jan', 'Jan'],
  ['- Naam: Jan', 'Jan'],
  ['• Naam: Jan', 'Jan'],
  ['Naam\tJan', 'Jan'],
  ['Naam:\tJan\tJansen', 'Jan'],
  ['| Naam | Jan |', 'Jan'],
  ['Naam:\n\n  Jan  \nPlaats: Utrecht', 'Jan'],
  ['Naam:\n12:30 uur', '12:30 uur'],
  ['Naam:\nPlaats: Utrecht', null],
  ['Naam:\nPlaats: Utrecht\nNaam: Jan', 'Jan'],
  ['Onderwerp: x\nNaam: Jan\nNaam: Piet', 'Jan'],
  ['Tijd: Naam: Jan', null],
  ['Naam van de school: Oost', null],
  ['Mijn Naam: Jan', null],
  ['Naam', null],
  ['Naam:', null],
  ['', null],
];

for (const [written, value] of LINES) {
  test(`${JSON.stringify(written)} says ${value ?? 'nothing'}`, () => {
    assert.equal(labelledValue(written, 'Naam'), value);
  });
}

test('a value may hold colons; blanks in a label, and its own colon, do not count', () => {
  assert.equal(labelledValue('Datum en  tijd: 12:30 uur', 'datum en tijd:'), '12:30 uur');
  assert.equal(labelledValue('Zie: https://x.example/a|b', 'Zie'), 'https://x.example/a|b');
});

test('a long text of labels without values is read in time', () => {
  assert.equal(labelledValue('Naam:\n'.repeat(100_000), 'Naam'), null);
});

test('a long run of emphasis within a value costs no time', () => {
  const value = `y${'*'.repeat(200_000)}x`;
  assert.equal(labelledValue(`Naam: ${value}`, 'Naam'), value);
});
