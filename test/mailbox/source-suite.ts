import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import test, { type TestContext } from 'node:test';
import type { ErrorCode } from '../../src/errors.ts';
import { ZaakpostError } from '../../src/errors.ts';
import type {
  FetchOptions,
  MailSource,
  PasswordSettings,
  SourceEntry,
  SourcePlace,
  SourceSettings,
} from '../../src/mailbox/source.ts';
import type { ServerContext } from '../support/dovecot.ts';
import type { Maildirs } from '../support/maildir.ts';

/** Where mail is, and the driver that is put to the test on it. */
export interface SuiteSource extends Maildirs {
  /** A source of a user's mail that is not open yet. */
  sourceOf(user: string): MailSource | Promise<MailSource>;
}

/** A real server, and the driver that is put to the test on it. */
export interface SuiteServer extends Maildirs {
  /** Settings with which the driver gets into the mailbox of any user. */
  settings(user: string): PasswordSettings;
  /** A source that is not open yet. */
  source(settings: SourceSettings): MailSource;
  /** SHA-256 of the server's certificate. */
  fingerprint: string;
}

type Checks<Server> = Record<string, (server: Server, user: string) => Promise<void>>;

/**
 * What every `MailSource` on a server does, whatever its protocol: each check gets a mailbox of its own.
 *
 * @param start starts the server; undefined where it is missing and the test was skipped.
 */
export function sourceSuite(
  name: string,
  start: (t: ServerContext) => Promise<SuiteServer | undefined>,
): void {
  test(`${name} keeps the contract of MailSource`, async (t) => {
    const server = await start(t);
    if (!server) return;
    const source = { ...server, sourceOf: (user: string) => server.source(server.settings(user)) };
    await runChecks(t, source, { ...MAIL_CHECKS, ...CONNECTION_CHECKS });
  });
}

/** What every `MailSource` does, also where there is no server and no login. */
export function serverlessSuite(name: string, start: (t: TestContext) => Promise<SuiteSource>): void {
  test(`${name} keeps the contract of MailSource`, async (t) => {
    await runChecks(t, await start(t), MAIL_CHECKS);
  });
}

async function runChecks<Server>(t: TestContext, server: Server, checks: Checks<Server>): Promise<void> {
  let users = 0;
  for (const [title, check] of Object.entries(checks)) {
    users += 1;
    const user = `gebruiker${users}`;
    await t.test(title, () => check(server, user));
  }
}

const MAIL_CHECKS: Checks<SuiteSource> = {
  'lists nothing in an empty mailbox': async (server, user) => {
    assert.deepEqual(await inSession(server, user, (source) => source.list()), []);
  },

  'lists oldest first, with sizes, and finds the same places in a later session': async (server, user) => {
    const mails = [mail('een', 'a'), mail('twee', 'b'.repeat(1_000)), mail('drie', 'c')];
    for (const raw of mails) await server.deliver(user, raw);
    const first = await inSession(server, user, (source) => source.list());
    assert.deepEqual(
      first.map((entry) => entry.size),
      mails.map((raw) => raw.length),
    );
    assert.equal(new Set(first.map((entry) => entry.uid)).size, 3);
    await server.deliver(user, mail('vier', 'd'));
    const second = await inSession(server, user, (source) => source.list());
    assert.deepEqual(second.slice(0, 3), first);
    assert.equal(second.length, 4);
  },

  'fetches the exact bytes: dots, 8-bit, long lines, an empty body': async (server, user) => {
    const mails = [
      mail('punten', '.\r\n..\r\n...x\r\n.\r\n\r\n.'),
      mail('acht bits', Buffer.from(Array.from({ length: 255 }, (_, i) => i + 1).filter(notLineEnd))),
      mail('lang', 'x'.repeat(100_000)),
      mail('leeg', ''),
      mail('alleen punten', '.\r\n'.repeat(20_000)),
    ];
    for (const raw of mails) await server.deliver(user, raw);
    const fetched = await inSession(server, user, async (source) => fetchAll(source, await source.list()));
    assert.deepEqual(fetched.map(sha256), mails.map(sha256));
  },

  'fetches what is asked for, in the order asked': async (server, user) => {
    const mails = ['een', 'twee', 'drie', 'vier'].map((subject) => mail(subject, subject));
    for (const raw of mails) await server.deliver(user, raw);
    const fetched = await inSession(server, user, async (source) => {
      const [, second, , fourth] = await source.list();
      return fetchAll(
        source,
        [fourth, second].filter((entry) => entry !== undefined),
      );
    });
    assert.deepEqual(fetched, [mails[3], mails[1]]);
  },

  'fetches many mails while those before are still being stored': async (server, user) => {
    const mails = Array.from({ length: 300 }, (_, n) => mail(`nummer ${n}`, 'regel\r\n'.repeat(n)));
    for (const raw of mails) await server.deliver(user, raw);
    const fetched = await inSession(server, user, async (source) => {
      const storing: Promise<Buffer>[] = [];
      for await (const { raw } of source.fetch(await source.list())) storing.push(buffer(raw));
      return Promise.all(storing);
    });
    assert.deepEqual(fetched, mails);
  },

  'gives each mail once, byte for byte, where it may use two connections': async (server, user) => {
    const mails = Array.from({ length: 300 }, (_, n) => mail(`nummer ${n}`, `${n}\r\n`.repeat(n)));
    for (const raw of mails) await server.deliver(user, raw);
    const fetched = await inSession(server, user, async (source) =>
      fetchAll(source, await source.list(), { connections: 2 }),
    );
    assert.deepEqual(fetched.map(sha256).sort(), mails.map(sha256).sort());
  },

  'fetches a mail of 25 MB': async (server, user) => {
    const raw = mail('groot', `${'0123456789abcdef'.repeat(4)}\r\n`.repeat(400_000));
    await server.deliver(user, raw);
    await server.deliver(user, mail('klein', 'erna'));
    const fetched = await inSession(server, user, async (source) => fetchAll(source, await source.list()));
    assert.deepEqual(fetched.map(sha256), [raw, mail('klein', 'erna')].map(sha256));
  },

  'passes over mail that has vanished since it was listed': async (server, user) => {
    for (const subject of ['een', 'twee']) await server.deliver(user, mail(subject, subject));
    const listed = await inSession(server, user, (source) => source.list());
    await server.removeOldest(user);
    const fetched = await inSession(server, user, (source) => fetchAll(source, listed));
    assert.deepEqual(fetched, [mail('twee', 'twee')]);
  },

  'goes on with the next mail when the stream of one is destroyed': async (server, user) => {
    await server.deliver(user, mail('groot', 'weg ermee\r\n'.repeat(200_000)));
    await server.deliver(user, mail('klein', 'deze wel'));
    const fetched = await inSession(server, user, async (source) => {
      const kept: Buffer[] = [];
      for await (const { entry, raw } of source.fetch(await source.list())) {
        if (entry.size > 1_000_000) raw.destroy();
        else kept.push(await buffer(raw));
      }
      return kept;
    });
    assert.deepEqual(fetched, [mail('klein', 'deze wel')]);
  },

  'can be left in the middle of a fetch, and deletes what was acknowledged all the same': async (
    server,
    user,
  ) => {
    for (let n = 0; n < 40; n++) await server.deliver(user, mail(`nummer ${n}`, 'x'.repeat(5_000)));
    const source = await opened(server, user);
    const confirmed: SourcePlace[] = [];
    for await (const { entry, raw } of source.fetch(await source.list())) {
      await buffer(raw);
      confirmed.push(...(await source.acknowledge([entry], { action: 'delete' })));
      break;
    }
    confirmed.push(...(await source.close()));
    assert.equal(confirmed.length, 1);
    assert.equal(await server.count(user), 39);
  },

  'keeps mail on the server, and says so at once': async (server, user) => {
    await server.deliver(user, mail('blijft', 'hier'));
    const source = await opened(server, user);
    const entries = await source.list();
    await fetchAll(source, entries);
    assert.deepEqual(places(await source.acknowledge(entries, { action: 'keep' })), places(entries));
    assert.deepEqual(await source.close(), []);
    assert.equal(await server.count(user), 1);
  },

  'deletes what is acknowledged and nothing else; confirms each place once': async (server, user) => {
    for (const subject of ['een', 'twee', 'drie']) await server.deliver(user, mail(subject, subject));
    const source = await opened(server, user);
    const [first, second, third] = await source.list();
    assert.ok(first && second && third);
    const confirmed = await source.acknowledge([first, third], { action: 'delete' });
    confirmed.push(...(await source.close()));
    assert.deepEqual(places(confirmed).sort(byUid), places([first, third]).sort(byUid));
    assert.deepEqual(await inSession(server, user, (later) => later.list()), [second]);
  },

  'deletes again what is gone already, and confirms it': async (server, user) => {
    await server.deliver(user, mail('een', 'keer'));
    await server.deliver(user, mail('twee', 'keer'));
    const listed = await inSession(server, user, (source) => source.list());
    await server.removeOldest(user);
    for (const pass of ['first', 'second']) {
      const source = await opened(server, user);
      const confirmed = await source.acknowledge(listed, { action: 'delete' });
      confirmed.push(...(await source.close()));
      assert.deepEqual(places(confirmed).sort(byUid), places(listed).sort(byUid), `${pass} pass`);
    }
    assert.equal(await server.count(user), 0);
  },

  'closes twice without harm': async (server, user) => {
    const source = await opened(server, user);
    assert.deepEqual(await source.close(), []);
    assert.deepEqual(await source.close(), []);
  },
};

const CONNECTION_CHECKS: Checks<SuiteServer> = {
  'is refused with a wrong password': async (server, user) => {
    await fails(server, { ...server.settings(user), password: 'verkeerd' }, 'MAILBOX_LOGIN_REFUSED');
  },

  'says that nothing listens': async (server, user) => {
    await fails(server, { ...server.settings(user), port: 1 }, 'MAILBOX_UNREACHABLE');
  },

  'refuses a certificate of an unknown CA': async (server, user) => {
    const { tlsCa: _, ...settings } = server.settings(user);
    await fails(server, settings, 'MAILBOX_CERTIFICATE');
  },

  'takes the pinned certificate, and no other': async (server, user) => {
    const { tlsCa: _, ...settings } = server.settings(user);
    const source = server.source({ ...settings, tlsFingerprint: server.fingerprint });
    await source.open();
    await source.close();
    await fails(server, { ...settings, tlsFingerprint: 'ab'.repeat(32) }, 'MAILBOX_CERTIFICATE');
  },
};

function mail(subject: string, body: string | Buffer): Buffer {
  const header = `From: burger@example.nl\r\nTo: gemeente@example.nl\r\nSubject: ${subject}\r\n\r\n`;
  return Buffer.concat([Buffer.from(header), Buffer.from(body), Buffer.from('\r\n')]);
}

function notLineEnd(byte: number): boolean {
  return byte !== 0x0d && byte !== 0x0a;
}

async function opened(server: SuiteSource, user: string): Promise<MailSource> {
  const source = await server.sourceOf(user);
  await source.open();
  return source;
}

async function inSession<T>(
  server: SuiteSource,
  user: string,
  use: (source: MailSource) => Promise<T>,
): Promise<T> {
  const source = await opened(server, user);
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

async function fetchAll(
  source: MailSource,
  entries: readonly SourceEntry[],
  options: FetchOptions = {},
): Promise<Buffer[]> {
  const fetched: Buffer[] = [];
  for await (const { raw } of source.fetch(entries, options)) fetched.push(await buffer(raw));
  return fetched;
}

async function fails(server: SuiteServer, settings: SourceSettings, code: ErrorCode): Promise<void> {
  const source = server.source(settings);
  await assert.rejects(source.open(), (error) => error instanceof ZaakpostError && error.code === code);
  assert.deepEqual(await source.close(), []);
}

function places(entries: readonly SourcePlace[]): SourcePlace[] {
  return entries.map(({ folder, uidValidity, uid }) => ({ folder, uidValidity, uid }));
}

function byUid(a: SourcePlace, b: SourcePlace): number {
  return a.uid.localeCompare(b.uid);
}

function sha256(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('hex');
}
