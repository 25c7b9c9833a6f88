import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ERRORS } from '../../src/errors.ts';
import { FAILURE_WORDS } from '../../src/words/failures.ts';
import { PROBLEM_WORDS } from '../../src/words/parsing.ts';
import { inWords, PARTS, say, WORDS } from '../../src/words/saying.ts';
import { saying } from '../../src/words/saying-schema.ts';
import { VERDICT_WORDS } from '../../src/words/verdicts.ts';

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

test('a sentence begins with a capital where it is marked, whatever it begins with', () => {
  const said = say('verdict', { verdict: say('virus: clean') });
  assert.equal(inWords(said, 'nl'), 'Geen virus gevonden.');
  assert.equal(inWords(said, 'en'), 'No virus found.');
});

test('no code stands in two parts of the table, and none is without words', () => {
  const codes = PARTS.flatMap((part) => Object.keys(part));
  assert.deepEqual(
    codes.filter((code, index) => codes.indexOf(code) !== index),
    [],
  );
  for (const [code, { en, nl }] of Object.entries(WORDS)) assert.ok(en && nl, code);
});

test('what is the same in both languages is made of names', () => {
  const NAMES = /\b(PDF|spam|rspamd|base64|document|in)\b|\{\^?\w+\}|[^a-z]/gi;
  const same = Object.entries(WORDS).filter(([, { en, nl }]) => en === nl && en.replace(NAMES, '') !== '');
  assert.deepEqual(same, []);
});

test('an error is said in English as its table says it', () => {
  for (const [key, { en }] of Object.entries(FAILURE_WORDS)) {
    const [, code] = /^error: (\w+)$/.exec(key) ?? [];
    if (code) assert.equal(ERRORS[code as keyof typeof ERRORS].message, en);
  }
});

test('what is stored is read as it was, and what is not said is refused', () => {
  const said = say('thread-of-several-cases', { cases: ['1', '2'], more: [say('part', { part: '1' })] });
  assert.deepEqual(saying.parse(JSON.parse(JSON.stringify(said))), said);
  for (const wrong of [{ code: 'x' }, { code: 1, values: {} }, { code: 'x', values: { a: 1 } }, 'x'])
    assert.equal(saying.safeParse(wrong).success, false);
});

test('every code of the table is used', () => {
  const rooms = ['routing', 'checks', 'mail', 'render', 'cli', 'pipeline', 'pipeline.ts'];
  const code = rooms.map(sourceOf).join('\n');
  // results of checks, problems of the parser, errors and keywords of reports are looked up by what they are
  const lookedUp = (name: string) =>
    name in VERDICT_WORDS ||
    name in PROBLEM_WORDS ||
    name in FAILURE_WORDS ||
    /^(report|limit)-/.test(name) ||
    ['list mail', 'auto-generated', 'not automatic'].includes(name);
  const unused = Object.keys(WORDS).filter((name) => !code.includes(`'${name}'`) && !lookedUp(name));
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
