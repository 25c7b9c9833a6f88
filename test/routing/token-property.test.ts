import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaseSnapshot } from '../../src/cases/case-finder.ts';
import { formatToken, sameCode, type Token } from '../../src/cases/token-text.ts';
import { parseRaw } from '../../src/mail/parse.ts';
import type { Route } from '../../src/routing/route.ts';
import { routeMail } from '../../src/routing/router.ts';
import { caseWith, lookupIn, profileFor } from '../support/route-lookup.ts';
import { subjectField, surroundings, writings } from './written-subject.ts';

const prefix = fc.constantFrom(
  'Zaak',
  'Gemeente Oost',
  'ZAAK',
  'Súdwest-Fryslân',
  'Omgeving 2',
  'Straße',
  'Дело',
);
const caseNumber = fc.stringMatching(/^[A-Za-z0-9]{1,6}(?:[.-][A-Za-z0-9]{1,6}){0,3}$/);
const token: fc.Arbitrary<Token> = fc.record({
  prefix,
  caseNumber,
  code: fc.stringMatching(/^[0-9a-f]{6,32}$/),
});

/** What is done to the letters of a token on its way. */
const LETTERS: Record<string, (text: string) => string> = {
  kept: (text) => text,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  decomposed: (text) => text.normalize('NFD'),
  'no-break blanks and hyphens': (text) => text.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011'),
  'full width': (text) =>
    text
      .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
      .replaceAll(' ', '\u3000'),
  'blanks that are not seen': (text) => Array.from(text).join('\u200B'),
};

const letters = fc.constantFrom(...Object.keys(LETTERS));
const change = (how: string, text: string) => LETTERS[how]?.(text) ?? text;

/** Routes a mail whose subject was written so, in a world with this one case. */
function route(field: Buffer, { prefix: own, caseNumber: number, code }: Token): Promise<Route> {
  const raw = Buffer.concat([
    Buffer.from('From: jan@example.org\r\nTo: post@gemeente.example\r\n'),
    field,
    Buffer.from('\r\nDank u wel.\r\n'),
  ]);
  const hasCode = (written: string) => sameCode(code, written);
  const known: CaseSnapshot = { ...caseWith(number, 'open', code), tokens: [{ prefix: own, hasCode }] };
  const lookup = lookupIn({
    prefixes: [own],
    cases: [known],
    profiles: [profileFor('post@gemeente.example')],
  });
  // cases are found by their number in any letter case, as the registry finds them
  const findCase = async (wanted: string) => (wanted.toLowerCase() === number.toLowerCase() ? known : null);
  return routeMail({ parsed: parseRaw(raw), envelope: null, verdicts: [] }, { ...lookup, findCase });
}

const told = (field: Buffer, routed: Route): string =>
  `${field} → ${routed.rule} ${JSON.stringify(routed.destinations)}`;

test('a token of ours leads to its case, however programs, lists and gateways wrote the subject', async () => {
  const property = fc.asyncProperty(
    token,
    letters,
    surroundings,
    writings,
    async (ours, how, around, writing) => {
      const subject = `${around.before}${change(how, formatToken(ours))}${around.after}`;
      const field = subjectField(subject, writing);
      const routed = await route(field, ours);
      assert.equal(routed.rule, 'token-open-case', told(field, routed));
    },
  );
  await fc.assert(property, { numRuns: 1500 });
});

test('a subject that was cut behind the code leads to its case, one that was cut in it does not', async () => {
  const property = fc.asyncProperty(
    token,
    surroundings,
    writings,
    fc.nat(5),
    async (ours, around, writing, most) => {
      const whole = `${around.before}${formatToken(ours)}`.slice(0, -1);
      const kept = subjectField(`${whole}${'…'.repeat(most % 2)}`, writing);
      const routed = await route(kept, ours);
      assert.equal(routed.rule, 'token-open-case', told(kept, routed));
      const cut = subjectField(whole.slice(0, -1 - most), writing);
      const lost = await route(cut, ours);
      assert.equal(lost.rule, 'profile-of-recipient', told(cut, lost));
    },
  );
  await fc.assert(property, { numRuns: 500 });
});

/** A token that was not issued: one letter of it is another. */
const forged = fc
  .record({
    ours: token,
    part: fc.constantFrom('code', 'number', 'prefix'),
    place: fc.nat(99),
    letter: fc.nat(14),
  })
  .map(({ ours, part, place, letter }) => {
    const swap = (text: string, alphabet: string) => {
      const at = place % text.length;
      const other = alphabet.replace(text[at]?.toLowerCase() ?? '', '')[letter % (alphabet.length - 1)] ?? '';
      return text.slice(0, at) + other + text.slice(at + 1);
    };
    const { code, caseNumber: number, prefix: own } = ours;
    if (part === 'code') return { ours, other: { ...ours, code: swap(code, '0123456789abcdef') } };
    if (part === 'prefix') return { ours, other: { ...ours, prefix: `${own}x` } };
    const [first = ''] = number;
    return { ours, other: { ...ours, caseNumber: swap(first, '123456789') + number.slice(1) } };
  });

test('a token that was not issued leads to no case, however its subject was written', async () => {
  const property = fc.asyncProperty(
    forged,
    letters,
    surroundings,
    writings,
    async ({ ours, other }, how, around, writing) => {
      const field = subjectField(
        `${around.before}${change(how, formatToken(other))}${around.after}`,
        writing,
      );
      const routed = await route(field, ours);
      assert.equal(routed.rule, 'profile-of-recipient', told(field, routed));
    },
  );
  await fc.assert(property, { numRuns: 1500 });
});
