import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import type { App } from '../../src/app.ts';
import { showCase } from '../../src/cases/case.ts';
import { complete } from '../../src/mail/held-back.ts';
import { erasePerson, previewErasure } from '../../src/pipeline/erase-person.ts';
import { personReference } from '../../src/pipeline/person-reference.ts';
import { runRetention } from '../../src/pipeline/retention.ts';
import { retentionLimits } from '../../src/pipeline/retention-limits.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { newId } from '../../src/store/id.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApp } from '../support/app.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

async function setUp(t: TestContext) {
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const words = await setUpWorld(app);
  const take = async (fields: Record<string, string>) => {
    const job = await acceptPushed(app, mailOf(fields));
    await ingest(context, job);
    return showMail(app.db, job.mailId);
  };
  return { app, context, words, take };
}

/** All that is stored was stored so long ago. */
async function settle({ blobs }: App, hours = 2) {
  const then = new Date(Date.now() - hours * 3_600_000);
  const files = (await readdir(blobs.folder, { recursive: true })).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );
  for (const name of files) await utimes(path.join(blobs.folder, name), then, then);
}

/** Every text that the database holds of mail and cases. */
async function allTexts({ db }: App): Promise<string> {
  const tables = [
    'mail',
    'mail_status_change',
    'timeline_entry',
    'intake_entry',
    'document',
    'cases',
    'outbox_event',
    'person_erasure',
    'acknowledgement',
    'sent_mail',
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

test('the mail of a person is erased, the case file stays, and the ledger says who did it', async (t) => {
  const { app, words, take } = await setUp(t);
  const piet = { From: 'Piet Puk <Piet@Example.org>' };
  const held = await take({ ...piet, Subject: 'Geheime vraag' });
  const filed = await take({
    ...piet,
    Subject: `Antwoord ${words.TOKEN_1}`,
    'Message-ID': '<a1@example.org>',
  });
  const other = await take({ From: 'zwarte-piet@example.org', Subject: 'Van een ander' });
  await settle(app);
  const asked = { address: 'piet@example.org', caseFiles: 'keep' } as const;
  const preview = await previewErasure(app.db, asked);
  assert.deepEqual(
    preview.mails.map(({ id }) => id),
    [held.id, filed.id],
  );
  assert.deepEqual(preview.report, { mails: 2, 'mails kept in case files': 1 });
  assert.equal((await showMail(app.db, held.id)).subject, 'Geheime vraag', 'nothing was done');

  const { report } = await erasePerson(app, asked, 'els');
  assert.deepEqual(report, { mails: 2, 'mails kept in case files': 1, blobs: 1 });
  const erased = await showMail(app.db, held.id);
  assert.deepEqual(
    [erased.subject, erased.sender, erased.trace, erased.verdicts, erased.route, erased.envelope],
    [null, null, [], [], null, null],
  );
  assert.partialDeepStrictEqual(erased, { sha256: held.sha256, status: 'held', erasedBy: 'els' });
  assert.ok(erased.erasedAt && erased.rawPurgedAt);
  assert.equal(erased.history.at(-1)?.actor, 'els');
  assert.equal(await app.blobs.has(held.sha256), false);
  const kept = await showCase(app.db, '1001');
  assert.equal(kept.timeline.at(-1)?.sender, 'Piet Puk <Piet@example.org>');
  for (const { sha256 } of kept.documents) assert.ok(await app.blobs.has(sha256));
  assert.equal((await showMail(app.db, other.id)).subject, 'Van een ander');
  const again = await take({ ...piet, Subject: 'Geheime vraag' });
  assert.equal(again.duplicateOf, held.id, 'the skeleton knows it');
});

test('mail that only mentions a person is listed with where, and erased where that is asked for', async (t) => {
  const { app, context, take } = await setUp(t);
  const others = { From: 'els@example.org', Subject: 'Over een ander' };
  const inCc = await take({ ...others, Cc: '"Kees, van der" <KEES@Example.net>' });
  const replyTo = await take({ ...others, 'Reply-To': 'kees@example.net', Subject: 'Antwoord aan' });
  const job = await acceptPushed(
    app,
    mailOf(
      { ...others, 'Content-Type': 'text/html' },
      '<p>Bel (<a href="mailto:kees@example.net">Kees</a>).',
    ),
  );
  await ingest(context, job);
  const body = await showMail(app.db, job.mailId);
  const own = await take({ From: 'kees@example.net', Subject: 'Van hem' });
  const near = await take({ ...others, Cc: 'mieke.kees@example.net, kees@example.net.example' });
  const asked = { address: 'kees@example.net', caseFiles: 'keep' } as const;
  const { mails, report } = await previewErasure(app.db, asked);
  const found = mails.map(({ id, foundIn, onlyMentioned }) => [
    id,
    foundIn.filter((one) => one !== 'ledger'),
    onlyMentioned,
  ]);
  assert.deepEqual(found, [
    [inCc.id, ['cc'], true],
    [replyTo.id, ['reply-to'], true],
    [body.id, ['body'], true],
    [own.id, ['from'], false],
  ]);
  assert.deepEqual(report, { mails: 1, 'mails left that only mention it': 3 });
  assert.partialDeepStrictEqual((await erasePerson(app, asked, 'els')).report, report);
  assert.equal((await showMail(app.db, inCc.id)).erasedAt, null);
  const all = await erasePerson(app, { ...asked, alsoMentioned: true }, 'els');
  assert.partialDeepStrictEqual(all.report, { mails: 3 });
  assert.ok((await showMail(app.db, body.id)).erasedAt);
  assert.equal((await showMail(app.db, near.id)).erasedAt, null);
  assert.deepEqual((await previewErasure(app.db, asked)).mails, []);
  const records = await app.db.selectFrom('person_erasure').select('person_reference').execute();
  const reference = personReference(app.secrets, 'Kees@example.net');
  assert.deepEqual(
    records.map((row) => row.person_reference),
    [reference, reference],
  );
  assert.ok(
    !(await allTexts(app))
      .toLowerCase()
      .replaceAll(/mieke\.kees|kees@example\.net\.example/g, '')
      .includes('kees'),
  );
});

test('case files are erased too where that is asked for, with the requester of the case', async (t) => {
  const { app, take } = await setUp(t);
  const jan = {
    From: 'jan@example.net',
    To: 'meldingen@voorbeeldstad.example',
    Subject: 'Losse tegel bij mij',
  };
  const mail = await take(jan);
  const number = mail.cases[0]?.number ?? '';
  const { id: caseId } = await showCase(app.db, number);
  const sent = { case_id: caseId, message_id: 'besluit@voorbeeldstad.example' };
  await app.db
    .insertInto('sent_mail')
    .values({ ...sent, recipients: ['jan@example.net', 'els@example.net'] })
    .execute();
  await app.db
    .insertInto('acknowledgement')
    .values({ id: newId(), mail_id: mail.id, recipient: 'jan@example.net', received_at: mail.receivedAt })
    .execute();
  await settle(app);
  const { report } = await erasePerson(app, { address: 'JAN@example.net', caseFiles: 'erase' }, 'els');
  assert.deepEqual(report, {
    mails: 1,
    documents: 2,
    'timeline entries': 1,
    'requesters of cases': 1,
    'recipients of sent mail': 1,
    blobs: 2,
  });
  const { documents, requester, attributes, timeline } = await showCase(app.db, number);
  assert.deepEqual([documents, requester, attributes.melder], [[], null, '']);
  assert.deepEqual(
    timeline.map(({ kind }) => kind),
    ['created', 'mail'],
    'that there was a mail is still told',
  );
  for (const { sha256 } of mail.documents) assert.equal(await app.blobs.has(sha256), false);
  const texts = await allTexts(app);
  for (const word of ['jan@example', 'tegel']) assert.ok(!texts.toLowerCase().includes(word), word);
});

test('bytes that are too young go with the next purge, and mail on its way is left and said', async (t) => {
  const { app, take } = await setUp(t);
  const mail = await take({ From: 'kees@example.net', Subject: 'Vers' });
  const asked = { address: 'kees@example.net', caseFiles: 'keep' } as const;
  await app.db.updateTable('mail').set({ status: 'received' }).where('id', '=', mail.id).execute();
  assert.deepEqual((await erasePerson(app, asked, 'els')).report, { 'mails on their way': 1 });
  await app.db.updateTable('mail').set({ status: 'held' }).where('id', '=', mail.id).execute();
  assert.deepEqual((await erasePerson(app, asked, 'els')).report, { mails: 1 });
  assert.ok(await app.blobs.has(mail.sha256));
  await settle(app);
  const limits = retentionLimits(app.config.retention);
  assert.partialDeepStrictEqual(await runRetention({ ...app, limits }, 'schedule'), { blobs: { count: 1 } });
  assert.equal(await app.blobs.has(mail.sha256), false);
  assert.deepEqual(await app.db.selectFrom('released_blob').selectAll().execute(), []);
});

test('of a mail whose headers only are here, the whole comes after a purge, and never after an erasure', async (t) => {
  const { app, take } = await setUp(t);
  const mail = await take({ From: 'kees@example.net', Subject: 'Te groot' });
  const whole = await app.blobs.put([Buffer.from('the whole mail')]);
  const headersOnly = app.db.updateTable('mail').set({ undownloaded_size: 14, raw_purged_at: new Date() });
  await headersOnly.where('id', '=', mail.id).execute();
  assert.ok(await complete(app.db, whole, mail.id, 'els'));
  assert.equal((await showMail(app.db, mail.id)).rawPurgedAt, null);
  await app.db
    .updateTable('mail')
    .set({ status: 'held', undownloaded_size: 14 })
    .where('id', '=', mail.id)
    .execute();
  await erasePerson(app, { address: 'kees@example.net', caseFiles: 'keep' }, 'els');
  assert.equal(await complete(app.db, whole, mail.id, 'els'), null);
});

test('addresses of ours are on mail of everybody, and are refused', async (t) => {
  const { app } = await setUp(t);
  for (const address of ['facturen@voorbeeldstad.example', 'facturen+x@voorbeeldstad.example', 'geen adres'])
    await assert.rejects(previewErasure(app.db, { address, caseFiles: 'keep' }), { code: 'BAD_REQUEST' });
});
