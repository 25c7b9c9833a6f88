import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccount, listAccounts } from '../../src/accounts/account.ts';
import { ensureFirstAdmin } from '../../src/accounts/first-admin.ts';
import { publicUrl } from '../../src/accounts/sign-in-address.ts';
import { testApi } from '../support/api.ts';

test('the first start makes one admin, however many processes start, with a link that signs in once', async (t) => {
  const { app, api } = await testApi(t);
  const links = await Promise.all([1, 2, 3].map(() => ensureFirstAdmin(app.db)));
  const [link, ...more] = links.filter((each) => each !== null);
  assert.ok(link);
  assert.deepEqual(more, []);
  const signIn = () => api.inject({ method: 'POST', url: '/v1/sessions', payload: { link: link.token } });
  const answer = await signIn();
  assert.deepEqual(answer.json<{ account: { roles: string[] } }>().account.roles, ['admin']);
  assert.equal((await signIn()).statusCode, 401);
});

test('where there are accounts none is made', async (t) => {
  const { app } = await testApi(t);
  const person = { name: 'jansen', displayName: 'J', groups: [], disabled: false };
  await createAccount(app.db, { ...person, roles: ['official'] });
  assert.equal(await ensureFirstAdmin(app.db), null);
  assert.equal((await listAccounts(app.db)).length, 1);
});

test('links lead to the public address, or else to where the API listens', () => {
  const config = { publicUrl: undefined, apiHost: '127.0.0.1', apiPort: 8025 };
  assert.equal(publicUrl(config), 'http://127.0.0.1:8025');
  assert.equal(publicUrl({ ...config, apiPort: 0 }, 'http://127.0.0.1:41234'), 'http://127.0.0.1:41234');
  assert.equal(publicUrl({ ...config, apiHost: '0.0.0.0' }), 'http://localhost:8025');
  assert.equal(publicUrl({ ...config, apiHost: '::' }, 'http://[::]:8026'), 'http://localhost:8026');
  assert.equal(publicUrl({ ...config, apiHost: '::1' }), 'http://[::1]:8025');
  assert.equal(
    publicUrl({ ...config, publicUrl: 'https://post.example' }, 'http://127.0.0.1:8025'),
    'https://post.example',
  );
});
