import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../src/checks/check.ts';
import { mailboxPolicy } from '../../src/checks/mailbox-policy.ts';
import { type Decision, decide } from '../../src/checks/policy.ts';
import { POLICY, type PolicyRow } from '../../src/checks/policy-table.ts';
import { RESULT_WORDS, verdictInWords } from '../../src/checks/words.ts';
import { inWords, say } from '../../src/words/saying.ts';

const verdict = (check: string, result: string, ...evidence: string[]): Verdict => ({
  check,
  result,
  evidence: evidence.map((text) => say('as-written', { text })),
});
const clean = verdict('virus', 'clean');
const decided = (
  verdicts: Verdict[],
  mailboxRows: PolicyRow[] = [],
  language: 'nl' | 'en' = 'en',
): Decision => decide(verdicts, { mailboxRows, language });

test('each verdict leads to its action', () => {
  const actions: [Verdict, string][] = [
    [clean, 'go on'],
    [verdict('virus', 'infected'), 'quarantine'],
    [verdict('virus', 'unscannable'), 'hold'],
    [verdict('virus', 'not scanned'), 'flag'],
    [verdict('virus', 'what is this'), 'hold'],
  ];
  for (const [virus, action] of actions) assert.equal(decided([virus]).action, action, virus.result);
  assert.equal(decided([clean, verdict('automatic', 'not automatic')]).action, 'go on');
  assert.equal(decided([clean, verdict('automatic', 'auto-reply')]).action, 'flag');
  assert.equal(decided([clean, verdict('authentication', 'fail')]).action, 'hold');
  assert.equal(decided([clean, verdict('authentication', 'temperror')]).action, 'flag');
  assert.equal(decided([clean, verdict('new check', 'anything')]).action, 'flag');
});

test('every row of the table can be reached', () => {
  for (const { check, result, action } of POLICY) {
    const own = verdict(check.replace('*', 'some check'), result.replace('*', 'something else'));
    assert.equal(decided(check === 'virus' ? [own] : [clean, own]).action, action, `${check}: ${result}`);
  }
});

test('the severest action counts, with its own reason', () => {
  const decision = decided([
    verdict('automatic', 'bounce', 'message/delivery-status'),
    verdict('virus', 'infected', 'Eicar-Test-Signature'),
  ]);
  assert.equal(decision.action, 'quarantine');
  assert.equal(inWords(decision.says, 'en'), 'Virus found: Eicar-Test-Signature.');
});

test('a mail that nobody scanned is never taken for clean', () => {
  const decision = decided([]);
  assert.equal(decision.action, 'flag');
  assert.deepEqual(decision.notes, ['not scanned for viruses']);
});

test('what goes on with a flag is noted in words, and the trace names the row of every verdict', () => {
  const verdicts = [verdict('virus', 'not scanned'), verdict('automatic', 'auto-reply', 'X-Autoreply: yes')];
  const decision = decided(verdicts);
  assert.deepEqual(decision.notes, ['not scanned for viruses', 'automatic reply']);
  assert.deepEqual(decided(verdicts, [], 'nl').notes, [
    'niet op virussen gecontroleerd',
    'automatisch antwoord',
  ]);
  const notScanned = 'Not scanned for viruses. By row 3 of the default table: flag.';
  const told = decision.trace.map(({ says, ...step }) => ({ ...step, detail: inWords(says, 'en') }));
  assert.deepEqual(told, [
    { step: 'virus', outcome: 'not scanned', detail: notScanned },
    {
      step: 'automatic',
      outcome: 'auto-reply',
      detail: 'Automatic reply: X-Autoreply: yes. By row 16 of the default table: flag.',
    },
    { step: 'policy', outcome: 'flag', detail: notScanned },
  ]);
  assert.equal(
    inWords(decision.trace.at(-1)?.says ?? [], 'nl'),
    'Niet op virussen gecontroleerd. Volgens regel 3 van de standaardtabel: doorlaten met een opmerking.',
  );
});

test("the mailbox's rows are asked first, each by its order", () => {
  const rows = mailboxPolicy.parse([
    { check: 'automatic', result: 'bounce', action: 'go on' },
    { check: 'automatic', result: '*', action: 'discard' },
  ]);
  assert.equal(decided([clean, verdict('automatic', 'bounce')], rows).action, 'go on');
  const discarded = decided([clean, verdict('automatic', 'list mail')], rows);
  assert.equal(discarded.action, 'discard');
  assert.match(
    inWords(discarded.trace.at(-1)?.says ?? [], 'en'),
    /By row 2 of the mailbox's table: discard\.$/,
  );
  assert.equal(decided([verdict('virus', 'infected')], rows).action, 'quarantine');
});

test('rows that would let pass what may hold a virus, or that never apply, are refused', () => {
  const refusals: [PolicyRow[], string, RegExp][] = [
    [[{ check: 'virus', result: 'infected', action: 'hold' }], '0.action', /must be quarantine or severer/],
    [[{ check: 'virus', result: 'unscannable', action: 'flag' }], '0.action', /must be hold or severer/],
    [[{ check: 'virus', result: 'not scanned', action: 'go on' }], '0.action', /must be flag or severer/],
    [[{ check: 'virus', result: '*', action: 'hold' }], '0.action', /must be quarantine or severer/],
    [[{ check: 'spam', result: 'viagra', action: 'hold' }], '0.result', /must be a result of the check spam/],
    [
      [
        { check: 'spam', result: '*', action: 'hold' },
        { check: 'spam', result: 'ham', action: 'go on' },
      ],
      '1.result',
      /never applies/,
    ],
  ];
  for (const [rows, path, message] of refusals) {
    const { error } = mailboxPolicy.safeParse(rows);
    assert.deepEqual(
      error?.issues.map((issue) => issue.path.join('.')),
      [path],
    );
    assert.match(error?.issues[0]?.message ?? '', message);
  }
  for (const action of ['quarantine', 'discard'])
    assert.ok(mailboxPolicy.safeParse([{ check: 'virus', result: 'infected', action }]).success);
});

test('every result that the default table names has words in both languages', () => {
  const words: Record<string, Record<string, { nl: string; en: string }>> = RESULT_WORDS;
  for (const { check, result } of POLICY.filter((row) => row.result !== '*'))
    assert.ok(words[check]?.[result]?.nl, `${check}: ${result}`);
  assert.equal(verdictInWords({ check: 'new check', result: 'toString' }, 'nl'), 'new check: toString');
});
