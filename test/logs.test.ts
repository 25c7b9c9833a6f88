import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { pino } from 'pino';
import type { App } from '../src/app.ts';
import { createMailbox } from '../src/mailbox/mailbox.ts';
import { mailboxInput } from '../src/mailbox/mailbox-input.ts';
import { startIngest } from '../src/start.ts';
import { startPoll } from '../src/start-poll.ts';
import { startReceive } from '../src/start-receive.ts';
import { testApp } from './support/app.ts';
import { acceptPushed, mailOf } from './support/pushed-mail.ts';

interface Line {
  msg: string;
  mailId?: string;
  mailboxId?: string;
}

/** An app whose log can be read; `line` waits for one that says so. */
async function loggedApp(t: TestContext, more: Record<string, string> = {}) {
  const lines: Line[] = [];
  const news = new EventEmitter();
  const write = (text: string) => {
    lines.push(JSON.parse(text));
    news.emit('line');
  };
  const app: App = { ...(await testApp(t, more)), log: pino({ base: null }, { write }) };
  const line = async (msg: string): Promise<Line> => {
    for (;;) {
      const said = lines.find((one) => one.msg === msg);
      if (said) return said;
      await once(news, 'line');
    }
  };
  return { app, line };
}

test('what an ingest worker says of a mail has its id, whatever becomes of it', async (t) => {
  const { app, line } = await loggedApp(t);
  const worker = await startIngest(app);
  t.after(() => worker.close());
  const [went, failed] = [line('went its way'), line('a run at a mail failed')];
  const good = await acceptPushed(app, mailOf({ Subject: 'goed' }));
  assert.equal((await went).mailId, good.mailId);
  await app.db.updateTable('mail').set({ status: 'received' }).where('id', '=', good.mailId).execute();
  await rm(app.blobs.folder, { recursive: true });
  await app.queues.ingest.add('ingest', good);
  assert.equal((await failed).mailId, good.mailId);
});

test('what a poll worker says of a mailbox has its id', async (t) => {
  const { app, line } = await loggedApp(t);
  const base = { name: 'weg', protocol: 'imaps', host: '127.0.0.1', port: 1, username: 'u', password: 'p' };
  const { id } = await createMailbox(app.db, app.secrets, mailboxInput.parse(base));
  const [failed, fetched] = [line('run failed'), line('not fetched')];
  const worker = await startPoll(app);
  t.after(() => worker.close());
  await app.queues.poll.add('poll', { mailboxId: id });
  assert.equal((await failed).mailboxId, id);
  const { mailId } = await acceptPushed(app, mailOf({}));
  await app.queues.poll.add('poll', { mailboxId: id, whole: { mailId, actor: 'test' } });
  assert.partialDeepStrictEqual(await fetched, { mailboxId: id, mailId });
});

test('what is said of a Maildir has the id of its mailbox', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-maildir-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const name of ['new', 'cur', 'tmp']) await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, 'new/1.a.host'), mailOf({}));
  const { app, line } = await loggedApp(t, { ZAAKPOST_MAILDIR: folder });
  const said = line('Maildir');
  const receiving = await startReceive(app);
  t.after(() => receiving.close());
  const { id } = await app.db.selectFrom('mailbox').select('id').executeTakeFirstOrThrow();
  assert.equal((await said).mailboxId, id);
});
