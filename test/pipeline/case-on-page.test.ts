import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { setUpWorld } from '../journeys/world.ts';
import { textOf } from '../render/pdf-text.ts';
import { testApp } from '../support/app.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';
import { requireBinary } from '../support/service.ts';

test('the page says which case the mail is in, what that is about, and which token led there', async (t) => {
  if (requireBinary(t, 'pdftotext', 'poppler-utils') === undefined) return;
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const words = await setUpWorld(app);
  await app.db
    .updateTable('cases')
    .set({ description: 'Losse stoeptegel Kerkweg' })
    .where('number', '=', '1001')
    .execute();
  const pageOf = async (fields: Record<string, string>, body?: string): Promise<string> => {
    const job = await acceptPushed(app, mailOf(fields, body));
    await ingest(context, job);
    const { rendition_sha256 } = await app.db
      .selectFrom('mail')
      .select('rendition_sha256')
      .where('id', '=', job.mailId)
      .executeTakeFirstOrThrow();
    assert.equal((await showMail(app.db, job.mailId)).status, 'filed');
    return textOf(await readFile(app.blobs.path(rendition_sha256 ?? '')), '-raw');
  };
  const bySubject = await pageOf({ Subject: `Re: ${words.TOKEN_1}` });
  assert.match(bySubject, /^Zaak 1001 · Losse stoeptegel Kerkweg$/m);
  assert.match(bySubject, /^Kenmerk \[Zaak 1001-\*+\], in het onderwerp$/m);
  const byText = await pageOf({ Subject: 'Nog iets' }, `Over ${words.TOKEN_1}: het regent.`);
  assert.match(byText, /^Kenmerk \[Zaak 1001-\*+\], in de tekst$/m);
});
