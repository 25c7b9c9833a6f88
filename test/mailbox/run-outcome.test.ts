import assert from 'node:assert/strict';
import test from 'node:test';
import { ERRORS, type ErrorCode } from '../../src/errors.ts';
import { type Failing, outcomeOf, troubleOf } from '../../src/mailbox/run-outcome.ts';

const failing = (more: Partial<Failing>): Failing => ({
  state: 'active',
  consecutiveFailures: 1,
  disableAfterFailures: 10,
  intervalSeconds: 60,
  code: 'MAILBOX_TIMEOUT',
  waitSeconds: 0,
  ...more,
});

test('every error that a connection can end with is told apart: it passes, or a person must mend it', () => {
  // Of the run and not of the mailbox, or of a mailbox that is not polled at all.
  const elsewhere = new Set([
    'MAILBOX_LEASE_LOST',
    'MAILBOX_CONNECTIONS',
    'MAILBOX_DISABLED',
    'MAILBOX_NEEDS_ATTENTION',
  ]);
  for (const code of Object.keys(ERRORS) as ErrorCode[]) {
    const expected = code.startsWith('MAILBOX_') && !elsewhere.has(code);
    assert.equal(troubleOf(code) !== 'ours', expected, code);
    if (expected && ERRORS[code].permanence === 'permanent') assert.equal(troubleOf(code), 'lasts', code);
    if (expected && ERRORS[code].permanence === 'temporary') assert.equal(troubleOf(code), 'passes', code);
  }
});

test('waits grow with each failure that passes, up to an hour, half of each by chance', () => {
  const waits = (more: Partial<Failing>, chance: number) =>
    [1, 2, 3, 4, 20].map(
      (consecutiveFailures) =>
        outcomeOf(failing({ disableAfterFailures: null, consecutiveFailures, ...more }), chance)
          .retryInSeconds,
    );
  assert.deepEqual(waits({}, 1), [60, 120, 240, 480, 3_600]);
  assert.deepEqual(waits({}, 0), [30, 60, 120, 240, 1_800]);
  assert.deepEqual(waits({ intervalSeconds: 1 }, 1), [15, 30, 60, 120, 3_600]);
  assert.deepEqual(waits({ intervalSeconds: 86_400 }, 1), [86_400, 86_400, 86_400, 86_400, 86_400]);
  assert.deepEqual(waits({ waitSeconds: 300 }, 1), [300, 300, 300, 480, 3_600]);
});

test('a login that is refused is tried once more, after an hour, and then rests', () => {
  const refused = failing({ code: 'MAILBOX_LOGIN_REFUSED' });
  assert.deepEqual(outcomeOf(refused, 0), { state: 'needs-attention', retryInSeconds: 3_600 });
  assert.deepEqual(outcomeOf({ ...refused, state: 'backing-off' }, 1), {
    state: 'needs-attention',
    retryInSeconds: 5_400,
  });
  const again: Failing = { ...refused, state: 'needs-attention', consecutiveFailures: 2 };
  assert.deepEqual(outcomeOf(again, 1), { state: 'needs-attention', retryInSeconds: null });
  // That try did not come as far as the login: it is still to be made.
  assert.deepEqual(outcomeOf({ ...again, code: 'MAILBOX_UNREACHABLE' }, 1), {
    state: 'needs-attention',
    retryInSeconds: 120,
  });
});

test('as many failures as it allows disable it; a fault of our own never does', () => {
  const last = failing({ consecutiveFailures: 3, disableAfterFailures: 3 });
  for (const state of ['active', 'backing-off', 'needs-attention'] as const) {
    assert.equal(outcomeOf({ ...last, state }, 1).state, 'disabled');
    const ours = outcomeOf({ ...last, state, code: 'STORAGE_FULL' }, 1);
    assert.deepEqual(ours, { state, retryInSeconds: state === 'active' ? null : 30 });
  }
  assert.equal(outcomeOf({ ...last, state: 'disabled' }, 1).state, 'disabled');
});
