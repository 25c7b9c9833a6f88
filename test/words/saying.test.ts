import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PROBLEM_CODES } from '../../src/mail/mime/problems.ts';
import { PARSE_PROBLEMS_IN_DUTCH } from '../../src/words/parsing.ts';
import { inWords, say, WORDS } from '../../src/words/saying.ts';
import { reasonInWords } from '../../src/words/stored-reason.ts';

const placesIn = (words: string): string[] =>
  Array.from(words.matchAll(/\{\^?(\w+)\}/g), ([, name = '']) => name).toSorted();

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

test('words that are there in both languages are said in the one that is asked for, with a capital where it begins', () => {
  const said = say('verdict', {
    words: { en: 'no virus found', nl: 'geen virus gevonden' },
    verdict: 'virus: clean',
  });
  assert.equal(inWords(said, 'nl'), 'Geen virus gevonden (virus: clean).');
  assert.equal(inWords(said, 'en'), 'No virus found (virus: clean).');
});

test('a stored reason is found back by its words, or stays as it is', () => {
  const says = [say('mail-is', { kind: say('bounce') }), say('no-recipient')];
  const nl = (reason: string) => reasonInWords(reason, [null, says], 'nl');
  assert.equal(nl(inWords(says, 'en')), inWords(says, 'nl'));
  assert.equal(nl(inWords(says.slice(0, 1), 'en')), inWords(says.slice(0, 1), 'nl'));
  assert.equal(nl('reclame'), 'reclame');
  assert.equal(reasonInWords(null, [says], 'nl'), null);
});

test('every problem of the parser has words in Dutch', () => {
  assert.deepEqual(Object.keys(PARSE_PROBLEMS_IN_DUTCH).toSorted(), Object.keys(PROBLEM_CODES).toSorted());
});

test('every code of the table is used', () => {
  const code = ['routing', 'checks', 'pipeline', 'pipeline.ts'].map(sourceOf).join('\n');
  // results of the check `automatic`, and actions, are looked up by what they are
  const lookedUp = ['list mail', 'auto-generated', 'not automatic'];
  const unused = Object.keys(WORDS).filter((name) => !code.includes(`'${name}'`) && !lookedUp.includes(name));
  assert.deepEqual(unused, []);
});

function sourceOf(name: string): string {
  const place = path.join(import.meta.dirname, '../../src', name);
  if (name.endsWith('.ts')) return readFileSync(place, 'utf8');
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.map((file) => readFileSync(path.join(place, file), 'utf8')).join('\n');
}
