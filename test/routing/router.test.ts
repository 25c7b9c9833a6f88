import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Verdict } from '../../src/checks/check.ts';
import type { Route } from '../../src/routing/route.ts';
import { routeMail } from '../../src/routing/router.ts';
import { RULES } from '../../src/routing/rules.ts';
import { type MailOutline, parsedMail } from '../support/parsed-mail.ts';
import { caseWith, lookupIn, profileFor, type World } from '../support/route-lookup.ts';

const adres = { name: 'adres', label: 'Adres', type: 'text' as const, required: true };
const hoogte = { name: 'hoogte', label: 'Hoogte', type: 'number' as const, required: false };

const world: World = {
  cases: [
    caseWith('1458', 'open', 'ae34dc'),
    caseWith('1459', 'open', 'bbbbbb'),
    caseWith('1400', 'closed', 'cccccc'),
    caseWith('ZAAK-2026-1', 'open', 'dddddd'),
  ],
  profiles: [
    profileFor('post@gemeente.example'),
    profileFor('facturen@gemeente.example'),
    profileFor('kappen@gemeente.example', {
      attributes: [adres, hoogte],
      mapping: { adres: { label: 'Adres' }, hoogte: { label: 'Hoogte' } },
    }),
  ],
};

const route = (
  outline: MailOutline,
  options: { verdicts?: Verdict[]; recipients?: string[]; world?: World } = {},
): Promise<Route> =>
  routeMail(
    {
      parsed: parsedMail(outline),
      envelope: options.recipients ? { recipients: options.recipients } : null,
      verdicts: options.verdicts ?? [],
    },
    lookupIn(options.world ?? world),
  );

const automatic = (result: string): Verdict[] => [{ check: 'automatic', result, evidence: ['a sign'] }];
const names = ({ destinations }: Route): string[] =>
  destinations.map((to) => (to.kind === 'case' ? `case ${to.caseNumber}` : `${to.kind} ${to.profileName}`));

test('a valid token of an open case leads to that case, whatever the address', async () => {
  const routed = await route({
    subject: 'RE: [ZAAK 1458-AE34DC] Uw aanvraag',
    to: 'facturen@gemeente.example',
  });
  assert.deepEqual(names(routed), ['case 1458']);
  assert.equal(routed.rule, 'token-open-case');
  assert.deepEqual(routed.evidence, [{ kind: 'token', value: '[Zaak 1458-******]', source: 'subject' }]);
  assert.equal(
    routed.reason,
    '[Zaak 1458-******] in the subject is a valid token of case 1458, which is open.',
  );
});

test('an automatic reply with the token of an open case belongs to it', async () => {
  const routed = await route(
    { subject: 'Automatisch antwoord: [Zaak 1458-ae34dc]' },
    { verdicts: automatic('auto-reply') },
  );
  assert.deepEqual(names(routed), ['case 1458']);
});

test('the letter case of a case number may have been changed on the way', async () => {
  assert.deepEqual(names(await route({ subject: '[zaak zaak-2026-1-dddddd]' })), ['case ZAAK-2026-1']);
});

test('a closed case takes nothing: the profile does, and the case is noted', async () => {
  const routed = await route({ subject: 'Antw: [Zaak 1400-cccccc] Nog een vraag' });
  assert.deepEqual(names(routed), ['intake post']);
  assert.equal(routed.rule, 'profile-of-recipient');
  assert.deepEqual(routed.notes, ['answers case 1400, which is closed']);
});

test('a code that is wrong, of another prefix, or of no case leads nowhere, and is noted', async () => {
  for (const subject of [
    '[Zaak 1458-ae34dd]',
    '[Klant 1458-ae34dc]',
    '[Zaak 99-ae34dc]',
    '[Zaak 1459-ae34dc]',
  ]) {
    const routed = await route({ subject }, { world: { ...world, prefixes: ['Zaak', 'Klant'] } });
    assert.deepEqual(names(routed), ['intake post'], subject);
    assert.match(routed.notes.join(), /^token not valid: \[/, subject);
  }
});

test('valid tokens of different cases are held, and both are shown', async () => {
  for (const [subject, held] of [
    ['[Zaak 1458-ae34dc] [Zaak 1459-bbbbbb]', '1458 and 1459'],
    ['[Zaak 1458-ae34dc] [Zaak 1400-cccccc]', '1458 and 1400'],
  ]) {
    const routed = await route({ subject: subject ?? '' });
    assert.equal(routed.rule, 'conflicting-tokens');
    assert.deepEqual(routed.destinations, []);
    assert.equal(routed.reason, `The subject carries valid tokens of different cases: ${held}.`);
    assert.equal(routed.evidence.length, 2);
  }
});

test('several tokens of one case, one of them valid, lead to it', async () => {
  const routed = await route({ subject: '[Zaak 1458-ae34dc] [Zaak 1458-000000] [Zaak 99-000000]' });
  assert.deepEqual(names(routed), ['case 1458']);
});

test('a row of guesses is not weighed at all, also where one of them is right', async () => {
  const guesses = Array.from({ length: 20 }, (_, index) => `[Zaak 1458-${String(index).padStart(6, '0')}]`);
  const routed = await route({ subject: `${guesses.join(' ')} [Zaak 1458-ae34dc]` });
  assert.equal(routed.rule, 'too-many-tokens');
  assert.deepEqual(routed.destinations, []);
});

test('an answer by a machine opens no case and no intake', async () => {
  for (const result of ['auto-reply', 'bounce', 'read receipt', 'feedback report']) {
    for (const subject of ['Afwezig: Vraag', 'Afwezig: [Zaak 1400-cccccc]', '[Zaak 1458-000000]']) {
      const routed = await route({ subject }, { verdicts: automatic(result) });
      assert.equal(routed.rule, 'automatic-without-case', `${result}: ${subject}`);
      assert.deepEqual(routed.destinations, []);
    }
  }
});

test('invoices and forms that a machine sends, or a list, are for the profiles', async () => {
  for (const result of ['auto-generated', 'list mail', 'not automatic']) {
    const routed = await route({ to: 'facturen@gemeente.example' }, { verdicts: automatic(result) });
    assert.deepEqual(names(routed), ['intake facturen'], result);
  }
});

test('a new case has its attributes; what could not be read of optional ones is said', async () => {
  const routed = await route({ to: 'kappen@gemeente.example', text: 'Adres: Dorpsstraat 1\nHoogte: hoog' });
  assert.deepEqual(routed.destinations, [
    {
      kind: 'new-case',
      profileId: 'profile-kappen',
      profileName: 'kappen',
      caseTypeId: 'type-kappen',
      attributes: { adres: 'Dorpsstraat 1' },
    },
  ]);
  assert.match(routed.reason, /Hoogte was left out: what was found is not a number\.$/);
});

test('a required attribute that is missing holds the mail, and says which', async () => {
  const routed = await route({ to: 'kappen@gemeente.example', text: 'Hoogte: 12' });
  assert.deepEqual(routed.destinations, []);
  assert.equal(routed.rule, 'profile-of-recipient');
  assert.equal(routed.reason, 'Profile kappen needs more than the mail gives: Adres is missing.');
});

test('one mail to several profile addresses has several destinations, each once', async () => {
  const both = ['facturen@gemeente.example', 'Post+abc@gemeente.example', 'post@gemeente.example'];
  const expected = ['intake facturen', 'intake post'];
  assert.deepEqual(names(await route({ to: both })), expected);
  assert.deepEqual(names(await route({ to: both.slice(0, 1), cc: both.slice(1) })), expected);
  assert.deepEqual(
    names(await route({ to: both, headers: { 'Delivered-To': 'facturen@gemeente.example' } })),
    expected,
    'a server delivers one copy for all',
  );
});

test('where a server names the recipient, its word is better than To and Cc', async () => {
  const delivered = { 'Delivered-To': 'facturen@gemeente.example' };
  for (const to of ['oud-adres@gemeente.example', 'post@gemeente.example']) {
    const routed = await route({ to, headers: delivered });
    assert.deepEqual(names(routed), ['intake facturen'], to);
    assert.equal(routed.evidence[0]?.source, 'Delivered-To');
  }
  assert.deepEqual(
    names(await route({ to: 'x@y.example', headers: delivered }, { recipients: ['post@gemeente.example'] })),
    ['intake post'],
    'the envelope is better than any header',
  );
  assert.deepEqual(
    names(
      await route({ to: 'facturen@gemeente.example', headers: { 'Delivered-To': 'bak12@gemeente.example' } }),
    ),
    ['intake facturen'],
    'an address without a profile says nothing',
  );
  assert.deepEqual(
    names(
      await route({
        to: 'facturen@gemeente.example',
        headers: { 'Delivered-To': 'post@gemeente.example', 'X-Original-To': 'facturen@gemeente.example' },
      }),
    ),
    ['intake facturen'],
    'an address that the sender wrote and the server saw is the one that was meant',
  );
});

test('a mail that no profile fits is held, with the addresses that it was for', async () => {
  const routed = await route({
    to: 'onbekend@gemeente.example',
    headers: { 'Delivered-To': 'bak@gemeente.example' },
  });
  assert.equal(routed.rule, 'no-profile');
  assert.match(routed.reason, /: bak@gemeente\.example, onbekend@gemeente\.example\.$/);
  assert.equal((await route({ to: [], subject: null })).rule, 'no-profile');
});

test('the trace has every rule that was asked, the winner last', async () => {
  const { trace, rule } = await route({ subject: '[Zaak 1458-000000]' });
  assert.deepEqual(
    trace.map(({ step, outcome }) => `${step}: ${outcome}`),
    [
      'too-many-tokens: no match',
      'conflicting-tokens: no match',
      'token-open-case: no match',
      'token-closed-case: no match',
      'token-not-valid: noted',
      'automatic-without-case: no match',
      'profile-of-recipient: matched',
    ],
  );
  assert.equal(rule, 'profile-of-recipient');
});

test('rule names differ', () => {
  assert.equal(new Set(RULES.map(({ name }) => name)).size, RULES.length);
});

test('no token that we did not issue leads to a case, and no code is shown', async () => {
  const code = fc.stringMatching(/^[0-9a-f]{6}$/);
  const token = fc
    .tuple(fc.constantFrom('1458', '1459', '1400', '7'), code)
    .map(([number, hex]) => `[Zaak ${number}-${hex}]`);
  const issued = ['ae34dc', 'bbbbbb', 'cccccc', 'dddddd'];
  await fc.assert(
    fc.asyncProperty(fc.array(token, { minLength: 1, maxLength: 4 }), async (tokens) => {
      fc.pre(!tokens.some((written) => issued.some((hex) => written.includes(hex))));
      const routed = await route({ subject: tokens.join(' ') });
      assert.ok(routed.destinations.every(({ kind }) => kind !== 'case'));
      const shown = JSON.stringify(routed);
      for (const written of tokens) assert.ok(!shown.includes(written.slice(-7, -1)), shown);
    }),
  );
});
