import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addIntakeEntry } from '../../src/cases/intake.ts';
import { type TestApi, testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

/** The ids of a list, read page by page of two. */
async function idsOf(ask: TestApi['ask'], list: string, query: string): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await ask(`GET ${list}?limit=2${query}${cursor && `&cursor=${cursor}`}`);
    assert.equal(answer.statusCode, 200, answer.body);
    ids.push(...answer.json().items.map(({ id }: { id: string }) => id));
    cursor = answer.json().nextCursor;
  }
  return ids;
}

/** Five of each kind that is listed by time. */
async function setUp({ app, ask }: TestApi) {
  const caseType = (await ask('POST /v1/case-types', { name: 'Melding' })).json().id;
  const profile = { name: 'Facturen', kind: 'document-intake', address: 'facturen@voorbeeldstad.example' };
  const profileId = (await ask('POST /v1/profiles', profile)).json().id;
  for (const description of ['een', 'twee', 'drie', 'vier', 'vijf']) {
    const made = await ask('POST /v1/cases', { caseType, description });
    assert.equal(made.statusCode, 201, made.body);
    const { mailId } = await acceptPushed(app, mailOf({ Subject: description }));
    const entry = { profileId, mailId, sender: null, subject: description };
    await app.db.transaction().execute((transaction) => addIntakeEntry(transaction, entry));
  }
  return { profileId };
}

test('lists by time can be read from either end, page by page', async (t) => {
  const setting = await testApi(t);
  const { ask } = setting;
  const { profileId } = await setUp(setting);
  const LISTS = {
    '/v1/mails': 'receivedAt',
    '/v1/cases': 'createdAt',
    '/v1/intake-entries': 'createdAt',
    '/v1/audit-entries': 'recordedAt',
  };
  for (const [list, field] of Object.entries(LISTS)) {
    // looking at what is made here adds no audit line
    const newest = await idsOf(ask, list, '');
    assert.ok(newest.length >= 5 && new Set(newest).size === newest.length, list);
    assert.deepEqual(newest, newest.toSorted().reverse(), list);
    assert.deepEqual(await idsOf(ask, list, `&sort=-${field}`), newest, list);
    assert.deepEqual(await idsOf(ask, list, `&sort=${field}`), newest.toReversed(), list);
    const other = await ask(`GET ${list}?sort=subject`);
    assert.deepEqual([other.statusCode, other.json().errors[0].field], [400, 'query/sort'], list);
  }
  for (const list of ['/v1/cases', '/v1/intake-entries']) {
    const { items } = (await ask(`GET ${list}?sort=createdAt`)).json();
    const third = encodeURIComponent(items[2].createdAt);
    const ids = items.map(({ id }: { id: string }) => id);
    // of a whole millisecond, as the API shows it
    const from = await idsOf(ask, list, `&sort=createdAt&createdFrom=${third}`);
    assert.deepEqual(from, ids.slice(-from.length), list);
    const before = await idsOf(ask, list, `&sort=createdAt&createdBefore=${third}`);
    assert.deepEqual([...before, ...from], ids, list);
  }
  const [some] = (await ask('GET /v1/intake-entries')).json().items;
  assert.deepEqual(await idsOf(ask, '/v1/intake-entries', `&mailId=${some.mailId}`), [some.id]);
  assert.equal((await idsOf(ask, '/v1/intake-entries', `&profileId=${profileId}`)).length, 5);
  assert.deepEqual(await idsOf(ask, '/v1/intake-entries', `&profileId=${some.mailId}`), []);
});

test('where codes are stored plain, hashing them is refused with what to do', async (t) => {
  const { ask } = await testApi(t);
  const answer = await ask('POST /v1/tokens/hash');
  assert.deepEqual([answer.statusCode, answer.json().code], [409, 'CONFLICT']);
  assert.match(answer.json().errors[0].message, /ZAAKPOST_TOKEN_STORAGE=hashed/);
});
