import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { createTransport } from 'nodemailer';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { testEnvironment } from '../support/app.ts';
import { startWorker } from './process.ts';

const ADDRESS = 'facturen@voorbeeldstad.example';

const raw = (name: string) =>
  [
    'From: a@example.org',
    `To: ${ADDRESS}`,
    `Subject: ${name}`,
    'Content-Type: application/pdf; name=f.pdf',
    'Content-Disposition: attachment',
    '',
    name,
    '',
  ].join('\r\n');

test('mail pushed by LMTP, by SMTP and into a Maildir goes the same way', async (t) => {
  const maildir = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-maildir-'));
  t.after(() => rm(maildir, { recursive: true, force: true }));
  for (const name of ['tmp', 'new', 'cur']) await mkdir(path.join(maildir, name));
  const environment = await testEnvironment(t, {
    ZAAKPOST_LOG_LEVEL: 'info',
    ZAAKPOST_LMTP: '127.0.0.1:0',
    ZAAKPOST_SMTP: '127.0.0.1:0',
    ZAAKPOST_MAILDIR: maildir,
    ZAAKPOST_MAILDIR_AFTER: 'delete',
  });
  const app = await openApp(readConfig({ ...environment, ZAAKPOST_LOG_LEVEL: 'silent' }));
  t.after(() => app.close());
  await applyProfile(
    app.db,
    profileInput.parse({ name: 'Facturen', kind: 'document-intake', address: ADDRESS }),
  );
  const receive = startWorker(t, 'receive', environment);
  const ingest = startWorker(t, 'ingest', environment);
  await receive.logged('started');

  await writeFile(path.join(maildir, 'new', '1.M1P1.host'), raw('maildir'));
  for (const protocol of ['lmtp', 'smtp'] as const) {
    const port = Number(new RegExp(`"protocol":"${protocol}".*"port":(\\d+)`).exec(receive.log())?.[1]);
    const transport = createTransport({
      host: '127.0.0.1',
      port,
      lmtp: protocol === 'lmtp',
      ignoreTLS: true,
    });
    const sent = await transport.sendMail({
      envelope: { from: 'a@example.org', to: [ADDRESS] },
      raw: raw(protocol),
    });
    assert.deepEqual(sent.accepted, [ADDRESS]);
    transport.close();
  }

  const filed = () => app.db.selectFrom('intake_entry').select('subject').orderBy('subject').execute();
  await ingest.until(async () => (await filed()).length === 3);
  assert.deepEqual(await filed(), [{ subject: 'lmtp' }, { subject: 'maildir' }, { subject: 'smtp' }]);
  await receive.until(async () => (await readdir(path.join(maildir, 'new'))).length === 0);
  for (const worker of [receive, ingest]) assert.equal(await worker.stop(), 0, worker.log());
});
