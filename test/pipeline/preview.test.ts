import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import type { App } from '../../src/app.ts';
import { looseMail, mailFile } from '../../src/pipeline/loose-mail.ts';
import { previewMail, storedMail } from '../../src/pipeline/preview.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { newId } from '../../src/store/id.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApp } from '../support/app.ts';

const mailTo = (to: string, subject: string) =>
  Buffer.from(
    [`From: piet@example.org`, `To: ${to}`, `Subject: ${subject}`, '', 'Geachte gemeente,', ''].join('\r\n'),
  );

async function accept(app: App, raw: Buffer): Promise<string> {
  const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 1_000_000 };
  return (await app.acceptor.accept(Readable.from([raw]), origin)).mailId;
}

/** Everything that a preview must leave as it is. */
async function written({ db }: App) {
  const tables = [
    'mail',
    'filing',
    'timeline_entry',
    'document',
    'outbox_event',
    'mail_status_change',
  ] as const;
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
}

test('a preview says what then becomes of the mail, and writes nothing', async (t) => {
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const words = await setUpWorld(app);
  const id = await accept(app, mailTo('info@voorbeeldstad.example', `Re: ${words.TOKEN_1}`));
  const before = await written(app);
  const preview = await previewMail(context, await storedMail(context, id));
  assert.deepEqual(await written(app), before);
  assert.equal(preview.status, 'filed');
  assert.equal(preview.route?.rule, 'token-open-case');
  assert.deepEqual(preview.route?.destinations, [{ kind: 'case', caseNumber: '1001' }]);
  await ingest(context, { mailId: id, generation: 1 });
  const mail = await app.db
    .selectFrom('mail')
    .select(['status', 'trace', 'reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.equal(mail.status, preview.status);
  assert.deepEqual(mail.reason, preview.says);
  const asked = mail.trace.filter((step) => !['render', 'file'].includes((step as { step: string }).step));
  assert.deepEqual(asked, preview.trace);
});

test('a file is previewed like a mail, and a copy of a filed one is seen as such', async (t) => {
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  await setUpWorld(app);
  const raw = mailTo('meldingen@voorbeeldstad.example', 'Losse tegel');
  const file = path.join(app.config.dataFolder, 'tegel.eml');
  await writeFile(file, Buffer.concat([Buffer.from('Received: by mx2\r\n'), raw]));
  const previewFile = async () => previewMail(context, await looseMail(app.db, await mailFile(file), {}));
  assert.equal((await previewFile()).status, 'filed');
  const id = await accept(app, raw);
  await ingest(context, { mailId: id, generation: 1 });
  const copy = await previewFile();
  assert.equal(copy.status, 'discarded');
  assert.deepEqual(
    copy.hadBefore.map(({ mailId }) => mailId),
    [id],
  );
  assert.equal((await previewMail(context, await storedMail(context, id))).status, 'filed', 'not by itself');
  await assert.rejects(mailFile(`${file}.none`), { code: 'FILE_INVALID' });
  await assert.rejects(storedMail(context, newId()), { code: 'NOT_FOUND' });
});
