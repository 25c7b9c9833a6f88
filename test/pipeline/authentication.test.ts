import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import { createCase } from '../../src/cases/case.ts';
import { applyCaseType, caseTypeInput } from '../../src/cases/case-type.ts';
import { issueToken } from '../../src/cases/token.ts';
import { readConfig } from '../../src/config.ts';
import type { Envelope } from '../../src/mail/accept.ts';
import { ingest } from '../../src/pipeline.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { openIngest } from '../../src/start.ts';
import { testApp } from '../support/app.ts';
import { startDns } from '../support/dns.ts';
import { KEY_RECORD, type SignedMail, signedMail } from '../support/signed-mail.ts';

const ADDRESS = 'balie@voorbeeldstad.example';

test('a token counts for who proves its address, where a profile asks for that; a forged sender is held', async (t) => {
  const dns = await startDns(t, {
    'burger.example': { txt: ['v=spf1 ip4:192.0.2.25 -all'] },
    '_dmarc.burger.example': { txt: ['v=DMARC1; p=quarantine'] },
    'test._domainkey.burger.example': { txt: [KEY_RECORD] },
  });
  const app = await testApp(t, { ZAAKPOST_AUTHENTICATION: 'full', ZAAKPOST_DNS: dns.address });
  const { context, close } = await openIngest(app);
  t.after(close);
  const policy = { tokenFrom: 'authenticated' };
  await applyProfile(
    app.db,
    profileInput.parse({ name: 'Balie', kind: 'document-intake', address: ADDRESS, policy }),
  );
  await applyCaseType(app.db, caseTypeInput.parse({ name: 'Melding', attributes: [] }));
  const made = { caseType: 'Melding', description: 'x', requester: null, attributes: {} };
  const { number } = await createCase(app.db, made);
  const token = await issueToken(app.db, number, { prefix: 'Zaak' });
  const travel = async (mail: Partial<SignedMail>, envelope: Envelope | null) => {
    const raw = await signedMail({
      from: 'jan@burger.example',
      to: ADDRESS,
      subject: `Re: ${token.text}`,
      ...mail,
    });
    const origin = { mailboxId: null, place: null, envelope, maxBytes: raw.length };
    const { mailId } = await app.acceptor.accept(Readable.from([raw]), origin);
    await ingest(context, { mailId, generation: 1 });
    const { status, route, verdicts, reason } = await showMail(app.db, mailId);
    const verdict = verdicts.find(({ check }) => check === 'authentication')?.result;
    return { end: [status, route?.rule ?? null, verdict], reason };
  };
  const client = (address: string): Envelope => ({
    sender: 'jan@burger.example',
    recipients: [ADDRESS],
    client: { address, name: 'mail.burger.example', protocol: 'ESMTPS' },
  });
  const signed = await travel({ signedBy: 'burger.example' }, null);
  assert.deepEqual(signed.end, ['filed', 'token-open-case', 'pass']);
  const sent = await travel({ text: 'Door SPF.' }, client('192.0.2.25'));
  assert.deepEqual(sent.end, ['filed', 'token-open-case', 'pass']);
  const unknown = await travel({ text: 'Zonder bewijs.' }, null);
  assert.deepEqual(unknown.end, ['held', 'token-open-case', 'neutral']);
  assert.match(unknown.reason ?? '', /is not authenticated/);
  const forged = await travel({ text: 'Vervalst.' }, client('198.51.100.66'));
  assert.deepEqual(forged.end, ['held', null, 'fail']);
  assert.match(forged.reason ?? '', /^Sender probably forged: DMARC failed; spf=fail /);
});

test('settings that cannot be are named at the start', () => {
  assert.deepEqual(readConfig({}).authentication, 'headers');
  for (const [key, value] of Object.entries({
    ZAAKPOST_TRUSTED_RELAYS: '10.0.0.0/8, mx.example',
    ZAAKPOST_DNS: 'dns.example',
    ZAAKPOST_AUTHENTICATION: 'yes',
  }))
    assert.throws(() => readConfig({ [key]: value }), { code: 'CONFIG_INVALID' }, key);
  const { trustedRelays, dns } = readConfig({
    ZAAKPOST_TRUSTED_RELAYS: '10.0.0.0/8 2001:db8::1',
    ZAAKPOST_DNS: '192.0.2.1,192.0.2.1:5353,[2001:db8::1]:5353,2001:db8::1',
  });
  assert.deepEqual([trustedRelays.length, dns.length], [2, 4]);
});
