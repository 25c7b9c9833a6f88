import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, testCommand } from '../support/command.ts';

test('people are added with a link, listed, disabled and enabled', async (t) => {
  const zaakpost = await testCommand(t, { ZAAKPOST_PUBLIC_URL: 'https://post.voorbeeldstad.example/zaak/' });
  assert.equal((await zaakpost(['account', 'add', 'beheer'])).code, 2, 'a role must be named');
  const added = await zaakpost([
    'account',
    'add',
    'Beheer',
    '--role',
    'admin',
    '--display-name',
    'Beheer Post',
  ]);
  assert.match(added.stdout, /^https:\/\/post\.voorbeeldstad\.example\/zaak\/sign-in\/[\w-]{43}\n$/);
  assert.equal(
    (await zaakpost(['account', 'add', 'beheer', '--role', 'admin'])).code,
    1,
    'the name is taken',
  );
  const last = await zaakpost(['account', 'disable', 'beheer']);
  assert.match(last.stderr, /last admin/);
  assert.equal(
    (await zaakpost(['account', 'add', 'tweede', '--role', 'admin', '--role', 'official'])).code,
    0,
  );
  assert.equal((await zaakpost(['account', 'disable', 'beheer'])).stdout, 'Account beheer is disabled.\n');
  assert.match((await zaakpost(['account', 'list'])).stdout, /^beheer +Beheer Post +admin .* disabled$/m);
  assert.equal((await zaakpost(['account', 'enable', 'beheer'])).code, 0);
  const changed = ['account', 'change', 'beheer', '--name', 'Post', '--group', 'a', '--group', 'b', '--json'];
  const { name, groups, roles } = answerOf<Record<string, unknown>>(await zaakpost(changed));
  assert.deepEqual({ name, groups, roles }, { name: 'post', groups: ['a', 'b'], roles: ['admin'] });
  assert.match((await zaakpost(['group', 'list'])).stdout, /^a +1 +0$/m);
  assert.deepEqual(answerOf(await zaakpost(['account', 'sessions', 'post', '--json'])), []);
  assert.equal(
    (await zaakpost(['account', 'sessions', 'post', '--end'])).stdout,
    'Sessions that are ended: 0.\n',
  );
  assert.equal((await zaakpost(['account', 'change', 'post', '--name', 'beheer', '--no-groups'])).code, 0);
  const { link } = answerOf<{ link: string }>(await zaakpost(['account', 'link', 'beheer', '--json']));
  assert.match(link, /^[\w-]{43}$/);
});
