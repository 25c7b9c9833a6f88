import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createWebhook, webhookInput } from '../../src/events/webhook.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import type { CaseEventJob } from '../../src/queue.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { testEnvironment } from '../support/app.ts';
import { startDovecot } from '../support/dovecot.ts';
import { startWorker } from './process.ts';

const RAW = [
  'From: A. Bewoner <bewoner@example.org>',
  'To: facturen@voorbeeldstad.example',
  'Subject: Factuur',
  'MIME-Version: 1.0',
  'Content-Type: application/pdf; name=factuur.pdf',
  'Content-Disposition: attachment; filename=factuur.pdf',
  '',
  '%PDF-1.4',
  '',
].join('\r\n');

test('four processes on one database bring a mail from the server to every consumer, and stop when asked', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const environment = await testEnvironment(t, { ZAAKPOST_LOG_LEVEL: 'info' });
  const app = await openApp(readConfig({ ...environment, ZAAKPOST_LOG_LEVEL: 'silent' }));
  t.after(() => app.close());
  const { host, port, username, password, tlsCa } = dovecot.settings('imap+starttls', 'post');
  const mailbox = {
    name: 'Post',
    protocol: 'imap+starttls',
    host,
    port,
    username,
    password,
    tlsCa,
    intervalSeconds: 1,
  };
  await createMailbox(app.db, app.secrets, mailboxInput.parse({ ...mailbox, afterAccept: 'delete' }));
  await applyProfile(
    app.db,
    profileInput.parse({
      name: 'Facturen',
      kind: 'document-intake',
      address: 'facturen@voorbeeldstad.example',
    }),
  );
  const receiver = await startReceiver(t);
  const { secret } = await createWebhook(
    app.db,
    app.secrets,
    webhookInput.parse({ url: receiver.url, types: ['nl.zaakpost.mails.filed'] }),
  );
  const queued: CaseEventJob[] = [];
  const consumer = app.queues.worker(app.queues.caseEvents, async ({ data }) => void queued.push(data), {
    concurrency: 1,
  });

  const workers = ['poll', 'ingest', 'deliver', 'api'].map((name) => startWorker(t, name, environment));
  for (const worker of workers) await worker.logged('started');
  await dovecot.deliver('post', RAW);
  const hook = await receiver.next;

  const event = new Webhook(secret).verify(hook.body, hook.headers) as { type: string; subject: string };
  assert.equal(event.type, 'nl.zaakpost.mails.filed');
  const mail = await app.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
  assert.equal(mail.id, event.subject);
  assert.equal(mail.status, 'filed');
  while ((await dovecot.count('post')) > 0) await wait(20);
  while (!queued.some((job) => job.type === 'nl.zaakpost.mails.filed')) await wait(20);
  await consumer.close();

  const url = /"url":"([^"]+)"/.exec(workers[3]?.log() ?? '')?.[1];
  const key = (await readFile(path.join(app.config.dataFolder, 'api-key'), 'utf8')).trim();
  const answer = await fetch(`${url}/v1/mails/${mail.id}`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal(answer.status, 200);

  for (const worker of workers) assert.equal(await worker.stop(), 0, worker.log());
});

interface Received {
  body: string;
  headers: Record<string, string>;
}

async function startReceiver(t: TestContext): Promise<{ url: string; next: Promise<Received> }> {
  const server: Server = createServer();
  const next = new Promise<Received>((resolve) => {
    server.on('request', async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      response.writeHead(204).end();
      resolve({ body, headers: request.headers as Record<string, string> });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, next };
}
