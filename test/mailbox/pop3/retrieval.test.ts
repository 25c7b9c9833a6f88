import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { IncomingContent } from '../../../src/mailbox/incoming-content.ts';
import { retrieve, type Wanted } from '../../../src/mailbox/pop3/retrieval.ts';
import { Pop3Session } from '../../../src/mailbox/pop3/session.ts';
import { opened } from './fault-session.ts';
import { ScriptedConnection } from './scripted-connection.ts';
import { stuffed } from './stuffing.ts';

const octet = fc.oneof(fc.constantFrom(...Buffer.from('\r\n.+-O')), fc.integer({ min: 0, max: 255 }));
const message = fc
  .array(octet, { maxLength: 40 })
  .map((octets) => Buffer.concat([Buffer.from(octets), Buffer.from('\r\n')]));
/** Messages, and which of them the consumer throws away. */
const mailbox = fc.array(fc.record({ message, thrownAway: fc.boolean() }), { minLength: 1, maxLength: 5 });
const cuts = fc.array(fc.nat(300), { maxLength: 20 });

/** More than the network's own buffers hold. */
const LARGE_OCTETS = 64 * 1024 * 1024;

test('messages come out as they are, however the whole dialogue is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(mailbox, cuts, async (messages, at) => {
      const wire = Buffer.concat(
        messages.map((sent) => Buffer.concat([Buffer.from('+OK here\r\n'), stuffed(sent.message)])),
      );
      const session = new Pop3Session(new ScriptedConnection(cutAt(wire, at)));
      const fetched: (Buffer | undefined)[] = [];
      for await (const { raw, entry } of retrieve(session, numbered(messages.length))) {
        if (messages[Number(entry.uid)]?.thrownAway) fetched.push(void raw.destroy());
        else fetched.push(await buffer(raw));
      }
      assert.deepEqual(
        fetched,
        messages.map((sent) => (sent.thrownAway ? undefined : sent.message)),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('memory stays flat, and the server is held back, while a large message waits for its reader', async (t) => {
  const message = Buffer.alloc(LARGE_OCTETS, `${'0123456789abcdef'.repeat(4)}\r\n`);
  const { server, source } = await opened(t, {
    LIST: [`+OK\r\n1 ${message.length}\r\n.\r\n`],
    RETR: ['+OK\r\n', message, '\r\n.\r\n'],
  });
  const { value } = await source.fetch(await source.list()).next();
  assert.ok(value);
  const heldBack = await settled(() => server.unsent());
  assert.ok(heldBack > LARGE_OCTETS / 2, `${heldBack} octets held back`);
  assert.ok(value.raw instanceof IncomingContent);
  assert.ok(value.raw.waitingOctets < 256 * 1024, `${value.raw.waitingOctets} octets read ahead`);
  let octets = 0;
  for await (const chunk of value.raw) octets += chunk.length;
  assert.equal(octets, LARGE_OCTETS + 2);
});

/** @returns a figure once it no longer changes. */
async function settled(figure: () => number): Promise<number> {
  for (let before = Number.NaN, same = 0; ; before = figure()) {
    same = figure() === before ? same + 1 : 0;
    if (same === 5) return before;
    await delay(20);
  }
}

function numbered(count: number): Wanted[] {
  return Array.from({ length: count }, (_, n) => {
    return { number: n + 1, entry: { folder: '', uidValidity: '', uid: String(n), size: 10 } };
  });
}

/** Copies, since decoding overwrites the chunk. */
function cutAt(wire: Buffer, cuts: readonly number[]): Buffer[] {
  const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < wire.length), wire.length])];
  ends.sort((a, b) => a - b);
  return ends.map((end, n) => Buffer.from(wire.subarray(ends[n - 1] ?? 0, end)));
}
