import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import { readConfig } from '../../src/config.ts';
import { DEFAULT_PARSE_LIMITS } from '../../src/mail/mime/limits.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { testApp } from '../support/app.ts';
import { acceptPushed } from '../support/pushed-mail.ts';

test('the limits are those of the parser, unless they are set', () => {
  const { totalBytes: _, ...limits } = DEFAULT_PARSE_LIMITS;
  assert.deepEqual(readConfig({}).parse, limits);
  assert.throws(() => readConfig({ ZAAKPOST_PARSE_DEPTH: '1000' }), { code: 'CONFIG_INVALID' });
});

test('a limit that is set bites, and the trace of the mail names it', async (t) => {
  const app = await testApp(t, { ZAAKPOST_PARSE_PARTS: '2' });
  const { context, close } = await openIngest(app);
  t.after(close);
  const part = '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n';
  const head =
    'From: a@example.org\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';
  const job = await acceptPushed(app, Buffer.from(`${head}${part.repeat(4)}--b--\r\n`));
  await ingest(context, job);
  const { trace } = await showMail(app.db, job.mailId);
  assert.deepEqual(
    trace.filter(({ step }) => step === 'parse').map(({ outcome }) => outcome),
    ['limit-parts'],
  );
});
