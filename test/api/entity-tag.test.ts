import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApi } from '../support/api.ts';

/** A resource of each kind that can be changed: how it is made, and what a change of it sends. */
const KINDS = [
  { url: '/v1/case-types', made: { name: 'Melding' }, changed: { name: 'Melding openbare ruimte' } },
  {
    url: '/v1/profiles',
    made: { name: 'Facturen', kind: 'document-intake', address: 'facturen@voorbeeldstad.example' },
    changed: { name: 'Rekeningen', kind: 'document-intake', address: 'facturen@voorbeeldstad.example' },
  },
  {
    url: '/v1/mailboxes',
    made: { name: 'Post', protocol: 'imaps', host: 'mail.example', username: 'post', password: 'een' },
    changed: { name: 'Post', protocol: 'imaps', host: 'mail.example', username: 'post', password: 'twee' },
  },
  {
    url: '/v1/accounts',
    made: { name: 'jansen', displayName: 'J', roles: ['official'] },
    changed: { name: 'jansen', displayName: 'J', roles: ['auditor'] },
  },
  {
    url: '/v1/webhooks',
    made: { url: 'https://dms.example/post' },
    changed: { url: 'https://dms.example/post', enabled: false },
  },
];

test('a change that says which version it is for does not overwrite what another changed since', async (t) => {
  const { ask } = await testApi(t);
  for (const { url, made, changed } of KINDS) {
    const { headers, body } = await ask(`POST ${url}`, made);
    const one = `${url}/${JSON.parse(body).id}`;
    const seen = String(headers.etag);
    assert.match(seen, /^"[\w-]{27}"$/, url);
    assert.equal((await ask(`GET ${one}`)).headers.etag, seen, `${url}: nobody has changed it`);
    const first = await ask(`PUT ${one}`, changed, { 'if-match': seen });
    assert.equal(first.statusCode, 200, first.body);
    assert.notEqual(first.headers.etag, seen, url);
    const second = await ask(`PUT ${one}`, made, { 'if-match': seen });
    assert.deepEqual([second.statusCode, second.json().code], [412, 'PRECONDITION_FAILED'], url);
    assert.equal((await ask(`GET ${one}`)).headers.etag, first.headers.etag, `${url}: nothing was done`);
    const owners = await ask(`GET ${one}/owners`);
    if (owners.statusCode === 200) {
      const given = { groups: ['a'] };
      const tag = { 'if-match': String(owners.headers.etag) };
      assert.equal((await ask(`PUT ${one}/owners`, given, tag)).statusCode, 200);
      assert.equal((await ask(`PUT ${one}/owners`, given, tag)).statusCode, 412);
    }
    assert.equal(
      (await ask(`PUT ${one}`, made, { 'if-match': `"x", ${first.headers.etag}` })).statusCode,
      200,
    );
    if (url === '/v1/accounts') continue;
    assert.equal((await ask(`DELETE ${one}`, undefined, { 'if-match': '"x"' })).statusCode, 412);
    assert.equal((await ask(`DELETE ${one}`, undefined, { 'if-match': '*' })).statusCode, 204);
  }
});

test('of two changes of one version at the same time one is made', async (t) => {
  const { ask } = await testApi(t);
  const { headers, body } = await ask('POST /v1/case-types', { name: 'Melding' });
  const answers = await Promise.all(
    ['een', 'twee', 'drie', 'vier'].map((description) =>
      ask(
        `PUT /v1/case-types/${JSON.parse(body).id}`,
        { name: 'Melding', description },
        {
          'if-match': String(headers.etag),
        },
      ),
    ),
  );
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 412, 412, 412]);
});
