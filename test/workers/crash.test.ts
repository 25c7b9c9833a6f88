import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import type { Database } from '../../src/store/database.ts';
import { testEnvironment } from '../support/app.ts';
import { startDovecot } from '../support/dovecot.ts';

const MAILS = 500;
/** Lives shorter and longer than it takes to begin filing, so that death comes in every stage. */
const SHORTEST_LIFE_MS = 700;
const LONGEST_LIFE_MS = 2_500;
const MOST_LIVES = 100;

const WORKER = path.join(import.meta.dirname, '../../workers/all.ts');

for (const protocol of ['pop3s', 'imaps'] as const) {
  test(`killed at random while it polls ${MAILS} mails over ${protocol}: each is filed once, none is left behind`, async (t) => {
    const dovecot = await startDovecot(t);
    if (!dovecot) return;
    const environment = await testEnvironment(t);
    const app = await openApp(readConfig(environment));
    t.after(() => app.close());
    for (let n = 1; n <= MAILS; n++) await dovecot.deliver('post', mail(n));
    const { host, port, username, password, tlsCa } = dovecot.settings(protocol, 'post');
    const address = { name: 'Post', protocol, host, port, username, password, tlsCa };
    const rules = { afterAccept: 'delete', intervalSeconds: 1, disableAfterFailures: null };
    await createMailbox(app.db, app.secrets, mailboxInput.parse({ ...address, ...rules }));
    await applyProfile(
      app.db,
      profileInput.parse({ name: 'Post', kind: 'document-intake', address: 'post@voorbeeldstad.example' }),
    );

    let lives = 0;
    while (!(await isDone(app.db)) || (await dovecot.count('post')) > 0) {
      assert.ok(lives++ < MOST_LIVES, 'it never comes to an end');
      await live(environment, lives);
    }

    const mails = await app.db.selectFrom('mail').select(['id', 'status', 'subject']).execute();
    assert.equal(mails.length, MAILS, 'one ledger row for each mail');
    assert.equal(new Set(mails.map((row) => row.subject)).size, MAILS, 'each mail is there');
    const entries = await app.db.selectFrom('intake_entry').select(['mail_id', 'subject']).execute();
    assert.equal(entries.length, MAILS, 'each is filed once');
    assert.equal(new Set(entries.map((entry) => entry.subject)).size, MAILS);
    t.diagnostic(`${lives} lives`);
  });
}

async function isDone(db: Database): Promise<boolean> {
  const { filed } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<string>().as('filed'))
    .where('status', '=', 'filed')
    .executeTakeFirstOrThrow();
  return Number(filed) === MAILS;
}

/** One life of the whole process, ended by SIGKILL; the later ones are longer, so that it does come to an end. */
async function live(environment: Record<string, string>, life: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [WORKER], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const longest = LONGEST_LIFE_MS + life * 200;
  await Promise.race([ended, wait(SHORTEST_LIFE_MS + Math.random() * (longest - SHORTEST_LIFE_MS))]);
  child.kill('SIGKILL');
  await ended;
}

function mail(n: number): Buffer {
  const boundary = `part-${n}`;
  return Buffer.from(
    [
      `From: Burger ${n} <burger${n}@example.org>`,
      'To: post@voorbeeldstad.example',
      `Subject: Brief ${n}`,
      `Message-ID: <brief-${n}@example.org>`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Dit is brief ${n}.`,
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8; name=bijlage.txt',
      'Content-Disposition: attachment; filename=bijlage.txt',
      '',
      `Bijlage van brief ${n}.`,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}
