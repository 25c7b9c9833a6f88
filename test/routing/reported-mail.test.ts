import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MailReport } from '../../src/checks/reports/report.ts';
import { routeMail } from '../../src/routing/router.ts';
import { parsedMail } from '../support/parsed-mail.ts';
import { caseWith, lookupIn } from '../support/route-lookup.ts';

test('a bounce is seen as mail of the case that the bounced mail is in', async () => {
  const lookup = lookupIn({
    cases: [caseWith('1458', 'open', 'ae34dc')],
    filed: { 'besluit@voorbeeldstad.example': ['1458'] },
  });
  const report: MailReport = {
    kind: 'bounce',
    form: 'RFC 3464',
    originalMessageId: 'besluit@voorbeeldstad.example',
    originalEnvelopeId: null,
    reportingMta: null,
    recipients: [],
  };
  const verdicts = [{ check: 'automatic', result: 'bounce', evidence: [], report }];
  const { evidence } = await routeMail({ parsed: parsedMail(), envelope: null, verdicts }, lookup);
  assert.deepEqual(evidence[0], { kind: 'thread', value: 'besluit@voorbeeldstad.example', source: 'report' });
});

test('a bounce belongs to the case whose mail it is of, where it was to somebody known there', async () => {
  const sent = 'besluit@voorbeeldstad.example';
  const lookup = lookupIn({
    cases: [caseWith('1458', 'open', 'ae34dc')],
    filed: { [sent]: ['1458'] },
    participants: { 1458: ['jansen@example.org'] },
  });
  const bounceOf = (address: string) => {
    const recipient = { finalRecipient: address, originalRecipient: null, diagnostic: null };
    const report: MailReport = {
      kind: 'bounce',
      form: 'RFC 3464',
      originalMessageId: sent,
      originalEnvelopeId: null,
      reportingMta: null,
      recipients: [{ ...recipient, action: 'failed', status: '5.1.1' }],
    };
    const verdicts = [{ check: 'automatic', result: 'bounce', evidence: [], report }];
    return routeMail({ parsed: parsedMail(), envelope: null, verdicts }, lookup);
  };
  const known = await bounceOf('jansen@example.org');
  assert.deepEqual(known.destinations, [{ kind: 'case', caseNumber: '1458' }]);
  assert.equal(known.rule, 'thread-open-case');
  assert.deepEqual((await bounceOf('ander@example.org')).destinations, [], 'of a stranger a person decides');
});
