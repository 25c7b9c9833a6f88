import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { App } from '../../src/app.ts';
import { keepWords } from '../../src/mail/searchable.ts';
import { newId } from '../../src/store/id.ts';
import { say } from '../../src/words/saying.ts';
import { testApi } from '../support/api.ts';

const RAW = Buffer.from('From: piet@example.nl\r\nSubject: Bezwaar\r\n\r\nGeachte, \xe9\r\n', 'latin1');

/** Accepts a mail as if pushed, and gives it what the stages would have found. */
async function accepted(app: App, subject: string, status: 'received' | 'held' | 'quarantined' = 'held') {
  const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 1_000_000 };
  const { mailId } = await app.acceptor.accept(readable(RAW), origin);
  await app.db
    .updateTable('mail')
    .set({
      status,
      subject,
      sender: 'piet@example.nl',
      trace: JSON.stringify([{ step: 'profile', outcome: 'no match', says: [say('no-profile-addressed')] }]),
      verdicts: JSON.stringify([{ check: 'virus', result: 'not scanned', evidence: [say('no-scanner')] }]),
    })
    .where('id', '=', mailId)
    .execute();
  await keepWords(app.db, mailId, { head: [subject, 'piet@example.nl'], body: 'Geachte' });
  return mailId;
}

async function* readable(bytes: Buffer) {
  yield bytes;
}

test('mails are listed page by page, the newest first, and a new mail does not shift the pages', async (t) => {
  const { app, ask } = await testApi(t);
  const ids: string[] = [];
  for (const subject of ['een', 'twee', 'drie']) ids.unshift(await accepted(app, subject));
  const first = (await ask('GET /v1/mails?limit=2')).json();
  assert.deepEqual(
    first.items.map((mail: { id: string }) => mail.id),
    ids.slice(0, 2),
  );
  await accepted(app, 'vier');
  const second = (await ask(`GET /v1/mails?limit=2&cursor=${first.nextCursor}`)).json();
  assert.deepEqual(
    second.items.map((mail: { id: string }) => mail.id),
    ids.slice(2),
  );
  assert.equal(second.nextCursor, null);
  assert.equal((await ask('GET /v1/mails?cursor=abc')).json().errors[0].field, 'query/cursor');
});

test('mails are filtered by status, words and time, and an unknown filter is refused', async (t) => {
  const { app, ask } = await testApi(t);
  await accepted(app, 'Bezwaar 100% tegen_besluit');
  await accepted(app, 'Factuur', 'quarantined');
  const count = async (query: string) => (await ask(`GET /v1/mails?${query}`)).json().items.length;
  assert.equal(await count('status=quarantined'), 1);
  assert.equal(await count('search=bezwaar'), 1);
  assert.equal(await count('search=PIET@'), 2);
  assert.equal(await count('search=besl%20100%25'), 1, 'how words begin, in any order');
  assert.equal(await count('search=geachte'), 2, 'words of the body');
  assert.equal(await count('search=-bezwaar'), 1);
  assert.equal(await count('search=tegen_bezwaar'), 0, 'joined words stand in this order');
  assert.equal(await count('search=%25'), 2, 'without a word, nothing is asked');
  assert.equal(await count('receivedBefore=2020-01-01T00:00:00Z'), 0);
  assert.equal(await count('receivedFrom=2020-01-01T00:00:00Z'), 2);
  assert.equal(await count('caseNumber=1001'), 0);
  const refused = await ask('GET /v1/mails?stat=held');
  assert.equal(refused.statusCode, 400);
  assert.deepEqual(refused.json().errors, [{ field: 'query/stat', message: 'There is no such field' }]);
});

test('words of the text go with the bytes, and all words with an erasure', async (t) => {
  const { app, ask } = await testApi(t);
  const id = await accepted(app, 'Bezwaar');
  const count = async (search: string) => (await ask(`GET /v1/mails?search=${search}`)).json().items.length;
  const change = (at: { raw_purged_at?: Date; erased_at?: Date }) =>
    app.db.updateTable('mail').set(at).where('id', '=', id).execute();
  await change({ raw_purged_at: new Date() });
  assert.deepEqual([await count('bezwaar'), await count('geachte')], [1, 0]);
  await change({ erased_at: new Date() });
  assert.equal(await count('bezwaar'), 0);
});

test('one mail is shown with its verdicts and trace, in words of the language and by codes', async (t) => {
  const { app, ask } = await testApi(t);
  const id = await accepted(app, 'Bezwaar');
  const mail = (await ask(`GET /v1/mails/${id}`)).json();
  assert.equal(mail.size, RAW.length);
  const evidence = ['no scanner is configured'];
  const verdict = {
    check: 'virus',
    result: 'not scanned',
    detail: 'not scanned for viruses',
    evidence,
    says: [say('no-scanner')],
  };
  assert.deepEqual(mail.verdicts, [verdict]);
  assert.deepEqual(mail.trace, [
    {
      step: 'profile',
      outcome: 'no match',
      detail: 'No address that the mail was for has a profile.',
      says: [say('no-profile-addressed')],
    },
  ]);
  const dutch = (await ask(`GET /v1/mails/${id}`, undefined, { 'accept-language': 'nl' })).json();
  assert.equal(dutch.verdicts[0].detail, 'niet op virussen gecontroleerd');
  assert.deepEqual(dutch.verdicts[0].evidence, ['er is geen virusscanner ingesteld']);
  assert.match(dutch.trace[0].detail, /^Geen adres waaraan/);
  assert.deepEqual(dutch.trace[0].says, mail.trace[0].says);
  assert.match(mail.receivedAt, /Z$/);
  assert.equal((await ask(`GET /v1/mails/${newId()}`)).json().code, 'NOT_FOUND');
  assert.equal((await ask('GET /v1/mails/1')).json().errors[0].field, 'params/mailId');
});

test('the raw mail comes byte for byte, to be saved and not shown', async (t) => {
  const { app, ask } = await testApi(t);
  const id = await accepted(app, 'Bezwaar');
  const answer = await ask(`GET /v1/mails/${id}/raw`);
  assert.deepEqual(answer.rawPayload, RAW);
  assert.equal(answer.headers['content-type'], 'message/rfc822');
  assert.equal(answer.headers['content-disposition'], `attachment; filename="${id}.eml"`);
  assert.equal(answer.headers['content-length'], String(RAW.length));
  assert.match(String(answer.headers['content-security-policy']), /sandbox/);
});

test('ranges, tags and HEAD save what need not be sent', async (t) => {
  const { app, ask } = await testApi(t);
  const url = `/v1/mails/${await accepted(app, 'Bezwaar')}/raw`;
  const range = (value: string, more = {}) => ask(`GET ${url}`, undefined, { range: value, ...more });
  const part = await range('bytes=6-9');
  assert.equal(part.statusCode, 206);
  assert.deepEqual(part.rawPayload, RAW.subarray(6, 10));
  assert.equal(part.headers['content-range'], `bytes 6-9/${RAW.length}`);
  assert.deepEqual((await range('bytes=-3')).rawPayload, RAW.subarray(-3));
  const beyond = await range('bytes=9999-');
  assert.equal(beyond.statusCode, 416);
  assert.equal(beyond.json().code, 'RANGE_NOT_SATISFIABLE');
  assert.equal(beyond.headers['content-range'], `bytes */${RAW.length}`);

  const etag = String(part.headers.etag);
  assert.equal((await range('bytes=0-0', { 'if-range': etag })).statusCode, 206);
  assert.equal((await range('bytes=0-0', { 'if-range': '"other"' })).statusCode, 200);
  const same = await ask(`GET ${url}`, undefined, { 'if-none-match': `"x", W/${etag}` });
  assert.equal(same.statusCode, 304);
  assert.equal(same.body, '');
  const head = await ask(`HEAD ${url}`);
  assert.equal(head.headers['content-length'], String(RAW.length));
  assert.equal(head.body, '');
});

test('a mail in quarantine is handed out only to who says so', async (t) => {
  const { app, ask } = await testApi(t);
  const id = await accepted(app, 'Factuur', 'quarantined');
  const refused = await ask(`GET /v1/mails/${id}/raw`);
  assert.equal(refused.statusCode, 409);
  assert.equal(refused.json().code, 'MAIL_QUARANTINED');
  assert.deepEqual((await ask(`GET /v1/mails/${id}/raw?quarantined=true`)).rawPayload, RAW);
});

test('the rendition comes where there is one', async (t) => {
  const { app, ask } = await testApi(t);
  const id = await accepted(app, 'Bezwaar');
  assert.equal((await ask(`GET /v1/mails/${id}/rendition`)).statusCode, 404);
  const pdf = await app.blobs.put([Buffer.from('%PDF-1.7 test')]);
  await app.db
    .updateTable('mail')
    .set({ rendition_sha256: pdf.sha256, rendition_pages: 1 })
    .where('id', '=', id)
    .execute();
  const answer = await ask(`GET /v1/mails/${id}/rendition`);
  assert.equal(answer.body, '%PDF-1.7 test');
  assert.equal(answer.headers['content-type'], 'application/pdf');
  assert.match(String(answer.headers['content-disposition']), /^attachment;/);
  assert.equal(answer.headers['x-frame-options'], 'DENY');

  const shown = await ask(`GET /v1/mails/${id}/rendition?shown=true`);
  assert.match(String(shown.headers['content-disposition']), /^inline;/);
  assert.equal(shown.headers['x-frame-options'], 'SAMEORIGIN');
  const policy = String(shown.headers['content-security-policy']).split('; ');
  for (const rule of ["default-src 'none'", "object-src 'self'", "frame-ancestors 'self'"])
    assert.ok(policy.includes(rule), rule);
  assert.ok(!policy.includes('sandbox'));
});

test('a mail says when its bytes go, by the retention time of its status', async (t) => {
  const { app, ask } = await testApi(t, { ZAAKPOST_RETAIN_QUARANTINED_DAYS: '30' });
  const stopped = (await ask(`GET /v1/mails/${await accepted(app, 'Factuur', 'quarantined')}`)).json();
  assert.equal(Date.parse(stopped.rawPurgeDueAt) - Date.parse(stopped.statusAt), 30 * 86_400_000);
  const kept = (await ask(`GET /v1/mails/${await accepted(app, 'Bezwaar')}`)).json();
  assert.equal(kept.rawPurgeDueAt, null);
});

test('stored bytes that are gone are an error of ours, without a path in the answer', async (t) => {
  const { app, ask } = await testApi(t);
  const id = await accepted(app, 'Bezwaar');
  await app.db
    .updateTable('mail')
    .set({ raw_sha256: 'f'.repeat(64) })
    .where('id', '=', id)
    .execute();
  const answer = await ask(`GET /v1/mails/${id}/raw`);
  assert.equal(answer.statusCode, 500);
  assert.equal(answer.json().code, 'BLOB_MISSING');
  assert.doesNotMatch(answer.body, /ffff|blobs\//);
});

test('a mail is sent its way again, but not while it is on its way', async (t) => {
  const { app, ask } = await testApi(t);
  const id = await accepted(app, 'Bezwaar');
  const answer = await ask(`POST /v1/mails/${id}/reprocess`);
  assert.equal(answer.statusCode, 202);
  assert.deepEqual(answer.json(), { mailId: id, generation: 2 });
  assert.ok(await app.queues.ingest.getJob(`${id}.2`), 'its job is on the queue');
  const mail = (await ask(`GET /v1/mails/${id}`)).json();
  assert.equal(mail.status, 'received');
  assert.equal(mail.history.at(-1).actor, 'test');
  const again = await ask(`POST /v1/mails/${id}/reprocess`);
  assert.equal(again.statusCode, 409);
  assert.equal(again.json().code, 'STATUS_CHANGE_REFUSED');
});
