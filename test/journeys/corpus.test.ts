import assert from 'node:assert/strict';
import { createReadStream, globSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { testApp } from '../support/app.ts';
import { setUpWorld } from './world.ts';

test('every mail of a foreign corpus is accepted and ends filed or held, with no error', async (t) => {
  const corpus = process.env.MAIL_CORPUS;
  if (!corpus) {
    if (process.env.CI === 'true') throw new Error('MAIL_CORPUS must name a folder of mails on CI');
    return t.skip('MAIL_CORPUS names no folder of mails');
  }
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  await setUpWorld(app);
  const files = globSync('**/*.{eml,msg}', { cwd: corpus }).sort();
  assert.ok(files.length > 0, 'the corpus has mails');
  const endings = new Map<string, number>();
  for (const file of files) {
    const origin = {
      mailboxId: null,
      place: null,
      envelope: { recipients: ['meldingen@voorbeeldstad.example'] },
      maxBytes: 1e8,
    };
    const { mailId } = await app.acceptor.accept(createReadStream(path.join(corpus, file)), origin);
    await ingest(context, { mailId, generation: 1 }).catch((error: unknown) =>
      assert.fail(`${file}: ${error}`),
    );
    const mail = await showMail(app.db, mailId);
    // The corpus may hold one mail twice: then the second is recorded against the first.
    const expected = mail.duplicateOf ? ['discarded', 'held'] : ['filed', 'held'];
    assert.ok(expected.includes(mail.status), `${file}: ${mail.status}, ${mail.reason}`);
    assert.equal(mail.error, null, file);
    endings.set(mail.status, (endings.get(mail.status) ?? 0) + 1);
  }
  t.diagnostic(`${files.length} mails: ${JSON.stringify(Object.fromEntries(endings))}`);
});
