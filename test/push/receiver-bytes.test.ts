import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Dialogue } from './dialogue.ts';
import { openStore, startTestReceiver } from './setup.ts';

/**
 * What a client puts on the wire for a mail: dots at the beginning of lines doubled, and the end (RFC 5321, 4.5.2).
 */
function framed(raw: Buffer): Buffer {
  const stuffed = raw.toString('latin1').replace(/^\.|(?<=\r\n)\./g, '..');
  return Buffer.from(`${stuffed}.\r\n`, 'latin1');
}

/**
 * Lines that try the framing: dots, empty ones, every octet that a line may hold (RFC 5321, 2.3.8: no lone CR or LF).
 */
const line = fc.oneof(
  fc.constantFrom('', '.', '..', '...', '.x', 'x.', ' .', '.\t', '\0', '.'.repeat(70)),
  fc.uint8Array({ maxLength: 80 }).map((octets) =>
    Buffer.from(octets)
      .toString('latin1')
      .replace(/[\r\n]/g, '.'),
  ),
);
const message = fc
  .array(line, { maxLength: 12 })
  .map((lines) => Buffer.from(lines.map((text) => `${text}\r\n`).join(''), 'latin1'));

test('the bytes are exact, whatever they are and however they come', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const dialogue = new Dialogue(receiver.address);
  await dialogue.reply();
  await dialogue.ask('EHLO mx.example.nl');
  const sent: Buffer[] = [];
  await fc.assert(
    fc.asyncProperty(message, fc.array(fc.nat(200), { maxLength: 6 }), async (raw, cuts) => {
      await dialogue.ask('MAIL FROM:<burger@example.nl> BODY=8BITMIME');
      await dialogue.ask('RCPT TO:<post@gemeente.example>');
      await dialogue.ask('DATA');
      for (const chunk of inPieces(framed(raw), cuts)) await dialogue.sendAlone(chunk);
      assert.match(await dialogue.reply(), /^250/);
      sent.push(raw);
    }),
    { numRuns: 100 },
  );
  const kept = await store.mails();
  assert.deepEqual(
    kept.map(({ raw }) => raw.toString('latin1')),
    sent.map((raw) => raw.toString('latin1')),
  );
});

test('a mail of many dots is the same when each byte comes alone', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const dialogue = new Dialogue(receiver.address);
  const raw = Buffer.from('.\r\n..\r\n\r\n.x\r\n.\r\n.\r\n');
  await dialogue.upToData('EHLO', ['post@gemeente.example']);
  for (const octet of framed(raw)) await dialogue.sendAlone(Buffer.of(octet));
  assert.match(await dialogue.reply(), /^250/);
  assert.deepEqual((await store.mails())[0]?.raw, raw);
});

test('only a dot between two CRLF ends a mail: nothing is smuggled in behind another end', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const dialogue = new Dialogue(receiver.address);
  await dialogue.upToData('EHLO', ['post@gemeente.example']);
  const smuggled =
    'MAIL FROM:<baas@gemeente.example>\r\nRCPT TO:<post@gemeente.example>\r\nDATA\r\nBetaal\r\n';
  const raw = ['\n.\n', '\r\n.\n', '\n.\r\n', '\r.\r', '\r\n.\r'].map(
    (end) => `Subject: a\r\n\r\nb${end}${smuggled}`,
  );
  await dialogue.send(`${raw.join('')}.\r\n`);
  assert.match(await dialogue.reply(), /^250/);
  assert.match(await dialogue.ask('NOOP'), /^250 2\.0\.0/);
  assert.deepEqual(
    (await store.mails()).map((mail) => mail.raw.toString()),
    [raw.join('')],
  );
});

test('known of smtp-server: after a lone LF, which no client may send, it takes one of two dots away', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, store);
  const dialogue = new Dialogue(receiver.address);
  await dialogue.upToData('EHLO', ['post@gemeente.example']);
  await dialogue.send('a\n..b\r\n.\r\n');
  assert.match(await dialogue.reply(), /^250/);
  assert.equal((await store.mails())[0]?.raw.toString(), 'a\n.b\r\n');
});

test('a mail that is larger than any buffer comes through whole', async (t) => {
  const store = await openStore(t);
  const receiver = await startTestReceiver(t, { ...store, maxBytes: 30_000_000 });
  const dialogue = new Dialogue(receiver.address);
  const raw = Buffer.from(`${`${'0123456789abcdef'.repeat(4)}\r\n`.repeat(1_000)}.\r\n`.repeat(300));
  await dialogue.upToData('EHLO', ['post@gemeente.example']);
  await dialogue.send(framed(raw));
  assert.match(await dialogue.reply(), /^250/);
  assert.ok((await store.mails())[0]?.raw.equals(raw));
});

/** Cuts bytes at the given distances; what is left is the last piece. */
function inPieces(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  for (const length of lengths) {
    pieces.push(bytes.subarray(start, start + length));
    start += length;
  }
  return [...pieces, bytes.subarray(start)].filter((piece) => piece.length > 0);
}
