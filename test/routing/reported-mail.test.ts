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
