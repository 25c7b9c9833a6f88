import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

test('the mail of a person is erased over the API, and no record of it names the person', async (t) => {
  const { app, ask } = await testApi(t);
  const { mailId } = await acceptPushed(app, mailOf({ Subject: 'Vraag' }));
  const found = { status: 'held', sender: 'piet@example.org', subject: 'Vraag' } as const;
  await app.db.updateTable('mail').set(found).where('id', '=', mailId).execute();
  const asked = { address: 'piet@example.org' };
  await ask('POST /v1/case-types', { name: 'Melding' });
  const makeCase = (requester: string) => {
    const body = { caseType: 'Melding', requester: { email: requester } };
    return ask('POST /v1/cases', body, { 'idempotency-key': requester });
  };
  const made = (await makeCase('Piet@example.org')).json();
  await makeCase('jan@example.org');
  assert.deepEqual((await makeCase('Piet@example.org')).json(), made, 'its answer is kept');
  const preview = (await ask('POST /v1/person-erasures', { ...asked, dryRun: true })).json();
  assert.partialDeepStrictEqual(preview, { dryRun: true, report: { mails: 1 } });
  assert.partialDeepStrictEqual(preview.mails, [{ id: mailId, sent: true, subject: 'Vraag' }]);
  assert.equal((await ask('POST /v1/person-erasures', { address: 'piet' })).statusCode, 400);
  const erased = await ask('POST /v1/person-erasures', asked, { 'idempotency-key': 'wissen' });
  assert.partialDeepStrictEqual(erased.json().report, { mails: 1, 'stored answers': 1 });
  assert.equal((await makeCase('Piet@example.org')).json().code, 'IDEMPOTENCY_KEY_AT_WORK', 'it was done');
  assert.equal((await makeCase('jan@example.org')).headers['idempotency-replayed'], 'true');
  const kept = await app.db.selectFrom('idempotent_request').select('answer').execute();
  assert.equal(kept.filter(({ answer }) => answer !== null).length, 1, 'none of the erasure itself');
  assert.partialDeepStrictEqual((await ask(`GET /v1/mails/${mailId}`)).json(), {
    subject: null,
    erasedBy: 'test',
  });
  assert.equal((await ask(`GET /v1/mails/${mailId}/raw`)).json().code, 'MAIL_PURGED');
  assert.equal((await ask(`GET /v1/mails/${mailId}/text`)).json().code, 'MAIL_PURGED');
  const records = (await ask('GET /v1/person-erasures')).json();
  assert.partialDeepStrictEqual(records.items, [{ actor: 'test', caseFiles: 'keep', report: { mails: 1 } }]);
  const audit = (await ask('GET /v1/audit-entries?action=erasePerson')).json();
  assert.ok(audit.items.length > 0 && !JSON.stringify([records, audit]).includes('piet'));
  assert.match(preview.reference, /^person:[0-9a-f]{32}$/);
  assert.equal(records.items[0].reference, preview.reference);
  const ofPerson = (await ask(`GET /v1/audit-entries?object=${preview.reference}`)).json().items;
  assert.deepEqual(
    ofPerson.map(({ result }: { result: string }) => result),
    ['done', 'done'],
  );
});
