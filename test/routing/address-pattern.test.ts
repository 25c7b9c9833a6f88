import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestPattern, comparablePattern, matchesPattern } from '../../src/routing/address-pattern.ts';

test('a pattern is kept in the form in which addresses are compared', () => {
  assert.equal(comparablePattern('*@Vergunningen.Example'), '*@vergunningen.example');
  assert.equal(comparablePattern('Post-*@x.example'), 'post-*@x.example');
  assert.equal(comparablePattern('*@*.Gemeente.example'), '*@*.gemeente.example');
  assert.equal(comparablePattern('*@gemeenté.example'), '*@xn--gemeent-hya.example');
  assert.equal(comparablePattern('Post@x.example'), 'post@x.example');
  for (const wrong of ['*', '*@*', 'a@*', 'a@*x.example', 'a@x.*', '* @x.example', '@x.example'])
    assert.equal(comparablePattern(wrong), null, wrong);
});

test('a star stands for any characters, also none', () => {
  for (const [pattern, address, fits] of [
    ['*@x.example', 'a@x.example', true],
    ['*@x.example', 'a@y.x.example', false],
    ['*@*.x.example', 'a@y.x.example', true],
    ['post-*@x.example', 'post-1@x.example', true],
    ['post-*@x.example', 'post@x.example', false],
    ['a*b*c@x.example', 'abc@x.example', true],
    ['a*b*c@x.example', 'acb@x.example', false],
    ['ab*ba@x.example', 'aba@x.example', false],
  ] as const)
    assert.equal(matchesPattern(pattern, address), fits, `${pattern} ${address}`);
});

test('the longest pattern goes first', () => {
  const patterns = ['*@x.example', 'post-*@x.example', 'po*@x.example'];
  assert.equal(closestPattern(patterns, 'post-1@x.example'), 'post-*@x.example');
  assert.equal(closestPattern(patterns, 'pos@x.example'), 'po*@x.example');
  assert.equal(closestPattern(patterns, 'post@y.example'), null);
});
