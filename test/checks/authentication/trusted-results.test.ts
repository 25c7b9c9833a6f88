import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResultsField } from '../../../src/checks/authentication/results-field.ts';
import { trustedResults } from '../../../src/checks/authentication/trusted-results.ts';

const told = (value: string) => {
  const { authservId, results } = readResultsField(value);
  const words = results.map(({ method, result }) => `${method}=${result}`);
  return [authservId, ...words].join(' ');
};

test('fields in the forms of RFC 8601, appendix B, and of servers in the field', () => {
  const fields: Record<string, string> = {
    'example.org 1; none': 'example.org',
    'example.com; spf=pass smtp.mailfrom=example.net': 'example.com spf=pass',
    'example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass smtp.mailfrom=example.net':
      'example.com auth=pass spf=pass',
    "foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail policy (A dot can go here) . (like that) expired (this surprised me) = (as I wasn't expecting it) 1362471462 (See above)":
      'foo.example.net dkim=fail',
    '"a;b (c).example"; dkim=pass reason="good; really" header.d=x.example': 'a;b (c).example dkim=pass',
    'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=none (message not signed) header.d=none;dmarc=bestguesspass action=none header.from=a.example;compauth=pass reason=109':
      ' spf=pass dkim=none dmarc=bestguesspass compauth=pass',
    '': '',
    '(((': '',
    'mx.example; dkim="pass': 'mx.example',
  };
  for (const [value, expected] of Object.entries(fields)) assert.equal(told(value), expected, value);
});

test('what a method says comes with its properties and comments', () => {
  const { results } = readResultsField(
    'mx.example; dmarc=fail reason="no (signature)" (p=REJECT dis=NONE) header.from="a.example"',
  );
  assert.deepEqual(results, [
    {
      method: 'dmarc',
      result: 'fail',
      properties: { 'header.from': 'a.example' },
      aligned: null,
      comment: 'no (signature); p=REJECT dis=NONE',
    },
  ]);
});

const header = (...fields: [name: string, value: string][]) =>
  fields.map(([name, value]) => ({ name, value }));
const words = (headers: { name: string; value: string }[], ...trusted: string[]) =>
  trustedResults(headers, trusted)?.results.map(({ method, result }) => `${method}=${result}`) ?? null;
const AR = 'Authentication-Results';

test('only the topmost fields of a server that is named are believed', () => {
  const mail = header(
    ['Received', 'from mx by store'],
    [AR, 'mx.example; dmarc=fail header.from=a.example'],
    [AR, 'MX.example; spf=pass; dkim=pass header.d=b.example; dkim=fail header.d=a.example'],
    [AR, 'other.example; dmarc=pass'],
    [AR, 'mx.example; dmarc=pass'],
    ['Received', 'from sender by mx'],
    [AR, 'mx.example; arc=pass'],
  );
  assert.deepEqual(words(mail, 'mx.example'), ['dmarc=fail', 'spf=pass', 'dkim=pass', 'dkim=fail']);
  assert.deepEqual(words(mail, 'other.example'), ['dmarc=pass']);
  assert.equal(words(mail, 'x.example'), null);
  assert.equal(words(mail), null);
});

test('of fields that name nobody only the very first is read, and only where that is wished', () => {
  const unnamed = header([AR, 'spf=pass; dmarc=fail'], [AR, 'dmarc=pass; arc=pass']);
  assert.deepEqual(words(unnamed, '-'), ['spf=pass', 'dmarc=fail']);
  assert.equal(words(unnamed, 'mx.example'), null);
  assert.equal(words(header([AR, 'x.example; dmarc=fail'], [AR, 'dmarc=pass']), '-'), null);
});
