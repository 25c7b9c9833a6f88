import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Verdict } from '../../src/checks/check.ts';
import type { Route } from '../../src/routing/route.ts';
import { type RoutePolicy, routePolicy } from '../../src/routing/route-policy.ts';
import { routeMail } from '../../src/routing/router.ts';
import { RULES } from '../../src/routing/rules.ts';
import { inWords, say } from '../../src/words/saying.ts';
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

const automatic = (result: string): Verdict[] => [
  { check: 'automatic', result, evidence: [say('sender-is-mail-server')] },
];
const names = ({ destinations }: Route): string[] =>
  destinations.map((to) => (to.kind === 'case' ? `case ${to.caseNumber}` : `${to.kind} ${to.profileName}`));

const why = ({ says }: Route): string => inWords(says, 'en');

const notes = (routed: Route): string[] => routed.notes.map((note) => inWords(note, 'en'));

test('a valid token of an open case leads to that case, whatever the address', async () => {
  const routed = await route({
    subject: 'RE: [ZAAK 1458-AE34DC] Uw aanvraag',
    to: 'facturen@gemeente.example',
  });
  assert.deepEqual(names(routed), ['case 1458']);
  assert.equal(routed.rule, 'token-open-case');
  assert.deepEqual(routed.evidence, [{ kind: 'token', value: '[Zaak 1458-******]', source: 'subject' }]);
  assert.equal(
    why(routed),
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
  assert.deepEqual(notes(routed), ['answers case 1400, which is closed']);
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
    assert.match(notes(routed).join(), /^token not valid: \[/, subject);
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
    assert.equal(why(routed), `The subject carries valid tokens of different cases: ${held}.`);
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
  assert.match(why(routed), /Hoogte was left out: what was found is not a number\.$/);
});

test('a required attribute that is missing holds the mail, and says which', async () => {
  const routed = await route({ to: 'kappen@gemeente.example', text: 'Hoogte: 12' });
  assert.deepEqual(routed.destinations, []);
  assert.equal(routed.rule, 'profile-of-recipient');
  assert.equal(why(routed), 'Profile kappen needs more than the mail gives: Adres is missing.');
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

test('whoever is in the envelope gets the mail, also by blind copy', async () => {
  const recipients = ['facturen@gemeente.example', 'post@gemeente.example'];
  const expected = ['intake facturen', 'intake post'];
  assert.deepEqual(names(await route({ to: 'facturen@gemeente.example' }, { recipients })), expected);
  assert.deepEqual(names(await route({ to: 'iemand@elders.example' }, { recipients })), expected);
});

test('a mail that no profile fits is held, with the addresses that it was for', async () => {
  const routed = await route({
    to: 'onbekend@gemeente.example',
    headers: { 'Delivered-To': 'bak@gemeente.example' },
  });
  assert.equal(routed.rule, 'no-profile');
  assert.match(why(routed), /: bak@gemeente\.example, onbekend@gemeente\.example\.$/);
  assert.equal((await route({ to: [], subject: null })).rule, 'no-profile');
  const many = await route({ to: Array.from({ length: 5000 }, (_, index) => `a${index}@x.example`) });
  assert.match(why(many), /a9@x\.example and 990 more\.$/);
  assert.equal(many.evidence.length, 10);
});

test('the trace has every rule that was asked, the winner last', async () => {
  const { trace, rule } = await route({ subject: '[Zaak 1458-000000]' });
  const asked = RULES.slice(0, RULES.findIndex(({ name }) => name === rule) + 1);
  assert.equal(rule, 'profile-of-recipient');
  assert.deepEqual(
    trace.map(({ step }) => step),
    asked.map(({ name }) => name),
  );
  assert.deepEqual(
    trace.filter(({ outcome }) => outcome !== 'no match').map(({ step, outcome }) => `${step}: ${outcome}`),
    ['token-not-valid: noted', 'profile-of-recipient: matched'],
  );
});

const thread: World = {
  ...world,
  filed: { 'm1@x.example': ['1458'], 'm2@x.example': ['1458', '1459'], 'm3@x.example': ['1400'] },
  participants: { '1458': ['jan@burger.example'] },
};

test('an answer to mail of an open case belongs to it, where its sender is known there', async () => {
  for (const outline of [
    { inReplyTo: ['m1@x.example'] },
    { references: ['m3@x.example', 'm1@x.example', 'unknown@x.example'] },
  ]) {
    const routed = await route({ subject: 'Re: Uw aanvraag', ...outline }, { world: thread });
    assert.equal(routed.rule, 'thread-open-case');
    assert.deepEqual(names(routed), ['case 1458']);
    assert.deepEqual(
      routed.evidence.map(({ kind, value }) => [kind, value]),
      [['thread', 'm1@x.example']],
    );
  }
});

test('of an answer by a stranger, by a forged sender, or to mail of several cases a person decides', async () => {
  const forged: Verdict[] = [{ check: 'authentication', result: 'fail', evidence: [say('dmarc-failed')] }];
  const held = [
    await route({ inReplyTo: ['m1@x.example'], from: 'piet@elders.example' }, { world: thread }),
    await route({ inReplyTo: ['m1@x.example'] }, { world: thread, verdicts: forged }),
    await route({ inReplyTo: ['m2@x.example'] }, { world: thread }),
  ];
  for (const { rule, destinations } of held) {
    assert.equal(rule, 'thread-open-case');
    assert.deepEqual(destinations, []);
  }
  assert.match(held[2] ? why(held[2]) : '', /several open cases: 1458 and 1459/);
});

test('an answer to mail of a closed case is new mail, and the case is noted', async () => {
  const routed = await route({ inReplyTo: ['m3@x.example'] }, { world: thread });
  assert.deepEqual(names(routed), ['intake post']);
  assert.deepEqual(notes(routed), ['answers mail of case 1400, which is closed']);
});

test('a token against the thread is held, and both are shown', async () => {
  const subjects = { subject: '[Zaak 1459-bbbbbb]', inReplyTo: ['m1@x.example'] };
  const quoted = { subject: 'Re: vraag', text: '> [Zaak 1459-bbbbbb]', inReplyTo: ['m1@x.example'] };
  for (const outline of [subjects, quoted]) {
    const routed = await route(outline, { world: thread });
    assert.equal(routed.rule, 'token-against-thread');
    assert.deepEqual(routed.destinations, []);
    assert.equal(routed.evidence.at(-1)?.kind, 'thread');
    assert.match(why(routed), /leads to case 1459, but .* case 1458\.$/);
  }
  const agreeing = await route(
    { subject: '[Zaak 1459-bbbbbb]', inReplyTo: ['m2@x.example'] },
    { world: thread },
  );
  assert.equal(agreeing.rule, 'token-open-case');
});

test('a valid token that a mail quotes leads to its open case', async () => {
  const body = 'Dank u.\n\n> Onderwerp: [Zaak\n> 1458-ae34dc] Uw aanvraag\n> Geachte';
  for (const [outline, source] of [
    [{ subject: 'Nieuwe vraag', text: body }, 'body'],
    [{ subject: 'Nieuwe vraag', html: '<p>Dank u</p><b>Onderwerp:</b> [Zaak 1458-<wbr>ae34dc]' }, 'body'],
    [{ subject: 'Nieuwe vraag (was: [Zaak 1458-ae34dc] Uw aanvraag)' }, 'quoted subject'],
  ] as const) {
    const routed = await route(outline);
    assert.deepEqual(names(routed), ['case 1458']);
    assert.equal(routed.rule, 'quoted-token');
    assert.deepEqual(routed.evidence, [{ kind: 'quoted-token', value: '[Zaak 1458-******]', source }]);
  }
});

test('quoted tokens of several open cases are held; those of closed cases, and wrong ones, say nothing', async () => {
  const conflict = await route({ text: '[Zaak 1458-ae34dc] en [Zaak 1459-bbbbbb]' });
  assert.equal(conflict.rule, 'quoted-token');
  assert.deepEqual(conflict.destinations, []);
  const nothing = await route({ text: '[Zaak 1400-cccccc] en [Zaak 1459-000000]' });
  assert.deepEqual(names(nothing), ['intake post']);
  assert.deepEqual(notes(nothing), []);
});

test('a valid token in the subject is better than any that is quoted', async () => {
  const routed = await route({ subject: '[Zaak 1458-ae34dc]', text: '> [Zaak 1459-bbbbbb]' });
  assert.deepEqual(names(routed), ['case 1458']);
});

test('a row of quoted tokens is not weighed', async () => {
  const guesses = Array.from({ length: 20 }, (_, index) => `[Zaak 1458-${String(index).padStart(6, '0')}]`);
  assert.deepEqual(names(await route({ text: `${guesses.join('\n')}\n[Zaak 1458-ae34dc]` })), [
    'intake post',
  ]);
});

test('what looks like a token of others is said, without its code, and leads nowhere', async () => {
  const { trace, destinations } = await route({ subject: 'Uw bestelling [Webwinkel 1458-ae34dc]' });
  assert.equal(destinations[0]?.kind, 'intake');
  const step = trace.find((one) => one.step === 'token-of-others');
  assert.equal(step?.outcome, 'noted');
  assert.equal(
    inWords(step?.says ?? [], 'en'),
    '[Webwinkel 1458-******] in the subject has a prefix that is not ours.',
  );
});

test('a token with the prefix of other cases proves nothing, and is told from one with a wrong code', async () => {
  const prefixes = ['Zaak', 'Bouw'];
  const { trace, destinations, wrongTokens } = await route(
    { subject: 'Re: [Bouw 1458-ae34dc]' },
    { world: { ...world, prefixes } },
  );
  assert.equal(destinations[0]?.kind, 'intake');
  assert.equal(wrongTokens, 1);
  const step = trace.find((one) => one.step === 'token-not-valid');
  assert.equal(step?.says[0]?.code, 'other-prefix');
  assert.equal(
    inWords(step?.says ?? [], 'en'),
    '[Bouw 1458-******] in the subject has another prefix than the tokens of case 1458.',
  );
});

const strict = (policy: Partial<RoutePolicy>): World => ({
  ...thread,
  profiles: [
    { ...profileFor('post@gemeente.example'), policy: routePolicy.parse(policy) },
    profileFor('facturen@gemeente.example'),
  ],
});

test('where a profile wants known senders, a token of anyone else is held, and the sender is shown', async () => {
  const options = { world: strict({ tokenFrom: 'participants' }) };
  const subject = '[Zaak 1458-ae34dc]';
  assert.deepEqual(names(await route({ subject }, options)), ['case 1458']);
  const stranger = await route({ subject, from: 'piet@elders.example' }, options);
  assert.equal(stranger.rule, 'token-open-case');
  assert.deepEqual(stranger.destinations, []);
  assert.match(why(stranger), /But its sender is not known in that case, as mail to this address needs\.$/);
  assert.deepEqual(stranger.evidence.at(-1), {
    kind: 'sender',
    value: 'piet@elders.example',
    source: 'From',
  });
  const quoting = await route({ text: subject, from: 'piet@elders.example' }, options);
  assert.deepEqual([quoting.rule, quoting.destinations], ['quoted-token', []]);
  const elsewhere = { subject, from: 'piet@elders.example', to: 'facturen@gemeente.example' };
  assert.deepEqual(
    names(await route(elsewhere, options)),
    ['case 1458'],
    'the policy is that of the address',
  );
  const both = { ...elsewhere, cc: 'post@gemeente.example' };
  assert.deepEqual(names(await route(both, options)), [], 'of two policies the strictest counts');
});

test('where a profile wants authenticated senders, a token needs the verdict pass', async () => {
  const options = { world: strict({ tokenFrom: 'authenticated' }) };
  const verdict = (result: string): Verdict[] => [{ check: 'authentication', result, evidence: [] }];
  const outline = { subject: '[Zaak 1458-ae34dc]' };
  assert.deepEqual(names(await route(outline, { ...options, verdicts: verdict('pass') })), ['case 1458']);
  for (const verdicts of [verdict('none'), verdict('fail'), []]) {
    const routed = await route(outline, { ...options, verdicts });
    assert.deepEqual(routed.destinations, []);
    assert.match(why(routed), /is not authenticated/);
  }
});

test('where a profile wants it, an answer to a closed case is held', async () => {
  const options = { world: strict({ closedCase: 'hold' }) };
  for (const [outline, rule] of [
    [{ subject: '[Zaak 1400-cccccc]' }, 'token-closed-case'],
    [{ inReplyTo: ['m3@x.example'] }, 'thread-closed-case'],
  ] as [MailOutline, string][]) {
    const routed = await route(outline, options);
    assert.deepEqual([routed.rule, routed.destinations.length, routed.evidence.length], [rule, 0, 1]);
  }
});

test('while codes are guessed, a valid token of a stranger is held, and that of a known sender is not', async () => {
  for (const [guesses, reason] of [
    [{ bySender: 21, inAll: 21 }, /But its sender sent 21 wrong tokens within a day\.$/],
    [{ bySender: 0, inAll: 1001 }, /But 1001 wrong tokens came within a day\.$/],
  ] as const) {
    const options = { world: { ...thread, guesses } };
    const stranger = { from: 'piet@elders.example' };
    for (const outline of [{ subject: '[Zaak 1458-ae34dc]' }, { text: '[Zaak 1458-ae34dc]' }]) {
      const routed = await route({ ...outline, ...stranger }, options);
      assert.deepEqual(routed.destinations, []);
      assert.match(why(routed), reason);
      assert.deepEqual(names(await route(outline, options)), ['case 1458']);
    }
  }
  const below = { ...thread, guesses: { bySender: 20, inAll: 1000 } };
  const routed = await route(
    { subject: '[Zaak 1458-ae34dc]', from: 'piet@elders.example' },
    { world: below },
  );
  assert.deepEqual(names(routed), ['case 1458']);
});

test('wrong tokens are counted, wherever they stand', async () => {
  const guesses = Array.from({ length: 20 }, (_, index) => `[Zaak 1458-${String(index).padStart(6, '0')}]`);
  const count = async (outline: MailOutline) => (await route(outline)).wrongTokens;
  assert.equal(await count({ subject: '[Zaak 1458-000000] [Zaak 77-000000] [Zaak 1400-cccccc]' }), 2);
  assert.equal(
    await count({ subject: '[Zaak 1458-000000]', text: '[Zaak 1458-000001] [Zaak 1459-bbbbbb]' }),
    2,
  );
  assert.equal(await count({ subject: guesses.join(' ') }), 20);
  assert.equal(await count({ text: guesses.join('\n') }), 20);
  assert.equal(await count({ subject: '[Zaak 1458-ae34dc] [Webwinkel 1-000000]' }), 0);
});

test('number and code in a subaddress of a profile prove the case as a token does', async () => {
  const to = 'Post+1458-AE34DC@gemeente.example';
  const routed = await route({ to });
  assert.deepEqual([routed.rule, ...names(routed)], ['token-in-address', 'case 1458']);
  assert.deepEqual(routed.evidence, [
    { kind: 'address-token', value: 'post+1458-******@gemeente.example', source: 'To' },
  ]);
  const verp = {
    to: 'x@y.example',
    headers: { 'Delivered-To': 'post+1458-ae34dc=jan=burger.example@gemeente.example' },
  };
  assert.deepEqual(names(await route(verp)), ['case 1458']);
  assert.deepEqual(names(await route({ to: 'elders+1458-ae34dc@gemeente.example' })), [], 'no profile');
  const wrong = await route({ to: 'post+1458-ae34dd@gemeente.example' });
  assert.deepEqual(
    [...names(wrong), wrong.wrongTokens, ...notes(wrong)],
    ['intake post', 1, 'token not valid: post+1458-******@gemeente.example'],
  );
  const conflict = await route({ to, subject: '[Zaak 1459-bbbbbb]' });
  assert.deepEqual([conflict.rule, ...names(conflict)], ['conflicting-tokens']);
  const against = await route({ to, inReplyTo: ['m3@x.example'] }, { world: thread });
  assert.equal(against.rule, 'token-against-thread');
  const colleague = { to, from: 'piet@elders.example', inReplyTo: ['m1@x.example'] };
  assert.deepEqual(
    names(await route(colleague, { world: thread })),
    ['case 1458'],
    'as the address proves it',
  );
  assert.equal((await route({ to: 'post+1400-cccccc@gemeente.example' })).rule, 'profile-of-recipient');
});

test('where a profile wants it, an answer to a closed case is added to it, but not by a machine', async () => {
  const options = { world: strict({ closedCase: 'add' }) };
  const subject = '[Zaak 1400-cccccc]';
  const added = await route({ subject }, options);
  assert.deepEqual(added.destinations, [{ kind: 'case', caseNumber: '1400', evenIfClosed: true }]);
  assert.deepEqual(notes(added), ['answers case 1400, which is closed']);
  const machine = await route({ subject }, { ...options, verdicts: automatic('auto-reply') });
  assert.deepEqual([machine.rule, machine.nowhere, ...names(machine)], ['automatic-without-case', 'held']);
  const stranger = await route({ inReplyTo: ['m3@x.example'] }, options);
  assert.deepEqual(names(stranger), ['intake post'], 'a thread alone proves nothing of a stranger');
});

test('answers by machines are filed, held or discarded as the profile wants it', async () => {
  const subject = 'Automatisch antwoord: [Zaak 1458-ae34dc]';
  const of = async (choice: RoutePolicy['automatic'], outline: MailOutline) => {
    const routed = await route(outline, {
      world: strict({ automatic: choice }),
      verdicts: automatic('auto-reply'),
    });
    return [routed.rule, routed.nowhere, ...names(routed)];
  };
  assert.deepEqual(await of('file', { subject }), ['token-open-case', 'held', 'case 1458']);
  assert.deepEqual(await of('hold', { subject }), ['token-open-case', 'held']);
  assert.deepEqual(await of('discard', { subject }), ['token-open-case', 'discarded']);
  assert.deepEqual(await of('discard', { subject: 'Afwezig' }), ['automatic-without-case', 'discarded']);
  assert.deepEqual(await of('hold', { subject: 'Afwezig' }), ['automatic-without-case', 'held']);
});

test('a notice of a secure mail service is flagged, or held where the profile wants it', async () => {
  const verdicts: Verdict[] = [
    { check: 'content', result: 'secure-mail notice', evidence: [say('notice-of', { service: 'Zivver' })] },
  ];
  const flagged = await route({}, { verdicts });
  assert.deepEqual(
    [...names(flagged), ...notes(flagged)],
    ['intake post', 'notice of a secure mail service: the message itself is elsewhere'],
  );
  const held = await route({}, { verdicts, world: strict({ secureMail: 'hold' }) });
  assert.deepEqual([held.rule, ...names(held)], ['secure-mail-notice']);
});

const loket: World = {
  ...world,
  profiles: [{ ...profileFor('olo@gemeente.example', { attributes: [] }), kind: 'olo' }],
  references: { 'OLO 1234567': ['1458'], 'OLO 222222': ['1400'], 'OLO 333333': ['1458', '1459'] },
};

test('requests of the Omgevingsloket find their case by number, and all that is unclear is held', async () => {
  const to = 'olo@gemeente.example';
  for (const [subject, expected] of [
    ['Aanvulling OLO 1234567', ['request-of-case', 'case 1458']],
    ['Aanvraag 1234567 is ingetrokken', ['request-of-case', 'case 1458']],
    ['Aanvulling OLO 222222', ['profile-of-recipient', 'new-case olo']],
    ['Aanvulling OLO 333333', ['request-of-case']],
    ['Aanvulling OLO 444444', ['request-of-case']],
    ['Aanvraag OLO 1234567', ['request-of-case']],
    ['Aanvraag OLO 444444', ['profile-of-recipient', 'new-case olo']],
    ['Aanvraag OLO 444444 en OLO 555555', ['request-of-case']],
    ['Verzoek 2026030200001', ['profile-of-recipient', 'new-case olo']],
    ['Verzoek 2026133200001', ['request-of-case']],
    ['Zomaar 1234567', ['request-of-case']],
    ['[Zaak 1459-bbbbbb] OLO 1234567', ['token-against-reference']],
    ['[Zaak 1458-ae34dc] OLO 1234567', ['token-open-case', 'case 1458']],
  ] as const) {
    const routed = await route({ subject, to }, { world: loket });
    assert.deepEqual([routed.rule, ...names(routed)], expected, subject);
  }
  const [made] = (await route({ subject: 'OLO 444444', to }, { world: loket })).destinations;
  assert.deepEqual(made?.kind === 'new-case' && made.references, [{ source: 'OLO', reference: '444444' }]);
});

test('what no address fits is for the profile that takes the rest of the mailbox', async () => {
  const rest = { ...world, rest: profileFor('facturen@gemeente.example') };
  const parsed = parsedMail({ to: 'x@y.example' });
  const of = (mailboxId: string | null) =>
    routeMail({ parsed, envelope: null, verdicts: [], mailboxId }, lookupIn(rest));
  assert.deepEqual(
    [(await of('m')).rule, ...names(await of('m'))],
    ['profile-of-mailbox', 'intake facturen'],
  );
  assert.equal((await of(null)).rule, 'no-profile');
});

test('a mail that was sent on is for the address that it was sent on to', async () => {
  const facturen = 'facturen@gemeente.example';
  for (const headers of [{ 'Resent-To': facturen }, { 'X-Forwarded-To': facturen }])
    assert.deepEqual(names(await route({ to: 'x@y.example', headers })), ['intake facturen']);
  const first = { 'X-Forwarded-For': `${facturen} bak@gemeente.example` };
  assert.deepEqual(names(await route({ to: 'x@y.example', headers: first })), ['intake facturen']);
  assert.deepEqual(names(await route({ headers: first })), ['intake post'], 'where nothing else fits');
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
