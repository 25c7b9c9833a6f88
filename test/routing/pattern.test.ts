import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstMatch, patternCost, patternProblem } from '../../src/routing/pattern.ts';

test('the first group is the value, or else all of the match', () => {
  assert.equal(firstMatch('kenmerk: (\\d+)', 'kenmerk: 12'), '12');
  assert.equal(firstMatch('\\d+', 'kenmerk: 12 en 13'), '12');
  assert.equal(firstMatch('(?i)KENMERK (?P<nummer>\\d+)', 'Kenmerk 12'), '12');
  assert.equal(firstMatch('(a)|b', 'b'), null);
  assert.equal(firstMatch('x', 'y'), null);
});

test('^ and $ match at lines', () => {
  assert.equal(firstMatch('^Ref (.*)$', 'Geachte\nRef 12\nGroet'), '12');
});

test('what RE2 does not take, and what costs too much, is a problem and never used', () => {
  for (const pattern of [
    '(',
    '(?=a)',
    '(a)\\1',
    'a{1001}',
    `${'a'.repeat(501)}`,
    '(?:a?){500}',
    '((a{30}){30})',
  ]) {
    assert.notEqual(patternProblem(pattern), null, pattern);
    assert.equal(firstMatch(pattern, 'aaa'), null, pattern);
    assert.equal(patternCost(pattern), 0);
  }
  assert.equal(patternProblem('^(a+)+$'), null);
  assert.ok(patternCost('^(a+)+$') < patternCost('^(a+)+$(b|c)'));
});

test('patterns that hang others end', () => {
  const text = `${'a'.repeat(1_000_000)}!`;
  for (const pattern of [
    '(a*)*b',
    '(a+)+$',
    '(a|aa)+$',
    '(.*)(.*)(.*)(.*)=',
    '(?:a?){120}a{120}',
    '(?i)(?:\\pL+\\s?)+$',
  ]) {
    assert.equal(patternProblem(pattern), null, pattern);
    firstMatch(pattern, text);
  }
});
