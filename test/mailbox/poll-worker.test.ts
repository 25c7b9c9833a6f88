import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';

import test from 'node:test';
import { disableMailbox } from '../../src/mailbox/change-state.ts';
import { createMailbox, updateMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { startPolling } from '../../src/mailbox/poll-worker.ts';
import { ScheduleKeeper, syncSchedules } from '../../src/mailbox/schedule.ts';
import { pollContext } from '../../src/start-poll.ts';
import { testApp } from '../support/app.ts';
import { startDovecot } from '../support/dovecot.ts';

test('polls by the clock, goes on after a failed run, and stops when told', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const app = await testApp(t);
  const accepted = new EventEmitter();
  const context = {
    ...pollContext(app),
    acceptor: {
      holdBack: (...given: Parameters<typeof app.acceptor.holdBack>) => app.acceptor.holdBack(...given),
      complete: (...given: Parameters<typeof app.acceptor.complete>) => app.acceptor.complete(...given),
      accept: async (...given: Parameters<typeof app.acceptor.accept>) => {
        const mail = await app.acceptor.accept(...given);
        accepted.emit('mail');
        return mail;
      },
    },
  };
  const { protocol, host, port, username, password, tlsCa } = dovecot.settings('imaps', 'jan');
  const settings = { name: 'Jan', protocol, host, port, username, password, tlsCa, intervalSeconds: 1 };
  const { id } = await createMailbox(app.db, app.secrets, mailboxInput.parse({ ...settings, port: 1 }));
  const worker = await startPolling(app.queues, context, app.log, 2);
  await updateMailbox(app.db, app.secrets, id, mailboxInput.parse(settings));
  for (const subject of ['een', 'twee']) {
    const mail = once(accepted, 'mail');
    await dovecot.deliver('jan', `Subject: ${subject}\r\n\r\n`);
    await mail;
  }
  await worker.close();
  const mails = await app.db.selectFrom('mail').select('id').execute();
  assert.equal(mails.length, 2);
});

test('keeps the schedule as the mailboxes say', async (t) => {
  const app = await testApp(t);
  const base = { protocol: 'imaps', host: 'mail.example', username: 'u', password: 'p' };
  const make = async (name: string, intervalSeconds: number | null) =>
    (await createMailbox(app.db, app.secrets, mailboxInput.parse({ ...base, name, intervalSeconds }))).id;
  const fast = await make('fast', 30);
  const slow = await make('slow', 600);
  await make('by hand', null);
  const scheduled = async () => {
    await syncSchedules(app.db, app.queues);
    const schedulers = await app.queues.poll.getJobSchedulers(0, -1);
    return Object.fromEntries(schedulers.map(({ key, every }) => [key, Number(every)]));
  };
  assert.deepEqual(await scheduled(), { [fast]: 30_000, [slow]: 600_000 });
  await disableMailbox(app.db, fast, 'test');
  await updateMailbox(
    app.db,
    app.secrets,
    slow,
    mailboxInput.parse({ ...base, name: 'slow', intervalSeconds: 60 }),
  );
  assert.deepEqual(await scheduled(), { [slow]: 60_000 });
  const set = (columns: { state: 'backing-off' | 'active'; retry_at: Date | null }) =>
    app.db.updateTable('mailbox').set(columns).where('id', '=', slow).execute();
  const retries = async () => {
    assert.deepEqual(await scheduled(), {}, 'one that is backing off is not polled by its interval');
    const jobs = await app.queues.poll.getJobs(['waiting']);
    return jobs.map(({ id }) => id).filter((id) => id?.endsWith('.retry'));
  };
  await set({ state: 'backing-off', retry_at: new Date(Date.now() + 3_600_000) });
  assert.deepEqual(await retries(), []);
  await set({ state: 'backing-off', retry_at: new Date(0) });
  await retries();
  assert.deepEqual(await retries(), [`${slow}.retry`], 'once, however often it is looked at');
  await set({ state: 'active', retry_at: null });
  await app.db.updateTable('mailbox').set({ login_delay_seconds: 900 }).where('id', '=', slow).execute();
  assert.deepEqual(await scheduled(), { [slow]: 900_000 }, 'a server may want longer waits');
});

test('after a run only its own mailbox is scheduled anew; the rest where one has changed', async (t) => {
  const app = await testApp(t);
  const base = { protocol: 'imaps', host: 'mail.example', username: 'u', password: 'p', intervalSeconds: 60 };
  const make = async (name: string) =>
    (await createMailbox(app.db, app.secrets, mailboxInput.parse({ ...base, name }))).id;
  const [a, b] = [await make('a'), await make('b')];
  const schedule = new ScheduleKeeper(app.db, app.queues);
  const scheduled = async () => {
    const schedulers = await app.queues.poll.getJobSchedulers(0, -1);
    return Object.fromEntries(schedulers.map(({ key, every }) => [key, Number(every)]));
  };
  await schedule.keep();
  assert.deepEqual(await scheduled(), { [a]: 60_000, [b]: 60_000 });
  await app.db.updateTable('mailbox').set({ login_delay_seconds: 300 }).execute();
  await schedule.follow(a);
  await schedule.keep();
  assert.deepEqual(await scheduled(), { [a]: 300_000, [b]: 60_000 });
  await app.db.updateTable('mailbox').set({ state: 'backing-off' }).where('id', '=', a).execute();
  await schedule.follow(a);
  assert.deepEqual(await scheduled(), { [b]: 60_000 });
  await disableMailbox(app.db, b, 'by another process');
  await schedule.keep();
  assert.deepEqual(await scheduled(), {});
});
