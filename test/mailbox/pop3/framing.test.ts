import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ContentDecoder } from '../../../src/mailbox/pop3/framing.ts';
import { stuffed } from './stuffing.ts';

/** Octets that matter to the framing come often; all others come too. */
const octets = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(0x0d, 0x0a, 0x2e) },
      { weight: 2, arbitrary: fc.constantFrom(...Buffer.from('\r\n.\r\n')) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
    ),
    { maxLength: 60 },
  )
  .map((bytes) => Buffer.from(bytes));
const cuts = fc.array(fc.nat(80), { maxLength: 12 });

test('any message comes out as it was, however its bytes are cut into chunks', () => {
  fc.assert(
    fc.property(octets, cuts, octets, (body, at, behind) => {
      const message = Buffer.concat([body, Buffer.from('\r\n')]);
      const wire = Buffer.concat([stuffed(message), behind]);
      const { content, rest } = decodeAll(chunksOf(wire, at));
      assert.deepEqual(content, message);
      assert.deepEqual(rest, behind);
    }),
    { numRuns: 20_000 },
  );
});

test('a message is the same in one chunk and byte by byte', () => {
  fc.assert(
    fc.property(octets, (wire) => {
      const ended = Buffer.concat([wire, Buffer.from('\r\n.\r\n')]);
      const whole = decodeAll([Buffer.from(ended)]);
      const bytewise = decodeAll([...ended].map((byte) => Buffer.from([byte])));
      assert.deepEqual(bytewise, whole);
    }),
    { numRuns: 5_000 },
  );
});

test('a response without content is empty', () => {
  assert.deepEqual(decodeAll([Buffer.from('.\r\n+OK')]), {
    content: Buffer.alloc(0),
    rest: Buffer.from('+OK'),
  });
});

test('bare LF and bare CR end nothing', () => {
  const message = Buffer.from('a\n.\nb\r.\rc\n.\r\nd\r\n');
  assert.deepEqual(decodeAll([stuffed(message)]).content, message);
});

test('a line of one dot and a CR, cut before what follows, is content', () => {
  const wire = Buffer.from('x\r\n..\r|y\r\n.\r|z\r\n.\r\n'.replaceAll('|', ''));
  for (let cut = 1; cut < wire.length; cut++) {
    const { content } = decodeAll(chunksOf(wire, [cut]));
    assert.equal(content.toString(), 'x\r\n.\ry\r\n\rz\r\n');
  }
});

test('a mail of nothing but stuffed dots comes in whole chunks', () => {
  const message = Buffer.from('.\r\n'.repeat(10_000));
  const decoder = new ContentDecoder();
  const wire = stuffed(message);
  const { content, next } = decoder.decode(wire, 0);
  assert.equal(next, wire.length);
  assert.deepEqual(Buffer.from(content), message);
});

function decodeAll(chunks: readonly Buffer[]): { content: Buffer; rest: Buffer } {
  const decoder = new ContentDecoder();
  const content: Buffer[] = [];
  for (const [n, chunk] of chunks.entries()) {
    const decoded = decoder.decode(chunk, 0);
    content.push(Buffer.from(decoded.content));
    if (decoded.next >= 0) {
      const rest = [chunk.subarray(decoded.next), ...chunks.slice(n + 1)];
      return { content: Buffer.concat(content), rest: Buffer.concat(rest) };
    }
  }
  throw new assert.AssertionError({ message: 'no terminator found' });
}

/** Copies, since decoding overwrites the chunk. */
function chunksOf(wire: Buffer, cuts: readonly number[]): Buffer[] {
  const ends = [...new Set([...cuts.filter((cut) => cut < wire.length), wire.length])].sort((a, b) => a - b);
  return ends.map((end, n) => Buffer.from(wire.subarray(ends[n - 1] ?? 0, end)));
}
