import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparableAddress, withoutSubaddress } from '../../src/routing/address.ts';
import { namedAtDelivery, recipientEvidence } from '../../src/routing/recipients.ts';
import { parsedMail } from '../support/parsed-mail.ts';

test('recipients come ranked, each with its source', () => {
  const mail = parsedMail({
    to: ['Post <Post@Gemeente.example>', 'b@x.example'],
    cc: 'c@x.example',
    headers: {
      'envelope-to': 'd@x.example',
      'X-Original-To': '<e@x.example>',
      'Delivered-To': ['f@x.example', 'g@x.example, h@x.example'],
      'X-Forwarded-For': 'i@x.example j@x.example',
      'X-Forwarded-To': 'j@x.example',
      'Resent-To': 'K <k@x.example>',
    },
  });
  const evidence = recipientEvidence(mail, { recipients: ['A@x.example'] });
  assert.deepEqual(
    evidence.map(({ source, value }) => `${source} ${value}`),
    [
      'envelope a@x.example',
      'Delivered-To f@x.example',
      'Delivered-To g@x.example',
      'Delivered-To h@x.example',
      'X-Original-To e@x.example',
      'Envelope-To d@x.example',
      'Resent-To k@x.example',
      'X-Forwarded-To j@x.example',
      'To post@gemeente.example',
      'To b@x.example',
      'Cc c@x.example',
      'X-Forwarded-For i@x.example',
      'X-Forwarded-For j@x.example',
    ],
  );
  assert.equal(evidence.filter(namedAtDelivery).length, 8);
});

test('an address is given once for each source', () => {
  const mail = parsedMail({ to: ['a@x.example', 'A@X.example'], headers: { 'Delivered-To': 'a@x.example' } });
  assert.deepEqual(
    recipientEvidence(mail, null).map(({ source }) => source),
    ['Delivered-To', 'To'],
  );
});

test('what is no address is passed over', () => {
  const mail = parsedMail({
    to: ['undisclosed-recipients:;', ''],
    headers: { 'Delivered-To': 'mailbox 12' },
  });
  assert.deepEqual(recipientEvidence(mail, { recipients: [''] }), []);
});

test('addresses compare without case, brackets and blanks, their domain in ASCII', () => {
  assert.equal(comparableAddress(' <Post@GEMEENTE.example> '), 'post@gemeente.example');
  assert.equal(comparableAddress('post@één.example'), 'post@xn--n-9faa.example');
  assert.equal(comparableAddress('"jan piet"@x.example'), '"jan piet"@x.example');
  for (const none of ['post', 'post\0@x.example', 'post@', '@x.example', 'a b@x.example', 'a@b@c']) {
    assert.equal(comparableAddress(none), null, none);
  }
});

test('a subaddress is cut at the first plus', () => {
  assert.equal(withoutSubaddress('post+zaak+1@x.example'), 'post@x.example');
  assert.equal(withoutSubaddress('post@x+y.example'), 'post@x+y.example');
  assert.equal(withoutSubaddress('+31612345678@x.example'), '+31612345678@x.example');
});
