import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatToken, samePrefix, type Token } from '../../src/cases/token-text.ts';
import { findTokens } from '../../src/routing/find-tokens.ts';

const PREFIXES = ['Zaak', 'Gemeente Oost'];
const ours: Token = { prefix: 'Zaak', caseNumber: '1458', code: 'ae34dc' };

const LEFT_BY: Record<string, string> = {
  'as issued': '[Zaak 1458-ae34dc] Uw aanvraag',
  'an English reply': 'Re: [Zaak 1458-ae34dc] Uw aanvraag',
  'Dutch Outlook, several times': 'Antw: RE: FW: Antw: [Zaak 1458-ae34dc] Uw aanvraag',
  'a Dutch forward': 'Doorst: [Zaak 1458-ae34dc] Uw aanvraag',
  'a numbered reply': 'Re[2]: [Zaak 1458-ae34dc] Uw aanvraag',
  'a gateway that tags': '[EXTERN] Re: [Zaak 1458-ae34dc] Uw aanvraag',
  'a list': '[bewoners-oost] Re: [Zaak 1458-ae34dc] Uw aanvraag',
  'folding with a tab': 'Re: [Zaak\t1458-ae34dc] Uw aanvraag',
  'folding that was kept': 'Re: [Zaak\r\n 1458-ae34dc] Uw aanvraag',
  'a joint of encoded words': 'Re: [Zaak 14 58-ae3 4dc] Uw aanvraag',
  'encoded words with underscores left in': 'Re:_[Zaak_1458-ae34dc]_Uw_aanvraag',
  'a mailto link': 'Re:+[Zaak+1458-ae34dc]+Uw+aanvraag',
  capitals: 'RE: [ZAAK 1458-AE34DC] UW AANVRAAG',
  'no-break spaces': 'Re:\u00A0[Zaak\u00A01458-ae34dc]',
  'full-width spaces and brackets': 'Re：　［Zaak　1458-ae34dc］',
  'full-width letters': '［Ｚａａｋ　１４５８－ａｅ３４ｄｃ］',
  'zero-width spaces': '[Zaak\u200B \u20601458\u200B-\uFEFFae34dc]',
  'direction marks': '\u202A[Zaak 1458\u200E-ae34dc]\u202C',
  'a soft hyphen': '[Zaak 1458-ae\u00AD34dc]',
  'an en dash': '[Zaak 1458–ae34dc]',
  'a no-break hyphen': '[Zaak 1458\u2011ae34dc]',
  'a minus sign': '[Zaak 1458\u2212ae34dc]',
  'an en dash as two hyphens': '[Zaak 1458--ae34dc]',
  'blanks around the hyphen': '[Zaak 1458 - ae34dc]',
  'blanks at the brackets': '[ Zaak 1458-ae34dc ]',
  'round brackets': '(Zaak 1458-ae34dc)',
  braces: '{Zaak 1458-ae34dc}',
  'lenticular brackets': '【Zaak 1458-ae34dc】',
  'old Mozilla forwards': '[Fwd: [Zaak 1458-ae34dc] Uw aanvraag]',
  'a forward that swallowed the brackets': '[Fwd: Zaak 1458-ae34dc Uw aanvraag]',
  'a quoted subject': 'Vraag over "Re: [Zaak 1458-ae34dc] Uw aanvraag" (was: [Zaak 1458-ae34dc])',
  'brackets taken away': 'Re: Zaak 1458-ae34dc Uw aanvraag',
  'the closing bracket cut off': 'Re: [Zaak 1458-ae34dc',
  'a sentence': 'Mijn kenmerk is Zaak 1458-ae34dc.',
};

for (const [who, subject] of Object.entries(LEFT_BY)) {
  test(`a token is found as left by ${who}`, () => {
    assert.deepEqual(findTokens(subject, PREFIXES), [ours]);
  });
}

test('what is no token of ours is not found', () => {
  const subjects = [
    '',
    'Uw aanvraag',
    '[Zaak 1458]',
    '[Zaak 1458-ae34d]',
    '[Zaak 1458-xe34dc]',
    '[Zaken 1458-ae34dc]',
    '[Klant 1458-ae34dc]',
    '[1458-ae34dc]',
    'Bezaak 1458-ae34dc',
    'Zaak 1458-ae34dcx',
    'Zaak 1458 - decade van de zorg',
    'Zaak 1458-ae34dc-xyz',
  ];
  for (const subject of subjects) assert.deepEqual(findTokens(subject, PREFIXES), [], subject);
});

test('several tokens are all found, those in brackets first', () => {
  const found = findTokens('Re: Zaak 3-cccccc en [Zaak 2-bbbbbb] en [Gemeente Oost 1-aaaaaa]', PREFIXES);
  assert.deepEqual(
    found.map((token) => `${token.prefix} ${token.caseNumber}`),
    ['Zaak 2', 'Gemeente Oost 1', 'Zaak 3'],
  );
});

test('a case number with dots, letters and hyphens is read up to the last hyphen', () => {
  const token = { prefix: 'Gemeente Oost', caseNumber: 'ZAAK-2026.0001-b2', code: 'ae34dc' };
  assert.deepEqual(findTokens(`Antw: ${formatToken(token)}`, PREFIXES), [token]);
});

test('where one prefix begins with another, both readings are given', () => {
  const found = findTokens('[Zaak 2 1458-ae34dc]', ['Zaak', 'Zaak 2']);
  assert.deepEqual(
    found.map((token) => [token.prefix, token.caseNumber]),
    [
      ['Zaak', '21458'],
      ['Zaak 2', '1458'],
    ],
  );
});

test('a hostile subject costs time by its length only', () => {
  for (const part of ['[', '[Zaak ', ' a-', '1-', '(Zaak 1-aaaaaa', ' 1.1-aaaaaa', '\u0301', ']']) {
    findTokens(part.repeat(200_000 / part.length), PREFIXES);
  }
});

// Any rewriting of ours still matches.

const BLANK = [' ', '\t', '\u00A0', '\u3000', '\u2009', '\u202F', '\r\n ', '  '];
const NOTHING_SEEN = ['\u200B', '\u200C', '\u2060', '\uFEFF', '\u00AD', '\u200E'];
const HYPHEN = ['-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uFF0D', ' - ', '--'];
const BRACKETS = [
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['［', '］'],
  ['（', '）'],
  ['【', '】'],
  ['[', ')'],
];

const prefix = fc.stringMatching(/^[A-Za-zéëïÉß](?:[ .]?[A-Za-zéëïß0-9]){0,14}$/);
const caseNumber = fc.stringMatching(/^[A-Za-z0-9]{1,6}(?:[.-][A-Za-z0-9]{1,6}){0,4}$/);
const token = fc.record({ prefix, caseNumber, code: fc.stringMatching(/^[0-9a-f]{6,16}$/) });
const surrounding = fc.constantFrom(
  '',
  'Re: ',
  'Antw: RE: ',
  '[EXTERN] FW: ',
  '[lijst] Doorst: ',
  '(was: x) ',
  '"',
);

/** Rewrites a token as one or more programs on its way might, character by character. */
const rewritten = fc
  .record({
    token,
    before: surrounding,
    after: fc.constantFrom('', ' Uw aanvraag', '"', ' [EXTERN]', ']', '\u202C'),
    brackets: fc.constantFrom(...BRACKETS),
    letters: fc.constantFrom('kept', 'upper', 'lower', 'decomposed', 'full-width'),
    dice: fc.infiniteStream(fc.nat(999)),
  })
  .map(({ token, before, after, brackets, letters, dice }) => {
    const next = () => dice.next().value ?? 0;
    const pick = (list: readonly string[]) => list[next() % list.length] ?? '';
    const inner = Array.from(formatToken(token).slice(1, -1), (character) => {
      const noise = next() % 6 === 0 ? pick([...BLANK, ...NOTHING_SEEN]) : '';
      if (character === '-') return noise + pick(HYPHEN);
      if (character === ' ') return noise + pick(BLANK);
      return noise + changeLetter(character, letters);
    });
    return { token, subject: `${before}${brackets[0]}${inner.join('')}${brackets[1]}${after}` };
  });

function changeLetter(letter: string, how: string): string {
  if (how === 'upper') return letter.toUpperCase();
  if (how === 'lower') return letter.toLowerCase();
  if (how === 'decomposed') return letter.normalize('NFD');
  const code = letter.charCodeAt(0);
  return how === 'full-width' && code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : letter;
}

test('any rewriting of a token of ours still matches', () => {
  fc.assert(
    fc.property(rewritten, ({ token, subject }) => {
      const found = findTokens(subject, [token.prefix]);
      assert.ok(
        found.some(
          (seen) =>
            samePrefix(seen.prefix, token.prefix) &&
            seen.caseNumber.toLowerCase() === token.caseNumber.toLowerCase() &&
            seen.code === token.code,
        ),
        JSON.stringify({ subject, found }),
      );
    }),
    { numRuns: 2000 },
  );
});

test('nothing is read as a token whose number and code do not stand in the subject', () => {
  const letters = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const near = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('[', ']', '(', 'Zaak', ' ', '1458', '-', '.', 'ae34dc', 'x', '\u200B'))
      .map((list) => list.join('')),
  );
  fc.assert(
    fc.property(near, (subject) =>
      findTokens(subject, ['Zaak']).every((token) =>
        letters(subject).includes(letters(token.prefix + token.caseNumber + token.code)),
      ),
    ),
    { numRuns: 2000 },
  );
});
