import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import test from 'node:test';
import { type ErrorCode, ZaakpostError } from '../../../src/errors.ts';
import { ImapSource } from '../../../src/mailbox/imap/source.ts';
import type { MailSource, SourceSettings } from '../../../src/mailbox/source.ts';
import { content, type ImapScript, startScriptedImap } from './scripted-server.ts';

/** A server that lets nobody in, and what we make of it. */
const CLOSED: Record<string, [ImapScript, ErrorCode]> = {
  'wrong password': [{ LOGIN: 'TAG NO [AUTHENTICATIONFAILED] no\r\n' }, 'MAILBOX_LOGIN_REFUSED'],
  'refused without a reason': [{ LOGIN: 'TAG NO go away\r\n' }, 'MAILBOX_LOGIN_REFUSED'],
  'password ran out': [{ LOGIN: 'TAG NO [EXPIRED] renew it\r\n' }, 'MAILBOX_LOGIN_REFUSED'],
  'logins are switched off': [
    { CAPABILITY: '* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK\r\n' },
    'MAILBOX_LOGIN_REFUSED',
  ],
  'store is away': [{ LOGIN: 'TAG NO [UNAVAILABLE] later\r\n' }, 'MAILBOX_BUSY'],
  'too many sessions': [{ LOGIN: 'TAG NO [LIMIT] too many\r\n' }, 'MAILBOX_BUSY'],
  'too many connections': [
    {
      greeting: (_, socket) => {
        socket.end('* BYE Too many connections\r\n');
        return undefined;
      },
    },
    'MAILBOX_BUSY',
  ],
  'administrator needed': [{ LOGIN: 'TAG NO [CONTACTADMIN] call us\r\n' }, 'MAILBOX_FAULT'],
  'no such folder': [
    {
      SELECT: 'TAG NO what folder\r\n',
      LIST: (rest) => (rest.endsWith('""') ? '* LIST () "/" ""\r\nTAG OK\r\n' : 'TAG OK\r\n'),
    },
    'MAILBOX_FOLDER_MISSING',
  ],
  'no UIDVALIDITY': [{ SELECT: '* 1 EXISTS\r\nTAG OK\r\n' }, 'MAILBOX_PROTOCOL'],
  'hangs up at the login': [
    {
      LOGIN: (_, socket) => {
        socket.destroy();
        return undefined;
      },
    },
    'MAILBOX_CONNECTION_LOST',
  ],
  'silent at the start': [{ greeting: () => undefined }, 'MAILBOX_TIMEOUT'],
  'silent at the login': [{ LOGIN: () => undefined }, 'MAILBOX_TIMEOUT'],
  'silent at the list': [{ FETCH: () => undefined }, 'MAILBOX_TIMEOUT'],
};

for (const [what, [script, code]] of Object.entries(CLOSED)) {
  test(`says what keeps us out: ${what}`, async (t) => {
    const { settings, heard } = await startScriptedImap(t, script);
    const error = await failure(session({ ...settings, timeoutMs: 300 }, (source) => source.list()));
    assert.equal(error.code, code, error.detail);
    assert.ok(!`${error.detail}`.includes(settings.password));
    if (what === 'logins are switched off') assert.ok(!heard.some((command) => command.startsWith('LOGIN')));
  });
}

test('does not log in where the certificate is not the pinned one', async (t) => {
  const { settings, heard } = await startScriptedImap(t, {});
  const error = await failure(
    session({ ...settings, tlsFingerprint: 'ab'.repeat(32) }, async () => undefined),
  );
  assert.equal(error.code, 'MAILBOX_CERTIFICATE');
  assert.ok(!heard.some((command) => command.startsWith('LOGIN')));
});

test('takes no changed flags, told in between, for a message or its content', async (t) => {
  const flags = '* 2 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n';
  const { settings } = await startScriptedImap(t, {
    FETCH: `${flags}* 1 FETCH (UID 1 RFC822.SIZE 3)\r\n${flags}TAG OK\r\n`,
    'UID FETCH': `${flags}${content(1, 'een')}${flags}TAG OK\r\n`,
  });
  assert.deepEqual(await fetchAll(settings), ['een']);
});

test('isolates a message that the server cannot give, and goes on with the others', async (t) => {
  const { settings } = await startScriptedImap(t, {
    'UID FETCH': (rest) => {
      if (/^1 /.test(rest)) return `${content(1, 'een')}TAG OK\r\n`;
      if (/^3 /.test(rest)) return `${content(3, 'drie')}TAG OK\r\n`;
      return `${rest.startsWith('1:3') ? content(1, 'een') : ''}TAG NO [SERVERBUG] message 2 is broken\r\n`;
    },
  });
  assert.deepEqual(await fetchAll(settings), ['een', 'MAILBOX_REFUSED', 'drie']);
});

test('isolates a message without content', async (t) => {
  const { settings } = await startScriptedImap(t, {
    'UID FETCH': `${content(1, 'een')}* 2 FETCH (UID 2 BODY[] NIL)\r\n${content(3, 'drie')}TAG OK\r\n`,
  });
  assert.deepEqual(await fetchAll(settings), ['een', 'drie', 'MAILBOX_REFUSED']);
});

test('takes contents however their answers are written: UID first or last, flags behind, twice, quoted', async (t) => {
  const large = 'x'.repeat(3_000_000);
  const answers = [
    '* 1 FETCH (BODY[] {3}\r\neen UID 1)\r\n* 2 FETCH (BODY[] {4}\r\ntwee UID 2 FLAGS (\\Seen))\r\n',
    `${content(1, 'een')}* 2 FETCH (UID 2 FLAGS () BODY[] {4}\r\ntwee FLAGS (\\Seen))\r\n`,
    `* 1 FETCH (UID 1 BODY[] "een")\r\n${content(2, 'twee')}${content(2, 'weer twee')}`,
    `* 1 FETCH (UID 1 BODY[] {3}\r\neen X-A {3}\r\nabc)\r\n${content(2, 'twee')}* 9 EXISTS\r\n`,
    // Gmail's number of a message is asked for too, where it has one.
    `* 1 FETCH (X-GM-MSGID 1278455344230334865 UID 1 BODY[] {3}\r\neen)\r\n* 2 FETCH (UID 2 BODY[] {4}\r\ntwee X-GM-MSGID 1278455344230334866)\r\n`,
  ];
  for (const answer of answers) {
    const { settings } = await startScriptedImap(t, {
      'UID FETCH': `${answer}${content(3, large)}TAG OK\r\n`,
    });
    // What imapflow has to tell comes behind what goes past it.
    assert.deepEqual((await fetchAll(settings)).sort(), ['een', 'twee', large], answer);
  }
});

test('goes on where a large message is refused', async (t) => {
  const FETCH = '* 1 FETCH (UID 1 RFC822.SIZE 90000000)\r\n* 2 FETCH (UID 2 RFC822.SIZE 4)\r\nTAG OK\r\n';
  const { settings } = await startScriptedImap(t, {
    FETCH,
    'UID FETCH': (rest) => (rest.startsWith('2 ') ? `${content(2, 'twee')}TAG OK\r\n` : 'TAG NO broken\r\n'),
  });
  assert.deepEqual(await fetchAll(settings), ['MAILBOX_REFUSED', 'twee']);
});

test('ends with an error where the connection is cut in the middle of messages', async (t) => {
  const { settings } = await startScriptedImap(t, {
    'UID FETCH': (_, socket) => {
      socket.end(`${content(1, 'een')}* 2 FETCH (UID 2 BODY[] {1000}\r\nhal`);
      return undefined;
    },
  });
  assert.equal((await failure(fetchAll(settings))).code, 'MAILBOX_CONNECTION_LOST');
});

test('refuses what is no IMAP, and messages beyond all measure', async (t) => {
  const nonsense = await startScriptedImap(t, { FETCH: 'TAG MAYBE\r\n' });
  assert.equal((await failure(fetchAll(nonsense.settings))).code, 'MAILBOX_PROTOCOL');
  const huge = await startScriptedImap(t, { 'UID FETCH': '* 1 FETCH (UID 1 BODY[] {99999999999}\r\n' });
  assert.equal((await failure(fetchAll(huge.settings))).code, 'MAILBOX_PROTOCOL');
});

test('says what the server refuses to do after accepting', async (t) => {
  const answers: [ImapScript, ErrorCode][] = [
    [{ 'UID MOVE': 'TAG NO [TRYCREATE] no such folder\r\n' }, 'MAILBOX_FOLDER_MISSING'],
    [{ 'UID MOVE': 'TAG NO [OVERQUOTA] full\r\n' }, 'MAILBOX_BUSY'],
    [{ 'UID MOVE': 'TAG NO not today\r\n' }, 'MAILBOX_REFUSED'],
  ];
  for (const [script, code] of answers) {
    const { settings } = await startScriptedImap(t, {
      'UID SEARCH': '* SEARCH 1 2 3\r\nTAG OK\r\n',
      ...script,
    });
    const moving = session(settings, async (source) =>
      source.acknowledge(await source.list(), { action: 'move', folder: 'Archief' }),
    );
    assert.equal((await failure(moving)).code, code);
  }
});

test('takes for done what a server refuses since the messages are gone', async (t) => {
  const { settings } = await startScriptedImap(t, {
    'UID MOVE': 'TAG NO no matching messages\r\n',
    'UID SEARCH': '* SEARCH\r\nTAG OK\r\n',
  });
  const confirmed = await session(settings, async (source) =>
    source.acknowledge(await source.list(), { action: 'move', folder: 'Archief' }),
  );
  assert.equal(confirmed.length, 3);
});

async function session<T>(settings: SourceSettings, use: (source: MailSource) => Promise<T>): Promise<T> {
  const source = new ImapSource(settings);
  try {
    await source.open();
    return await use(source);
  } finally {
    await source.close();
  }
}

/** The contents in their order; where one cannot be had, the code of its error. */
function fetchAll(settings: SourceSettings): Promise<string[]> {
  return session(settings, async (source) => {
    const found: string[] = [];
    for await (const { raw } of source.fetch(await source.list()))
      found.push(
        await text(raw).catch((error: unknown) => (error instanceof ZaakpostError ? error.code : 'no code')),
      );
    return found;
  });
}

async function failure(work: Promise<unknown>): Promise<ZaakpostError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ZaakpostError, `${error}`);
  return error;
}
