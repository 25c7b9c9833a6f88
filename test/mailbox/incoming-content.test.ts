import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { ZaakpostError } from '../../src/errors.ts';
import { IncomingContent, READ_AHEAD_OCTETS } from '../../src/mailbox/incoming-content.ts';

const lost = new ZaakpostError('MAILBOX_TIMEOUT');

test('pieces come out in their order, those that were there and those that are waited for', async () => {
  const content = new IncomingContent();
  content.push(Buffer.from('one '));
  content.push(Buffer.alloc(0));
  const read = buffer(content);
  await turn();
  content.push(Buffer.from('two '));
  content.push(Buffer.from('three'));
  content.end();
  content.push(Buffer.from('behind its end'));
  assert.equal((await read).toString(), 'one two three');
});

test('it is full while too much waits, and says when there is room again', async () => {
  let wanted = 0;
  const content = new IncomingContent(() => wanted++);
  content.push(Buffer.alloc(READ_AHEAD_OCTETS - 1));
  assert.equal(content.isFull, false);
  content.push(Buffer.alloc(2));
  assert.deepEqual([content.isFull, content.waitingOctets, wanted], [true, READ_AHEAD_OCTETS + 1, 0]);
  const pieces = content[Symbol.asyncIterator]();
  await pieces.next();
  assert.deepEqual([content.isFull, content.waitingOctets, wanted], [false, 2, 1]);
});

test('where the rest does not come nobody gets what there was for the whole; what came whole stays', async () => {
  const broken = new IncomingContent();
  broken.push(Buffer.from('half'));
  broken.fail(lost);
  await assert.rejects(buffer(broken), { code: 'MAILBOX_TIMEOUT' });
  const waiting = new IncomingContent();
  const read = assert.rejects(buffer(waiting), { code: 'MAILBOX_TIMEOUT' });
  await turn();
  waiting.fail(lost);
  await read;
  const whole = IncomingContent.of(Buffer.from('whole'));
  whole.fail(lost);
  assert.equal((await buffer(whole)).toString(), 'whole');
});

test('who gives up gets no more, and the connection is told, also where it is not read to its end', async () => {
  let wanted = 0;
  const given = new IncomingContent(() => wanted++);
  given.push(Buffer.alloc(READ_AHEAD_OCTETS));
  for await (const piece of given) if (piece.length > 0) break;
  given.push(Buffer.from('more'));
  assert.deepEqual([given.waitingOctets, given.isFull, wanted > 0], [0, false, true]);
  await assert.rejects(buffer(given), { code: 'MAILBOX_CONNECTION_LOST' });
  const whole = IncomingContent.of(Buffer.from('whole'));
  whole.destroy();
  await assert.rejects(buffer(whole), { code: 'MAILBOX_CONNECTION_LOST' });
});
