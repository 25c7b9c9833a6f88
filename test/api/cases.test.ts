import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../src/store/id.ts';
import { testApi } from '../support/api.ts';

test('a case is made, found, given a token, closed and reopened', async (t) => {
  const { ask } = await testApi(t);
  const settings = {
    name: 'Bezwaar',
    attributes: [{ name: 'kenmerk', label: 'Kenmerk', type: 'text', required: true }],
  };
  const type = (await ask('POST /v1/case-types', settings)).json();
  assert.equal((await ask('POST /v1/case-types', settings)).json().code, 'CONFLICT');

  const refused = await ask('POST /v1/cases', { caseType: 'Bezwaar' });
  assert.equal(refused.statusCode, 400);
  assert.match(refused.json().errors[0].message, /kenmerk: is required/);
  const attributes = { kenmerk: 'B-12' };
  const made = await ask('POST /v1/cases', { caseType: 'Bezwaar', attributes });
  assert.equal(made.statusCode, 201);
  const { id, number } = made.json();
  assert.equal(made.headers.location, `/v1/cases/${id}`);
  assert.deepEqual((await ask(`GET /v1/cases/${number}`)).json(), (await ask(`GET /v1/cases/${id}`)).json());

  const token = (await ask(`POST /v1/cases/${number}/tokens`, {})).json();
  assert.match(token.text, /^\[Zaak 1001-[0-9a-f]{6}\]$/);
  assert.equal((await ask(`POST /v1/tokens/${token.id}/revoke`)).statusCode, 204);

  assert.equal((await ask(`POST /v1/cases/${number}/close`)).json().status, 'closed');
  const closed = await ask(`POST /v1/cases/${number}/tokens`, {});
  assert.equal(closed.statusCode, 409);
  assert.equal(closed.json().code, 'CASE_CLOSED');
  const reopened = (await ask(`POST /v1/cases/${number}/reopen`)).json();
  assert.deepEqual(
    reopened.timeline.map(({ kind }: { kind: string }) => kind),
    ['created', 'closed', 'reopened'],
  );
  assert.match(reopened.timeline[0].occurredAt, /Z$/);
  const used = await ask(`DELETE /v1/case-types/${type.id}`);
  assert.equal(used.json().code, 'CONFLICT');
  assert.equal((await ask('GET /v1/cases/1002')).statusCode, 404);
});

test('cases are listed page by page and by status', async (t) => {
  const { ask } = await testApi(t);
  await ask('POST /v1/case-types', { name: 'Melding' });
  for (let made = 0; made < 3; made++) await ask('POST /v1/cases', { caseType: 'Melding' });
  await ask('POST /v1/cases/1001/close');
  const numbers = async (query: string) => {
    const { items, nextCursor } = (await ask(`GET /v1/cases?${query}`)).json();
    return { numbers: items.map(({ number }: { number: string }) => number), nextCursor };
  };
  const first = await numbers('limit=2');
  assert.deepEqual(first.numbers, ['1003', '1002']);
  assert.deepEqual(await numbers(`limit=2&cursor=${first.nextCursor}`), {
    numbers: ['1001'],
    nextCursor: null,
  });
  assert.deepEqual((await numbers('status=closed')).numbers, ['1001']);
  assert.equal((await ask('GET /v1/cases?limit=0')).statusCode, 400);
});

test('document intake is listed, and its documents are handed out under safe names', async (t) => {
  const { app, ask } = await testApi(t);
  const blob = await app.blobs.put([Buffer.from('<script>alert(1)</script>')]);
  const profile = (
    await ask('POST /v1/profiles', {
      name: 'facturen',
      kind: 'document-intake',
      address: 'facturen@voorbeeldstad.example',
    })
  ).json();
  const mail = { id: newId(), raw_sha256: blob.sha256, raw_size: blob.size };
  await app.db.insertInto('mail').values(mail).execute();
  const filing = {
    mailId: mail.id,
    destination: { kind: 'intake' as const, profileId: profile.id, profileName: profile.name },
    sender: { name: null, email: 'x@leverancier.example' },
    subject: 'Factuur',
    receivedAt: new Date(),
    notes: [],
    documents: [
      { role: 'attachment' as const, name: 'ré"kening.html', mediaType: 'text/html; x="\r\n"', ...blob },
    ],
  };
  await app.db.transaction().execute((transaction) => app.cases.file(filing, transaction));

  const [entry] = (await ask('GET /v1/intake-entries')).json().items;
  assert.equal(entry.profile.name, 'facturen');
  const [document] = entry.documents;
  const answer = await ask(`GET /v1/documents/${document.id}/content`);
  assert.equal(answer.body, '<script>alert(1)</script>');
  assert.equal(answer.headers['content-type'], 'application/octet-stream');
  assert.match(
    String(answer.headers['content-disposition']),
    /^attachment; filename="r__kening\.html"; filename\*=UTF-8''r%C3%A9%22kening\.html$/,
  );
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  assert.equal((await ask(`GET /v1/documents/${newId()}/content`)).statusCode, 404);
  assert.equal((await ask(`DELETE /v1/profiles/${profile.id}`)).json().code, 'CONFLICT');
});

test('cases are found by words of number, description, people, references and subjects, until these are erased', async (t) => {
  const { app, ask } = await testApi(t);
  await ask('POST /v1/case-types', { name: 'Melding' });
  const make = async (description: string, more: object = {}) =>
    (await ask('POST /v1/cases', { caseType: 'Melding', description, ...more })).json();
  const lantern = await make('Lantaarn stuk aan de Coöperatieweg', {
    requester: { name: 'Zoë Jansen', email: 'zoe.jansen@example.org' },
    references: [{ source: 'OLO', reference: '7654321' }],
  });
  const tree = await make('Boom omgevallen');
  await app.db
    .insertInto('timeline_entry')
    .values({
      id: newId(),
      case_id: tree.id,
      kind: 'mail',
      sender: 'Piet <piet@elders.example>',
      subject: 'ОТЧЁТ Ørsted',
    })
    .execute();
  const found = async (search: string) =>
    (await ask(`GET /v1/cases?search=${encodeURIComponent(search)}`))
      .json()
      .items.map(({ id }: { id: string }) => (id === tree.id ? 'tree' : 'lantern'));
  for (const search of [
    'lantaarn',
    'lant',
    'cooperatieweg',
    'ZOE',
    '"zoë jansen"',
    'zoe.jansen@example.org',
    lantern.number,
    '7654321',
    'olo lantaarn -boom',
  ])
    assert.deepEqual(await found(search), ['lantern'], search);
  for (const search of ['boom piet', 'piet@elders', 'отчет ørsted', 'omgevallen -lantaarn'])
    assert.deepEqual(await found(search), ['tree'], search);
  for (const search of ['boom lantaarn', "o'hara", '"stuk lantaarn"'])
    assert.deepEqual(await found(search), [], search);
  assert.deepEqual(await found(' - '), ['tree', 'lantern'], 'nothing is looked for');
  await app.db.updateTable('cases').set({ requester_name: null, requester_address: null }).execute();
  assert.deepEqual(await found('jansen'), []);
});

test('where codes are stored plain, hashing them is refused with what to do', async (t) => {
  const { ask } = await testApi(t);
  const answer = await ask('POST /v1/tokens/hash');
  assert.deepEqual([answer.statusCode, answer.json().code], [409, 'CONFLICT']);
  assert.match(answer.json().errors[0].message, /ZAAKPOST_TOKEN_STORAGE=hashed/);
});
