import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApi } from '../support/api.ts';

test('what a domain has set up is told in the language that is asked for, and what is no domain is refused', async (t) => {
  const { ask } = await testApi(t);
  const answer = await ask('GET /v1/mail-domains/bestaat-niet.invalid?selectors=s1', undefined, {
    'accept-language': 'nl',
  });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['content-language'], 'nl');
  const { findings } = answer.json();
  assert.deepEqual(
    findings.map(({ check }: { check: string }) => check),
    ['spf', 'dkim', 'dmarc', 'mta-sts'],
  );
  assert.match(findings[0].purpose, /^SPF noemt/);
  for (const domain of ['localhost', 'a..nl', '127.0.0.1', 'x y.nl', `${'a'.repeat(64)}.nl`]) {
    const refused = await ask(`GET /v1/mail-domains/${encodeURIComponent(domain)}`);
    assert.equal(refused.statusCode, 400, domain);
  }
});
