import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { CLOSE, RESET } from './fault-connection.ts';
import { fetchAll, mailboxOf, opened, withCode } from './fault-session.ts';

/** How a server may send one message, packet by packet, and what the message is. */
const PACKETS: Record<string, { answer: string[]; message: string }> = {
  'the terminator split after its CR': { answer: ['+OK\r\nx\r', '\n.\r\n'], message: 'x\r\n' },
  'the terminator split before its dot': { answer: ['+OK\r\nx\r\n', '.\r\n'], message: 'x\r\n' },
  'the terminator split after its dot': { answer: ['+OK\r\nx\r\n.', '\r\n'], message: 'x\r\n' },
  'the terminator split before its last LF': { answer: ['+OK\r\nx\r\n.\r', '\n'], message: 'x\r\n' },
  'the terminator octet by octet': { answer: ['+OK\r\nx', '\r', '\n', '.', '\r', '\n'], message: 'x\r\n' },
  'a lone stuffed dot in a packet of its own': {
    answer: ['+OK\r\nx\r\n', '..\r\n', 'y\r\n.\r\n'],
    message: 'x\r\n.\r\ny\r\n',
  },
  'a stuffed dot split between its dots': {
    answer: ['+OK\r\nx\r\n.', '.\r\ny\r\n.\r\n'],
    message: 'x\r\n.\r\ny\r\n',
  },
  'the status line split': { answer: ['+O', 'K 3 oct', 'ets\r', '\nx\r\n.\r\n'], message: 'x\r\n' },
  'lines that begin with dots': {
    answer: ['+OK\r\n..\r\n...x\r\n..\r\n.\r\n'],
    message: '.\r\n..x\r\n.\r\n',
  },
  'text that begins with -ERR': { answer: ['+OK\r\n', '-ERR no\r\n', '.\r\n'], message: '-ERR no\r\n' },
  'text that begins with +OK': { answer: ['+OK\r\n+OK yes\r\n.\r\n'], message: '+OK yes\r\n' },
  'octets beyond ASCII, and NUL': {
    answer: ['+OK\r\nSubject: caf\xe9 \x80\xff\x00\r\n.\r\n'],
    message: 'Subject: caf\xe9 \x80\xff\x00\r\n',
  },
  'line ends that are none': { answer: ['+OK\r\na\n.\nb\r.\rc\r\n.\r\n'], message: 'a\n.\nb\r.\rc\r\n' },
  nothing: { answer: ['+OK\r\n.\r\n'], message: '' },
};

for (const [title, { answer, message }] of Object.entries(PACKETS)) {
  test(`fetches exactly ${title}, with the dialogue still in step`, async (t) => {
    const { source } = await opened(t, {
      ...mailboxOf(['een', 'twee']),
      'RETR 1': answer,
      'RETR 2': ['+OK\r\nthe next\r\n.\r\n'],
    });
    const fetched = await fetchAll(source);
    assert.deepEqual(
      fetched.map((raw) => raw.toString('latin1')),
      [message, 'the next\r\n'],
    );
  });
}

for (const [title, end] of [
  ['closes', CLOSE],
  ['resets', RESET],
] as const) {
  test(`a server that ${title} the connection in mid-message fails the stream and the fetch`, async (t) => {
    const { source } = await opened(t, { RETR: ['+OK\r\nhalf a mes', end] });
    const lost = withCode('MAILBOX_CONNECTION_LOST');
    await assert.rejects(async () => {
      for await (const { raw } of source.fetch(await source.list())) await assert.rejects(buffer(raw), lost);
    }, lost);
    assert.deepEqual(await source.close(), []);
  });
}

test('a failure that nobody listens to yet does not end the process', async (t) => {
  const { source } = await opened(t, { RETR: ['+OK\r\nhalf a mes', RESET] });
  const messages = source.fetch(await source.list());
  const first = await messages.next();
  await assert.rejects(messages.next(), withCode('MAILBOX_CONNECTION_LOST'));
  assert.ok(first.value);
  await assert.rejects(buffer(first.value.raw), withCode('MAILBOX_CONNECTION_LOST'));
});

test('a message that goes on behind its end is not taken for whole', async (t) => {
  const { source } = await opened(t, {
    RETR: ['+OK\r\nthe server forgot\r\n.\r\nto stuff this dot\r\n.\r\n'],
  });
  const broken = withCode('MAILBOX_PROTOCOL');
  await assert.rejects(async () => {
    for await (const { raw } of source.fetch(await source.list())) await assert.rejects(buffer(raw), broken);
  }, broken);
});

test('a refused message has a stream that fails, and the others come', async (t) => {
  const { source } = await opened(t, {
    ...mailboxOf(['een', 'twee']),
    'RETR 1': ['-ERR message is damaged\r\n'],
    'RETR 2': ['+OK\r\nx\r\n.\r\n'],
  });
  const fetched: string[] = [];
  for await (const { entry, raw } of source.fetch(await source.list())) {
    if (entry.uid === 'een')
      await assert.rejects(buffer(raw), withCode('MAILBOX_REFUSED', /message is damaged/));
    else fetched.push((await buffer(raw)).toString());
  }
  assert.deepEqual(fetched, ['x\r\n']);
});

test('what a server says unasked ends the session, and not the process', async (t) => {
  const { server, source } = await opened(t, {});
  await server.say('-ERR closing for lack of interest\r\n');
  await assert.rejects(source.list(), withCode('MAILBOX_PROTOCOL', /unasked.*lack of interest/));
  assert.deepEqual(await source.close(), []);
});

test('an answer that is none is not guessed at', async (t) => {
  const { source } = await opened(t, { LIST: ['maybe\r\n'] });
  await assert.rejects(source.list(), withCode('MAILBOX_PROTOCOL', /LIST with "maybe"/));
});

test('a status line without end is given up', async (t) => {
  const { source } = await opened(t, { LIST: ['+OK', 'x'.repeat(10_000)] });
  await assert.rejects(source.list(), withCode('MAILBOX_PROTOCOL', /over 4096 octets/));
});

test('a listing that is none is refused', async (t) => {
  for (const line of ['x 10', '1', '0 10', '1 -5', '1 9007199254740993']) {
    const { source } = await opened(t, { LIST: [`+OK\r\n${line}\r\n.\r\n`] });
    await assert.rejects(source.list(), withCode('MAILBOX_PROTOCOL', /listed/), line);
  }
});

test('a server that drips octets is as good as silent', async (t) => {
  const drips = Array.from({ length: 200 }, () => 'x');
  const { source } = await opened(t, { RETR: ['+OK\r\n', ...drips] }, { timeoutMs: 300 });
  await assert.rejects(fetchAll(source), withCode('MAILBOX_TIMEOUT', /the rest of the answer to RETR 1/));
});

test('a server that is slow but gets on is waited for', async (t) => {
  const pieces = Array.from({ length: 100 }, () => 'x'.repeat(1_024));
  const { source } = await opened(t, { RETR: ['+OK\r\n', ...pieces, '\r\n.\r\n'] }, { timeoutMs: 1_000 });
  assert.equal((await fetchAll(source))[0]?.length, 100 * 1_024 + 2);
});

test('time that the reader takes is not the server’s', async (t) => {
  const message = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(20_000));
  const { source } = await opened(t, { RETR: ['+OK\r\n', message, '.\r\n'] }, { timeoutMs: 1_000 });
  let octets = 0;
  for await (const { raw } of source.fetch(await source.list())) {
    for await (const chunk of raw) {
      if (octets === 0) await delay(1_500);
      octets += chunk.length;
    }
  }
  assert.equal(octets, message.length);
});
