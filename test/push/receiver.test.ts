import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createTransport } from 'nodemailer';
import type { RunningReceiver } from '../../src/push/receiver.ts';
import { makeAuthority, makeServerCertificate } from '../support/certificates.ts';
import { Dialogue } from './dialogue.ts';
import { openStore, startTestReceiver } from './setup.ts';

const HEADER = 'From: burger@example.nl\r\nTo: post@gemeente.example\r\nSubject: Vraag\r\n\r\n';
const mail = (body: string): string => `${HEADER}${body}\r\n`;

/** A client of the field, over the given receiver. */
function client(t: TestContext, { address }: RunningReceiver, more: Record<string, unknown> = {}) {
  const transport = createTransport({ ...address, ...more });
  t.after(() => transport.close());
  return transport;
}

const envelope = (...to: string[]) => ({ from: 'burger@example.nl', to });

test('SMTP: a mail is accepted with its envelope, over STARTTLS', async (t) => {
  const store = await openStore(t);
  const authority = await makeAuthority();
  const { cert, key } = await makeServerCertificate(authority, { ips: ['127.0.0.1'] });
  const receiver = await startTestReceiver(t, { ...store, tls: { cert, key, required: true } });
  const sent = await client(t, receiver, {
    name: 'mx.example.nl',
    requireTLS: true,
    tls: { ca: authority.cert },
  }).sendMail({ envelope: envelope('post@gemeente.example'), raw: mail('Goedemorgen') });
  const [accepted, ...others] = await store.mails();
  assert.ok(accepted);
  assert.deepEqual(others, []);
  assert.equal(accepted.raw.toString(), mail('Goedemorgen'));
  assert.deepEqual(accepted.envelope, {
    sender: 'burger@example.nl',
    recipients: ['post@gemeente.example'],
    client: { address: '127.0.0.1', name: 'mx.example.nl', protocol: 'ESMTPS' },
  });
  assert.equal(sent.response, `250 2.6.0 Accepted as ${accepted.id}`);
});

test('LMTP: one mail for many recipients, answered for each', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, protocol: 'lmtp' });
  const dialogue = new Dialogue(receiver.address);
  const recipients = ['een@gemeente.example', 'twee@gemeente.example', 'drie@gemeente.example'];
  await dialogue.upToData('LHLO', recipients);
  await dialogue.send(`${mail('Aan allen')}.\r\n`);
  const replies = [await dialogue.reply(), await dialogue.reply(), await dialogue.reply()];
  const mails = await store.mails();
  assert.equal(mails.length, 1);
  assert.deepEqual(new Set(replies), new Set([`250 2.6.0 Accepted as ${mails[0]?.id}`]));
  assert.partialDeepStrictEqual(mails[0]?.envelope, { recipients, client: { protocol: 'LMTP' } });
  assert.match(await dialogue.ask('QUIT'), /^221/);
});

test('LMTP: a recipient named twice is answered twice, and kept once', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, protocol: 'lmtp', limits: { recipients: 3 } });
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  await dialogue.ask('LHLO mx.example.nl');
  await dialogue.ask('MAIL FROM:<>');
  for (const address of ['een', 'twee', 'een'])
    assert.match(await dialogue.ask(`RCPT TO:<${address}@gemeente.example>`), /^250/);
  assert.match(await dialogue.ask('RCPT TO:<EEN@gemeente.example>'), /^452/);
  await dialogue.ask('DATA');
  await dialogue.send(`${mail('Dubbel')}.\r\n`);
  for (let n = 0; n < 3; n++) assert.match(await dialogue.reply(), /^250/);
  assert.match(await dialogue.ask('NOOP'), /^250 2\.0\.0/);
  const recipients = ['een@gemeente.example', 'twee@gemeente.example'];
  assert.partialDeepStrictEqual((await store.mails())[0]?.envelope, { sender: '', recipients });
});

test('LMTP: a client of the field delivers', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, protocol: 'lmtp' });
  const to = ['een@gemeente.example', 'twee@gemeente.example'];
  const sent = await client(t, receiver, { lmtp: true }).sendMail({
    envelope: envelope(...to),
    raw: mail('x'),
  });
  assert.deepEqual(sent.accepted, to);
  assert.equal((await store.mails()).length, 1);
});

test('a client without an answer sends again: both are in the ledger, with the same bytes', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  for (let attempt = 0; attempt < 2; attempt++) {
    const dialogue = new Dialogue(receiver.address);
    await dialogue.upToData('EHLO', ['post@gemeente.example']);
    await dialogue.send(`${mail('Nog eens')}.\r\n`);
    await dialogue.reply();
    dialogue.cut();
  }
  const mails = await store.mails();
  assert.deepEqual(
    mails.map(({ raw }) => raw.toString()),
    [mail('Nog eens'), mail('Nog eens')],
  );
});

test('several mails come over one connection, commands pipelined', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  await dialogue.ask('EHLO mx.example.nl');
  for (const body of ['een', 'twee', 'drie']) {
    await dialogue.send('MAIL FROM:<a@example.nl>\r\nRCPT TO:<post@gemeente.example>\r\nDATA\r\n');
    const replies = [await dialogue.reply(), await dialogue.reply(), await dialogue.reply()];
    assert.deepEqual(
      replies.map((reply) => reply.slice(0, 3)),
      ['250', '250', '354'],
    );
    await dialogue.send(`${mail(body)}.\r\n`);
    assert.match(await dialogue.reply(), /^250/);
  }
  const bodies = (await store.mails()).map(({ raw }) => raw.toString());
  assert.deepEqual(bodies, ['een', 'twee', 'drie'].map(mail));
});

test('8-bit text and addresses in UTF-8 are taken', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const text = `Onderwerp: één\r\n\r\n${'Ünïcode'.repeat(10)}\r\n`;
  const to = 'zoë@gemeente.example';
  await client(t, receiver).sendMail({ envelope: { from: 'josé@example.nl', to }, raw: text });
  const [accepted] = await store.mails();
  assert.equal(accepted?.raw.toString(), text);
  assert.partialDeepStrictEqual(accepted?.envelope, { sender: 'josé@example.nl', recipients: [to] });
});
