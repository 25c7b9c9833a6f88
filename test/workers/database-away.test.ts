import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { useEmbedded } from '../../src/store/postgres/embedded.ts';
import { startWorker } from './process.ts';

const MAILS = 60;

test('a database that dies under the workers and comes back costs no mail, and needs no restart', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-away-'));
  const database = await useEmbedded(path.join(folder, 'postgres'));
  const environment = {
    ZAAKPOST_DATA: folder,
    DATABASE_URL: database.url,
    ZAAKPOST_API_PORT: '0',
    ZAAKPOST_LOG_LEVEL: 'info',
  };
  const app = await openApp(readConfig({ ...environment, ZAAKPOST_LOG_LEVEL: 'silent' }));
  t.after(async () => {
    await app.close();
    await database.release();
    await rm(folder, { recursive: true, force: true });
  });
  const profile = { name: 'Post', kind: 'document-intake', address: 'post@voorbeeldstad.example' };
  await applyProfile(app.db, profileInput.parse(profile));
  for (let n = 1; n <= MAILS; n++) {
    const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 10_000 };
    await app.acceptor.accept(Readable.from([mail(n)]), origin);
  }
  const filed = async () =>
    Number(
      (
        await app.db
          .selectFrom('intake_entry')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const patiently = (): Promise<number> => filed().catch(() => wait(100).then(patiently));

  const worker = startWorker(t, 'all', environment);
  await worker.logged('started');
  await worker.until(async () => (await filed()) > 0);
  process.kill(
    Number((await readFile(path.join(folder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]),
    'SIGKILL',
  );
  await worker.until(async () => (await patiently()) === MAILS);

  const mails = await app.db.selectFrom('mail').select(['status', 'error']).execute();
  assert.equal(mails.length, MAILS);
  assert.ok(mails.every((row) => row.status === 'filed'));
  assert.equal(await filed(), MAILS, 'each once');
  assert.equal(await worker.stop(), 0, worker.log());
});

function mail(n: number): Buffer {
  const lines = [
    `From: burger${n}@example.org`,
    'To: post@voorbeeldstad.example',
    `Subject: Brief ${n}`,
    'Content-Type: application/pdf; name=brief.pdf',
    'Content-Disposition: attachment; filename=brief.pdf',
    '',
    `%PDF-1.4 brief ${n}`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}
