import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { verifyMail } from '../../../src/checks/authentication/verify.ts';
import { startDns, type Zone } from '../../support/dns.ts';

/** The message of RFC 6376, A.1, without its first field. */
const MESSAGE = [
  'From: Joe SixPack <joe@football.example.com>',
  'To: Suzie Q <suzie@shopping.example.net>',
  'Subject: Is dinner ready?',
  'Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)',
  'Message-ID: <20030712040037.46341.5F8J@football.example.com>',
  '',
  'Hi.',
  '',
  'We lost the game. Are you hungry yet?',
  '',
  'Joe.',
  '',
];

const RFC_6376 = {
  key: 'v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB',
  header: [
    'DKIM-Signature: v=1; a=rsa-sha256; s=brisbane; d=example.com;',
    '      c=simple/simple; q=dns/txt; i=joe@football.example.com;',
    '      h=Received : From : To : Subject : Date : Message-ID;',
    '      bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;',
    '      b=AuUoFEfDxTDkHlLXSZEpZj79LICEps6eda7W3deTVFOk4yAUoqOB',
    '      4nujc7YopdG5dWLSdNg6xNAZpOPr+kHxt1IrE+NahM6L/LbvaHut',
    '      KVdkLLkpVaVVQPzeRDI009SO2Il5Lu7rDNH6mZckBdrIx0orEtZV',
    '      4bmp/YzhwvcubU4=;',
    'Received: from client1.football.example.com  [192.0.2.1]',
    '      by submitserver.example.com with SUBMISSION;',
    '      Fri, 11 Jul 2003 21:01:54 -0700 (PDT)',
  ],
};

const RFC_8463 = {
  ed25519Key: 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  rsaKey:
    'v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB',
  header: [
    'DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;',
    ' d=football.example.com; i=@football.example.com;',
    ' q=dns/txt; s=brisbane; t=1528637909; h=from : to :',
    ' subject : date : message-id : from : subject : date;',
    ' bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;',
    ' b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus',
    ' Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==',
    'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;',
    ' d=football.example.com; i=@football.example.com;',
    ' q=dns/txt; s=test; t=1528637909; h=from : to : subject :',
    ' date : message-id : from : subject : date;',
    ' bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;',
    ' b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3',
    ' DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz',
    ' dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=',
  ],
};

const ZONE: Zone = {
  'brisbane._domainkey.example.com': { txt: [RFC_6376.key] },
  'brisbane._domainkey.football.example.com': { txt: [RFC_8463.ed25519Key] },
  'test._domainkey.football.example.com': { txt: [RFC_8463.rsaKey] },
};

async function signatures(t: TestContext, lines: string[]): Promise<string[]> {
  const dns = await startDns(t, ZONE);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-dkim-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'mail.eml');
  await writeFile(file, lines.join('\r\n'));
  const results = await verifyMail({
    path: file,
    client: null,
    dns: { servers: [dns.address], timeoutMs: 10_000 },
  });
  return results
    .filter(({ method }) => method === 'dkim')
    .map(({ result, properties, aligned }) =>
      [result, properties['header.a'], properties['header.d'], properties['header.s'], aligned].join(' '),
    );
}

test('the example of RFC 6376, appendix A', async (t) => {
  const signed = [...RFC_6376.header, ...MESSAGE];
  assert.deepEqual(await signatures(t, signed), ['pass rsa-sha256 example.com brisbane true']);
  const changed = signed.map((line) => line.replace('hungry', 'thirsty'));
  assert.deepEqual(await signatures(t, changed), ['fail rsa-sha256 example.com brisbane ']);
});

test('the example of RFC 8463, appendix A, with both algorithms', async (t) => {
  const signed = [...RFC_8463.header, ...MESSAGE];
  assert.deepEqual(await signatures(t, signed), [
    'pass ed25519-sha256 football.example.com brisbane true',
    'pass rsa-sha256 football.example.com test true',
  ]);
  const changed = signed.map((line) => line.replace('Is dinner ready?', 'Is lunch ready?'));
  assert.deepEqual(await signatures(t, changed), [
    'fail ed25519-sha256 football.example.com brisbane ',
    'fail rsa-sha256 football.example.com test ',
  ]);
});
