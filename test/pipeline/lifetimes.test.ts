import assert from 'node:assert/strict';
import { readdir, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { sql } from 'kysely';
import { recordAudit } from '../../src/accounts/audit.ts';
import { listAuditExports, recordAuditExport } from '../../src/accounts/audit-export.ts';
import { showMail } from '../../src/api/mail-record.ts';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type DerivedFile, derivedBlob } from '../../src/pipeline/made-again.ts';
import { previewRetention, runRetention } from '../../src/pipeline/retention.ts';
import { retentionLimits } from '../../src/pipeline/retention-limits.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApi } from '../support/api.ts';
import { testApp } from '../support/app.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';
import { unsaidOf } from '../support/unsaid.ts';

const WITH_FILE = [
  '--b',
  'Content-Type: text/plain',
  '',
  'Hierbij de tekening.',
  '--b',
  'Content-Type: application/octet-stream; name="tekening.dwg"',
  'Content-Disposition: attachment; filename="tekening.dwg"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('a drawing').toString('base64'),
  '--b--',
  '',
].join('\r\n');

async function setUp(t: TestContext, environment: Record<string, string>) {
  const app = await testApp(t, environment);
  const { context, close } = await openIngest(app);
  t.after(close);
  const { TOKEN_1 } = await setUpWorld(app);
  const job = await acceptPushed(
    app,
    mailOf({ Subject: `Tekening ${TOKEN_1}`, 'Content-Type': 'multipart/mixed; boundary=b' }, WITH_FILE),
  );
  await ingest(context, job);
  const mail = await showMail(app.db, job.mailId);
  assert.equal(mail.status, 'filed');
  const named = (role: DerivedFile['role']): DerivedFile & { size: number } => {
    const document = mail.documents.find((one) => one.role === role);
    assert.ok(document);
    return { mailId: mail.id, role, sha256: document.sha256, size: document.size };
  };
  const retention = { ...app, limits: retentionLimits(app.config.retention) };
  return { app, context, mail, named, retention };
}

/** Lets so many days pass for what is stored of mails and cases. */
async function age({ db, blobs }: App, days: number) {
  const by = sql`make_interval(days => ${days})`;
  await sql`UPDATE mail SET status_at = status_at - ${by}, rendition_made_at = rendition_made_at - ${by}`.execute(
    db,
  );
  await sql`UPDATE document SET created_at = created_at - ${by}, made_at = made_at - ${by}`.execute(db);
  const then = new Date(Date.now() - days * 86_400_000);
  for (const name of await readdir(blobs.folder, { recursive: true }))
    if (/[0-9a-f]{64}$/.test(name)) await utimes(path.join(blobs.folder, name), then, then);
}

test('PDFs and attachments of a case go before the original, and are made again with the same bytes', async (t) => {
  const { app, context, mail, named, retention } = await setUp(t, {
    ZAAKPOST_RETAIN_RENDITIONS_DAYS: '3',
    ZAAKPOST_RETAIN_ATTACHMENTS_DAYS: '6',
    ZAAKPOST_RETAIN_FILED_DAYS: '20',
  });
  const [original, rendition, attachment] = [named('original'), named('rendition'), named('attachment')];
  await age(app, 4);
  const preview = await previewRetention(retention);
  assert.deepEqual(preview, {
    renditions: { count: 1, octets: 0 },
    'renditions in cases': { count: 1, octets: 0 },
    blobs: { count: 1, octets: rendition.size },
  });
  assert.deepEqual(await runRetention(retention, 'els'), preview);
  assert.equal(await app.blobs.has(rendition.sha256), false);
  assert.equal((await showMail(app.db, mail.id)).rendition?.kept, false);
  assert.ok((await app.blobs.has(original.sha256)) && (await app.blobs.has(attachment.sha256)));

  const again = await derivedBlob(context, rendition);
  assert.deepEqual(again, { sha256: rendition.sha256, size: rendition.size }, 'the same PDF');
  assert.ok(await app.blobs.has(rendition.sha256));
  assert.equal((await showMail(app.db, mail.id)).rendition?.kept, true);
  assert.deepEqual(await runRetention(retention, 'els'), {}, 'its time begins anew');

  await age(app, 20);
  const later = await runRetention(retention, 'els');
  assert.partialDeepStrictEqual(later, {
    'filed mails': { count: 1 },
    'renditions in cases': { count: 1 },
    'attachments in cases': { count: 1 },
    blobs: { count: 2 },
  });
  assert.ok(await app.blobs.has(original.sha256), 'the case keeps the original');
  assert.equal((await derivedBlob(context, attachment)).sha256, attachment.sha256);
  assert.equal(
    (await derivedBlob(context, rendition)).sha256,
    rendition.sha256,
    'from the original of the case',
  );
});

test('what cannot be made again stays: without a recipe, and without the original in the same case', async (t) => {
  const { app, context, mail, named, retention } = await setUp(t, {
    ZAAKPOST_RETAIN_RENDITIONS_DAYS: '3',
    ZAAKPOST_RETAIN_ATTACHMENTS_DAYS: '3',
  });
  await app.db.updateTable('mail').set({ rendition_recipe: null }).execute();
  await app.db.deleteFrom('document').where('role', '=', 'original').execute();
  await age(app, 4);
  assert.deepEqual(await runRetention(retention, 'els'), {});
  await rm(app.blobs.path(mail.sha256));
  await rm(app.blobs.path(named('attachment').sha256));
  await assert.rejects(derivedBlob(context, named('attachment')), { code: 'BLOB_MISSING' });
});

test('a PDF that a later version makes otherwise takes the place of the one before, and the trace says so', async (t) => {
  const { app, context, mail, named } = await setUp(t, {});
  const rendition = named('rendition');
  const other = 'f'.repeat(64); // as if the version before had made other bytes
  await app.db.updateTable('mail').set({ rendition_sha256: other }).execute();
  await app.db.updateTable('document').set({ sha256: other }).where('role', '=', 'rendition').execute();
  const made = await derivedBlob(context, { ...rendition, sha256: other });
  assert.equal(made.sha256, rendition.sha256);
  const { rendition: shown, documents, trace } = await showMail(app.db, mail.id);
  assert.equal(shown?.sha256, rendition.sha256);
  assert.equal(documents.find(({ role }) => role === 'rendition')?.sha256, rendition.sha256);
  assert.partialDeepStrictEqual(trace.at(-1), { step: 'render', outcome: 'made again' });
  assert.deepEqual(await unsaidOf(app.db, mail.id), []);
});

test('runs of mailboxes go by their age', async (t) => {
  const app = await testApp(t, { ZAAKPOST_RETAIN_RUNS_DAYS: '7' });
  const { rows } = await sql<{ id: string }>`INSERT INTO mailbox (id, name, protocol) VALUES
    (gen_random_uuid(), 'map', 'maildir') RETURNING id`.execute(app.db);
  const mailbox_id = rows[0]?.id ?? '';
  for (const days of [1, 8]) {
    const at = new Date(Date.now() - days * 86_400_000);
    const counts = { listed: 1, known: 0, accepted: 1, acknowledged: 1, failed: 0 };
    await app.db
      .insertInto('mailbox_run')
      .values({ mailbox_id, started_at: at, ended_at: at, ...counts })
      .execute();
    await app.db
      .insertInto('mailbox_state_change')
      .values({ mailbox_id, from_state: 'active', to_state: 'disabled', reason: 'test', at })
      .execute();
  }
  const report = await runRetention({ ...app, limits: retentionLimits(app.config.retention) }, 'els');
  assert.deepEqual(report, {
    'mailbox runs': { count: 1, octets: 0 },
    'mailbox state changes': { count: 1, octets: 0 },
  });
});

test('the audit log has a floor, and what was not exported stays', async (t) => {
  assert.throws(() => readConfig({ ZAAKPOST_RETAIN_AUDIT_DAYS: '179' }), { code: 'CONFIG_INVALID' });
  const { app, ask } = await testApi(t);
  const { audit } = readConfig({ ZAAKPOST_RETAIN_AUDIT_DAYS: '200' }).retention;
  const limits = retentionLimits({ ...app.config.retention, audit });
  const retention = { ...app, limits };
  const line = { object: null, result: 'done', detail: null, origin: 'here', requestId: null } as const;
  const actor = { kind: 'command', id: null, name: 'els' } as const;
  for (const days of [300, 190, 1]) {
    await recordAudit(app.db, { ...line, actor, action: `of ${days} days` });
    await sql`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_kept`.execute(app.db);
    await sql`UPDATE audit_entry SET at = now() - make_interval(days => ${days}) WHERE action = ${`of ${days} days`}`.execute(
      app.db,
    );
    await sql`ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_kept`.execute(app.db);
  }
  assert.deepEqual(await runRetention(retention, 'els'), {}, 'nothing was exported');
  const newest = (await ask('GET /v1/audit-entries')).json().items[0].id;
  const answer = await ask('POST /v1/audit-exports', { throughId: newest });
  assert.partialDeepStrictEqual(answer.json(), { export: { entries: 3, actor: 'test' } });
  assert.equal(await recordAuditExport(app.db, { throughId: newest, actor: 'els' }), null, 'nothing new');
  assert.equal((await listAuditExports(app.db, { limit: 10 })).length, 1);
  assert.deepEqual((await runRetention(retention, 'els'))['audit lines'], { count: 1, octets: 0 });
  const left = (await ask('GET /v1/audit-entries'))
    .json()
    .items.map(({ action }: { action: string }) => action);
  assert.deepEqual(
    left.filter((action: string) => action.startsWith('of ')),
    ['of 1 days', 'of 190 days'],
  );
  await assert.rejects(sql`DELETE FROM audit_entry`.execute(app.db), /only ever added to/);
  await assert.rejects(
    app.db.transaction().execute(async (transaction) => {
      await sql`SET LOCAL zaakpost.audit_purge = 'on'`.execute(transaction);
      await sql`DELETE FROM audit_entry WHERE action = 'of 1 days'`.execute(transaction);
    }),
    /only ever added to/,
    'the database holds to the floor, too',
  );
});
