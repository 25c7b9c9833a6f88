import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inWords, say, WORDS } from '../../src/routing/words.ts';

const placesIn = (words: string): string[] =>
  Array.from(words.matchAll(/\{(\w+)\}/g), ([, name = '']) => name).toSorted();

test('both languages say the same: each names the same values', () => {
  for (const [code, { en, nl }] of Object.entries(WORDS)) assert.deepEqual(placesIn(nl), placesIn(en), code);
});

test('values stand in their places, lists joined, words of the table in the language', () => {
  const said = [
    say('thread-of-several-cases', { cases: ['1', '2'] }),
    say('mail-is', { kind: say('auto-reply') }),
    say('profile-needs-more', {
      profile: 'p',
      lacking: [say('attribute-missing', { label: 'A' }), say('attribute-missing', { label: 'B' })],
    }),
  ];
  assert.equal(
    inWords(said, 'nl'),
    'Het antwoordt op een e-mail uit meer lopende zaken: 1 en 2. Het bericht is een automatisch antwoord. Profiel p heeft meer nodig dan het bericht geeft: A ontbreekt; B ontbreekt.',
  );
  assert.match(inWords(said, 'en'), /cases: 1 and 2\. The mail is an automatic reply\./);
});

test('a value with braces is said as it is', () => {
  assert.equal(inWords(say('mail-is', { kind: '{signs}' }), 'en'), 'The mail is {signs}.');
});

test('every code of the table is used', () => {
  const folder = path.join(import.meta.dirname, '../../src/routing');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name !== 'words.ts',
  );
  const code = files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
  // results of the check `automatic` are looked up by what it says
  const lookedUp = ['list mail', 'auto-generated', 'not automatic'];
  const unused = Object.keys(WORDS).filter((name) => !code.includes(`'${name}'`) && !lookedUp.includes(name));
  assert.deepEqual(unused, []);
});
