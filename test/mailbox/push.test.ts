import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { disableMailbox } from '../../src/mailbox/change-state.ts';
import { type Watched, type WatchOptions, watchImap } from '../../src/mailbox/imap/watch.ts';
import { createMailbox, updateMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { storedSettings } from '../../src/mailbox/open-source.ts';
import { startPolling } from '../../src/mailbox/poll-worker.ts';
import type { SourceSettings } from '../../src/mailbox/source.ts';
import { MailboxWatchers } from '../../src/mailbox/watchers.ts';
import { pollContext } from '../../src/start-poll.ts';
import { testApp } from '../support/app.ts';
import { startDovecot } from '../support/dovecot.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { asAnother } from './imap/another-client.ts';

const raw = (n: number) => `Subject: nummer ${n}\r\n\r\nx\r\n`;

test('new mail is accepted as the server tells of it, without an interval, as long as the mailbox wants it', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const app = await testApp(t);
  const { folders, timeoutMs: _, ...server } = dovecot.settings('imaps', 'jan');
  const input = { ...server, name: 'jan', folders: ['INBOX', 'Zaken'], push: true, intervalSeconds: null };
  await dovecot.deliver('jan', raw(0), { folder: 'Zaken' });
  const { id } = await createMailbox(app.db, app.secrets, mailboxInput.parse(input));
  const settings = (mailboxId: string) => storedSettings({ ...app }, mailboxId);
  const worker = await startPolling(app.queues, pollContext(app), app.log, 2, settings);
  t.after(() => worker.close());
  const mails = async () =>
    (await app.db.selectFrom('mail').select('origin').orderBy('id').execute()).map(
      ({ origin }) => origin?.folder,
    );
  const until = async (count: number) => {
    while ((await mails()).length < count) await wait(20);
  };
  await until(1);
  await dovecot.deliver('jan', raw(1));
  await until(2);
  await append(server, 'Zaken', raw(2));
  await until(3);
  assert.deepEqual(await mails(), ['Zaken', 'INBOX', 'Zaken']);
  await dovecot.deliver('jan', raw(3), { folder: 'Nieuw' });
  await updateMailbox(app.db, app.secrets, id, mailboxInput.parse({ ...input, folders: ['INBOX', 'Nieuw'] }));
  await until(4);
  await disableMailbox(app.db, id, 'klaar');
  const watches = () => app.db.selectFrom('mailbox_watch').select('mailbox_id').execute();
  while ((await watches()).length > 0) await wait(50);
  await worker.close();
});

test('one of several processes watches a mailbox, and another takes over when it ends', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const app = await testApp(t);
  const { timeoutMs: _, folders, ...server } = dovecot.settings('imaps', 'jan');
  const input = { ...server, name: 'jan', folders: [...folders], push: true, intervalSeconds: null };
  await createMailbox(app.db, app.secrets, mailboxInput.parse(input));
  const polled: string[] = [];
  const make = (name: string) =>
    new MailboxWatchers({
      db: app.db,
      settings: (mailboxId) => storedSettings(app, mailboxId),
      poll: async () => void polled.push(name),
      log: pino({ level: 'silent' }),
    });
  const [first, second] = [make('first'), make('second')];
  t.after(() => Promise.all([first.close(), second.close()]));
  await first.sync();
  await second.sync();
  while (polled.length < 1) await wait(20);
  await dovecot.deliver('jan', raw(1));
  while (polled.length < 2) await wait(20);
  assert.deepEqual(polled, ['first', 'first']);
  await first.close();
  await second.sync();
  while (polled.length < 3) await wait(20);
  assert.equal(polled[2], 'second');
});

test('watches several folders by NOTIFY, one by IDLE, and says which', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  await dovecot.deliver('jan', raw(0), { folder: 'Zaken' });
  const several = { ...dovecot.settings('imaps', 'jan'), folders: ['INBOX', 'Nergens', 'Zaken'] };
  const first = await watching(t, several);
  assert.deepEqual(first.watched, { by: 'NOTIFY', folders: ['INBOX', 'Zaken'] });
  await first.news(() => append(several, 'Zaken', raw(1)));
  await first.news(() => dovecot.deliver('jan', raw(2)));
  const proxy = await startFaultProxy(dovecot, 'imaps', { without: ['NOTIFY'] });
  t.after(() => proxy.stop());
  const second = await watching(t, { ...proxy.settings('jan'), folders: ['Nergens', 'INBOX'] });
  assert.deepEqual(second.watched, { by: 'IDLE', folders: ['INBOX'] });
  await second.news(() => dovecot.deliver('jan', raw(3)));
});

test('tells of mail that was read, where only such is wanted', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  await dovecot.deliver('jan', raw(1));
  const settings = { ...dovecot.settings('imaps', 'jan'), onlyRead: true };
  const watch = await watching(t, settings);
  await watch.news(() => asAnother(settings, (client) => client.messageFlagsAdd('1', ['\\Seen'])));
});

test('goes on past the time after which it speaks to the server, and finds out a dead one', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  let idles = 0;
  let dead = false;
  const at = ({ name }: { name: string }) => {
    if (name === 'IDLE') idles += 1;
    return dead && name === 'NOOP' ? ({ forward: 'none', end: 'silence' } as const) : {};
  };
  const proxy = await startFaultProxy(dovecot, 'imaps', { at });
  t.after(() => proxy.stop());
  const watch = await watching(t, { ...proxy.settings('jan'), timeoutMs: 2_000 }, { renewMs: 100 });
  while (idles < 3) await wait(20);
  await watch.news(() => dovecot.deliver('jan', raw(1)));
  dead = true;
  await assert.rejects(watch.ended, { code: 'MAILBOX_TIMEOUT' });
});

/** Has the server deliver: of what is put into its folders behind its back it tells in the selected one only. */
const append = (settings: Parameters<typeof asAnother>[0], folder: string, content: string) =>
  asAnother(settings, (client) => client.append(folder, content));

interface Watching {
  watched: Watched;
  /** Does something, and resolves when there are news of it. */
  news(happening: () => Promise<unknown>): Promise<void>;
  ended: Promise<void>;
}

/** A watch that ends with the test. */
async function watching(
  t: TestContext,
  settings: SourceSettings,
  more: Partial<WatchOptions> = {},
): Promise<Watching> {
  const stop = new AbortController();
  const begun = Promise.withResolvers<Watched>();
  let told = 0;
  const onNews = () => {
    told += 1;
  };
  const options = { ...more, onNews, onWatching: begun.resolve, signal: stop.signal };
  const ended = watchImap(settings, options);
  ended.catch(begun.reject);
  t.after(async () => {
    stop.abort();
    await ended.catch(() => undefined);
  });
  const watched = await begun.promise;
  return {
    watched,
    ended,
    async news(happening) {
      const before = told;
      await happening();
      while (told <= before) await wait(10);
    },
  };
}
