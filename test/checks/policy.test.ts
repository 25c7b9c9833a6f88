import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../src/checks/check.ts';
import { decide, POLICY } from '../../src/checks/policy.ts';

const verdict = (check: string, result: string, ...evidence: string[]): Verdict => ({
  check,
  result,
  evidence,
});
const clean = verdict('virus', 'clean');

test('each verdict leads to its action', () => {
  const actions: [Verdict, string][] = [
    [clean, 'go on'],
    [verdict('virus', 'infected'), 'quarantine'],
    [verdict('virus', 'unscannable'), 'hold'],
    [verdict('virus', 'not scanned'), 'flag'],
    [verdict('virus', 'what is this'), 'hold'],
  ];
  for (const [virus, action] of actions) assert.equal(decide([virus]).action, action, virus.result);
  assert.equal(decide([clean, verdict('automatic', 'not automatic')]).action, 'go on');
  assert.equal(decide([clean, verdict('automatic', 'auto-reply')]).action, 'flag');
  assert.equal(decide([clean, verdict('new check', 'anything')]).action, 'flag');
});

test('every row of the table can be reached', () => {
  for (const { check, result, action } of POLICY) {
    const own = verdict(check, result === '*' ? 'something else' : result);
    assert.equal(decide(check === 'virus' ? [own] : [clean, own]).action, action, `${check}: ${result}`);
  }
});

test('the severest action counts, with its own reason', () => {
  const decision = decide([
    verdict('automatic', 'bounce', 'message/delivery-status'),
    verdict('virus', 'infected', 'Eicar-Test-Signature'),
  ]);
  assert.equal(decision.action, 'quarantine');
  assert.equal(decision.reason, 'A virus was found (virus: infected): Eicar-Test-Signature.');
});

test('a mail that nobody scanned is never taken for clean', () => {
  const decision = decide([]);
  assert.equal(decision.action, 'flag');
  assert.deepEqual(decision.notes, ['virus: not scanned']);
});

test('what goes on with a flag is noted, and every verdict is traced', () => {
  const decision = decide([
    verdict('virus', 'not scanned'),
    verdict('automatic', 'auto-reply', 'X-Autoreply: yes'),
  ]);
  assert.deepEqual(decision.notes, ['virus: not scanned', 'automatic: auto-reply']);
  assert.deepEqual(decision.trace, [
    { step: 'virus', outcome: 'not scanned', detail: 'No virus scanner is set up (virus: not scanned).' },
    {
      step: 'automatic',
      outcome: 'auto-reply',
      detail: 'A machine sent it (automatic: auto-reply): X-Autoreply: yes.',
    },
    { step: 'policy', outcome: 'flag', detail: 'No virus scanner is set up (virus: not scanned).' },
  ]);
});
