import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import type { App } from '../../src/app.ts';
import type { ZaakpostError } from '../../src/errors.ts';
import { reprocessMail } from '../../src/mail/reprocess.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { recordFailure } from '../../src/pipeline/attempts.ts';
import { ingest } from '../../src/pipeline.ts';
import type { IngestJob } from '../../src/queue.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { openIngest } from '../../src/start.ts';
import { testApp } from '../support/app.ts';
import { startClamd } from '../support/clamd.ts';
import { unsaidOf } from '../support/unsaid.ts';

async function setUp(t: TestContext, environment: Record<string, string> = {}) {
  const app = await testApp(t, environment);
  const { context, close } = await openIngest(app);
  t.after(close);
  const profile = { name: 'Facturen', kind: 'document-intake', address: 'facturen@voorbeeldstad.example' };
  await applyProfile(app.db, profileInput.parse(profile));
  return { app, context };
}

async function accept(
  app: App,
  text: string,
  received = '',
  mailboxId: string | null = null,
): Promise<IngestJob> {
  const lines = [
    ...(received ? [`Received: ${received}`] : []),
    'From: a@example.org',
    'To: facturen@voorbeeldstad.example',
    `Subject: ${text}`,
    'Content-Type: application/pdf; name=factuur.pdf',
    'Content-Disposition: attachment',
    '',
    text,
    '',
  ];
  const origin = { mailboxId, place: null, envelope: null, maxBytes: 1_000_000 };
  const { mailId } = await app.acceptor.accept(Readable.from([Buffer.from(lines.join('\r\n'))]), origin);
  return { mailId, generation: 1 };
}

const statusOf = async ({ db }: App, { mailId }: IngestJob) => (await showMail(db, mailId)).status;
const entries = async ({ db }: App) => (await db.selectFrom('intake_entry').select('id').execute()).length;

test('while the scanner is away mail waits, uncounted, and nothing is filed', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const { app, context } = await setUp(t, { ZAAKPOST_CLAMD: clamd.tcp, ZAAKPOST_MAX_MAIL_BYTES: '1000000' });
  await clamd.stop();
  const job = await accept(app, 'wacht');
  const error = await ingest(context, job).catch((failure: unknown) => failure);
  assert.equal((error as ZaakpostError).code, 'SCANNER_UNAVAILABLE');
  assert.ok('retryInMs' in (await recordFailure(app.db, job, error, 1)));
  assert.partialDeepStrictEqual(await showMail(app.db, job.mailId), {
    status: 'received',
    attempts: 0,
    error: null,
  });
  assert.equal(await entries(app), 0);
  await clamd.start();
  await ingest(context, job);
  assert.equal(await statusOf(app, job), 'filed');
});

test("a mailbox's own rows decide before the default table, and the trace says so", async (t) => {
  const { app, context } = await setUp(t);
  const account = { name: 'info', protocol: 'imaps', host: 'mail.example', username: 'info', password: 'x' };
  const policy = [{ check: 'virus', result: 'not scanned', action: 'discard' }];
  const mailbox = await createMailbox(app.db, app.secrets, mailboxInput.parse({ ...account, policy }));
  const job = await accept(app, 'weg ermee', '', mailbox.id);
  await ingest(context, job);
  const { status, reason, trace } = await showMail(app.db, job.mailId);
  assert.deepEqual([status, reason], ['discarded', 'Not scanned for viruses: no scanner is configured.']);
  assert.match(trace.at(-1)?.detail ?? '', /By row 1 of the mailbox's table: discard\.$/);
  assert.ok(await app.blobs.has((await showMail(app.db, job.mailId)).sha256));
});

test('one job that two workers run at once files once', async (t) => {
  const { app, context } = await setUp(t);
  const job = await accept(app, 'twee keer');
  await Promise.all([ingest(context, job), ingest(context, job), ingest(context, job)]);
  assert.equal(await statusOf(app, job), 'filed');
  assert.equal(await entries(app), 1);
});

test('one content that comes by several ways at once is filed once, and the others are recorded against it', async (t) => {
  const { app, context } = await setUp(t);
  const jobs = await Promise.all(['', 'by mx1', 'by mx2'].map((way) => accept(app, 'zelfde', way)));
  await Promise.all(jobs.map((job) => ingest(context, job)));
  const statuses = await Promise.all(jobs.map((job) => statusOf(app, job)));
  assert.deepEqual(statuses.toSorted(), ['discarded', 'discarded', 'filed']);
  assert.equal(await entries(app), 1);
});

test('a permanent error fails the mail at once; when it is mended a person sends it its way again', async (t) => {
  const { app, context } = await setUp(t);
  const job = await accept(app, 'bytes weg');
  const { sha256 } = await showMail(app.db, job.mailId);
  await rename(app.blobs.path(sha256), `${app.blobs.path(sha256)}.away`);
  const error = await ingest(context, job).catch((failure: unknown) => failure);
  assert.deepEqual(await recordFailure(app.db, job, error, 8), { ended: true });
  const failed = await showMail(app.db, job.mailId);
  assert.equal(failed.status, 'failed');
  assert.equal(failed.error?.code, 'BLOB_MISSING');
  assert.deepEqual(await unsaidOf(app.db, job.mailId), []);

  await rename(`${app.blobs.path(sha256)}.away`, app.blobs.path(sha256));
  const again = await reprocessMail(app.db, async () => undefined, job.mailId, 'tester');
  await ingest(context, job);
  assert.equal(await statusOf(app, job), 'received', 'a job of the run before does nothing');
  await ingest(context, again);
  assert.partialDeepStrictEqual(await showMail(app.db, job.mailId), { status: 'filed', error: null });
});

test('an error that nobody foresaw is tried a number of times, and then waits for a person', async (t) => {
  const { app } = await setUp(t);
  const job = await accept(app, 'onvoorzien');
  const error = new Error('unforeseen');
  for (const attempt of [1, 2])
    assert.ok('retryInMs' in (await recordFailure(app.db, job, error, 3)), `${attempt}`);
  assert.deepEqual(await recordFailure(app.db, job, error, 3), { ended: true });
  assert.partialDeepStrictEqual(await showMail(app.db, job.mailId), { status: 'failed', attempts: 3 });
});

test('sent its way again, a filed mail is not filed at the same place twice', async (t) => {
  const { app, context } = await setUp(t);
  const job = await accept(app, 'nogmaals');
  await ingest(context, job);
  await ingest(context, await reprocessMail(app.db, async () => undefined, job.mailId, 'tester'));
  assert.equal(await statusOf(app, job), 'filed');
  assert.equal(await entries(app), 1);
});

test('a mail that takes too long costs its own thread; the others go on', async (t) => {
  const { app, context } = await setUp(t, { ZAAKPOST_STAGE_TIMEOUT_MS: '1', ZAAKPOST_THREADS: '1' });
  const slow = await accept(app, randomBytes(100_000).toString('base64'));
  await assert.rejects(ingest(context, slow), { code: 'PARSE_FAILED', temporary: false });
  const patient = await openIngest({ ...app, config: { ...app.config, stageTimeoutMs: 60_000 } });
  t.after(patient.close);
  const other = await accept(app, 'gewoon');
  await ingest(patient.context, other);
  assert.equal(await statusOf(app, other), 'filed');
});
