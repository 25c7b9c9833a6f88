import assert from 'node:assert/strict';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createTransport } from 'nodemailer';
import { asZaakpostError, type ErrorCode, ZaakpostError } from '../../src/errors.ts';
import type { Accepted, Acceptor } from '../../src/mail/accept.ts';
import { makeAuthority, makeServerCertificate } from '../support/certificates.ts';
import { Dialogue } from './dialogue.ts';
import { openStore, startTestReceiver } from './setup.ts';

const MAIL = 'Subject: Vraag\r\n\r\nGoedemorgen\r\n';
const TO = ['post@gemeente.example'];

/** Fails as a store does whose disk or database is away, once it has read the given number of octets. */
function failing(code: ErrorCode, afterOctets: number): Pick<Acceptor, 'accept'> {
  return {
    async accept(raw): Promise<Accepted> {
      let octets = 0;
      for await (const chunk of raw) {
        octets += chunk.length;
        if (octets > afterOctets) break;
      }
      throw new ZaakpostError(code, { detail: '/geheim/pad' });
    },
  };
}

const faults: [what: string, code: ErrorCode, afterOctets: number, reply: string][] = [
  ['the disk is full at once', 'STORAGE_FULL', 0, '452 4.3.1 No room to store mail now; send it again later'],
  ['the disk gets full', 'STORAGE_FULL', 200_000, '452 4.3.1 No room to store mail now; send it again later'],
  ['the disk fails', 'STORAGE_FAILED', 0, '451 4.3.0 Mail cannot be taken now; send it again later'],
  [
    'the database is away',
    'DATABASE_UNAVAILABLE',
    1e9,
    '451 4.3.0 Mail cannot be taken now; send it again later',
  ],
];

for (const [what, code, afterOctets, reply] of faults)
  test(`${what}: the client is told to come back, once it has sent all`, async (t) => {
    const errors: ErrorCode[] = [];
    const receiver = await startTestReceiver(t, {
      acceptor: failing(code, afterOctets),
      protocol: 'lmtp',
      onError: (error) => errors.push(asZaakpostError(error).code),
    });
    const dialogue = new Dialogue(receiver.address);
    await dialogue.upToData('LHLO', ['een@gemeente.example', 'twee@gemeente.example']);
    await dialogue.send(`${'Een regel\r\n'.repeat(50_000)}.\r\nNOOP\r\n`);
    assert.deepEqual([await dialogue.reply(), await dialogue.reply()], [reply, reply]);
    assert.match(await dialogue.reply(), /^250 2\.0\.0/);
    assert.deepEqual(errors, [code]);
  });

test('nothing is promised before the mail is durable', async (t) => {
  const store = await openStore(t);
  const gate = new PassThrough();
  const read = new PassThrough();
  const receiver = await startTestReceiver(t, {
    acceptor: {
      async accept(raw, origin) {
        const accepted = await store.acceptor.accept(raw, origin);
        read.end();
        await once(gate.resume(), 'end');
        return accepted;
      },
    },
  });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.upToData('EHLO', TO);
  await dialogue.send(`${MAIL}.\r\n`);
  await once(read.resume(), 'end');
  assert.equal(dialogue.unheard, 0);
  gate.end();
  assert.match(await dialogue.reply(), /^250/);
});

test('an oversize mail is refused at MAIL where its size is told', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, maxBytes: 1_000 });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  assert.match(await dialogue.ask('EHLO mx.example.nl'), /SIZE 1000/);
  assert.match(await dialogue.ask('MAIL FROM:<a@example.nl> SIZE=1001'), /^552 5\.3\.4/);
  assert.match(await dialogue.ask('MAIL FROM:<a@example.nl> SIZE=1000'), /^250/);
});

for (const protocol of ['smtp', 'lmtp'] as const)
  test(`${protocol}: an oversize mail is refused for good after DATA, and leaves nothing`, async (t) => {
    const store = await openStore(t);
    const receiver = await startTestReceiver(t, { ...store, protocol, maxBytes: 1_000 });
    const dialogue = new Dialogue(receiver.address);
    await dialogue.upToData(protocol === 'smtp' ? 'EHLO' : 'LHLO', TO);
    await dialogue.send(`${'x'.repeat(999)}\r\n${'een regel erbij\r\n'.repeat(100_000)}.\r\n`);
    assert.match(await dialogue.reply(), /^552 5\.3\.4/);
    assert.deepEqual(await store.mails(), []);
    assert.deepEqual(await store.unfinished(), []);
    await dialogue.ask('MAIL FROM:<a@example.nl>');
    await dialogue.ask('RCPT TO:<post@gemeente.example>');
    await dialogue.ask('DATA');
    await dialogue.send(`${'x'.repeat(998)}\r\n.\r\n`);
    assert.match(await dialogue.reply(), /^250/);
    assert.equal((await store.mails())[0]?.raw.length, 1_000);
  });

test('a client that cuts in the middle of DATA leaves nothing accepted', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  for (const said of [
    '',
    'Subj',
    'Subject: a\r\n\r\nHallo\r\n',
    'Subject: a\r\n\r\nHallo\r\n.',
    'Hallo\r\n.\r',
  ]) {
    const dialogue = new Dialogue(receiver.address);
    await dialogue.upToData('EHLO', TO);
    if (said) await dialogue.sendAlone(Buffer.from(said));
    dialogue.cut();
    await dialogue.closed;
  }
  await receiver.close();
  assert.deepEqual(await store.mails(), []);
  assert.deepEqual(await store.unfinished(), []);
});

test('a client that trickles its mail is cut off, and leaves nothing accepted', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, limits: { dataMs: 50 } });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.upToData('EHLO', TO);
  await dialogue.send('Subject: traag\r\n');
  assert.match(await dialogue.reply(), /^421/);
  await receiver.close();
  assert.deepEqual(await store.mails(), []);
});

test('a silent client is cut off', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, limits: { silenceMs: 200 } });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  assert.match(await dialogue.reply(), /^421/);
  await dialogue.closed;
});

test('unknown recipients are refused, others of the same mail are not', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  await dialogue.ask('EHLO mx.example.nl');
  await dialogue.ask('MAIL FROM:<a@example.nl>');
  assert.equal(await dialogue.ask('RCPT TO:<wie@elders.example>'), '550 5.1.1 No such recipient here');
  assert.match(await dialogue.ask('DATA'), /^503/);
  await dialogue.ask('RCPT TO:<post@gemeente.example>');
  await dialogue.ask('DATA');
  await dialogue.send(`${MAIL}.\r\n`);
  assert.match(await dialogue.reply(), /^250/);
  assert.partialDeepStrictEqual((await store.mails())[0]?.envelope, { recipients: TO });
});

test('a recipient who cannot be looked up is asked to be tried again', async (t) => {
  const store = await openStore(t);
  const isKnownRecipient = async () => {
    throw new ZaakpostError('DATABASE_UNAVAILABLE');
  };
  const receiver = await startTestReceiver(t, { ...store, isKnownRecipient });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  await dialogue.ask('EHLO mx.example.nl');
  await dialogue.ask('MAIL FROM:<a@example.nl>');
  assert.match(await dialogue.ask('RCPT TO:<post@gemeente.example>'), /^451/);
});

test('recipients and connections beyond the limit are put off', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, limits: { recipients: 1, connections: 1 } });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  await dialogue.ask('EHLO mx.example.nl');
  await dialogue.ask('MAIL FROM:<a@example.nl>');
  await dialogue.ask('RCPT TO:<post@gemeente.example>');
  assert.match(await dialogue.ask('RCPT TO:<info@gemeente.example>'), /^452 4\.5\.3/);
  assert.match(await new Dialogue(receiver.address).reply(), /^421/);
});

test('STARTTLS is demanded where it is required, and not offered without a certificate', async (t) => {
  const store = await openStore(t);
  const { cert, key } = await makeServerCertificate(await makeAuthority());
  const strict = new Dialogue(
    (await startTestReceiver(t, { ...store, tls: { cert, key, required: true } })).address,
  );
  await strict.reply();
  assert.match(await strict.ask('EHLO mx.example.nl'), /STARTTLS/);
  assert.match(await strict.ask('MAIL FROM:<a@example.nl>'), /^530 5\.7\.0/);
  const plain = new Dialogue((await startTestReceiver(t, store)).address);
  await plain.reply();
  const features = await plain.ask('EHLO mx.example.nl');
  assert.doesNotMatch(features, /STARTTLS|AUTH|XCLIENT/);
  assert.match(features, /8BITMIME/);
  assert.match(features, /SMTPUTF8/);
  assert.match(await plain.ask('STARTTLS'), /^500/);
});

test('old versions of TLS are refused, and the receiver goes on', async (t) => {
  const store = await openStore(t);
  const authority = await makeAuthority();
  const { cert, key } = await makeServerCertificate(authority, { ips: ['127.0.0.1'] });
  const receiver = await startTestReceiver(t, { ...store, tls: { cert, key, required: true } });
  const send = (tls: object) =>
    createTransport({ ...receiver.address, requireTLS: true, tls: { ca: authority.cert, ...tls } }).sendMail({
      envelope: { from: 'a@example.nl', to: TO },
      raw: MAIL,
    });
  await assert.rejects(
    send({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }),
    /alert protocol version/,
  );
  await send({});
  assert.equal((await store.mails()).length, 1);
});

test('closing lets mail under way come to its end, and sends idle clients away', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const idle = new Dialogue(receiver.address);
  await idle.reply();
  const busy = new Dialogue(receiver.address);
  await busy.upToData('EHLO', TO);
  await busy.sendAlone(Buffer.from(MAIL.slice(0, 20)));
  const closed = receiver.close();
  assert.match(await idle.reply(), /^421/);
  await busy.send(`${MAIL.slice(20)}.\r\n`);
  assert.match(await busy.reply(), /^250/);
  assert.match(await busy.reply(), /^421/);
  await closed;
  assert.equal((await store.mails())[0]?.raw.toString(), MAIL);
  await assert.rejects(new Dialogue(receiver.address).reply());
});

test('closing does not wait for ever', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, limits: { closeMs: 50 } });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.upToData('EHLO', TO);
  await dialogue.sendAlone(Buffer.from('Subject: nooit af'));
  await receiver.close();
  assert.match(await dialogue.reply(), /^421/);
  assert.deepEqual(await store.mails(), []);
});

test('an address that is taken, and a certificate that is none, stop the start', async (t) => {
  const store = await openStore(t);
  const { address } = await startTestReceiver(t, store);
  await assert.rejects(startTestReceiver(t, { ...store, port: address.port }), { code: 'CONFIG_INVALID' });
  const tls = { cert: 'geen certificaat', key: 'geen sleutel', required: false };
  await assert.rejects(startTestReceiver(t, { ...store, tls }), { code: 'CONFIG_INVALID' });
});
