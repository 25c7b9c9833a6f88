import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import {
  createWebhook,
  listWebhooks,
  removeWebhook,
  retryWebhook,
  rotateSecret,
  showWebhook,
  updateWebhook,
  webhookInput,
} from '../../src/events/webhook.ts';
import { openSecrets } from '../../src/events/webhook-secret.ts';
import { newId } from '../../src/store/id.ts';
import { SecretBox } from '../../src/store/secrets.ts';
import { testDatabase } from '../support/database.ts';

const ADDRESSES = {
  'https://zaken.gemeente.example/events?klant=1': true,
  'https://10.0.0.8:8443/events': true,
  'http://localhost:8080/': true,
  'http://127.8.9.1/': true,
  'http://2130706433/': true, // 127.0.0.1 as one number
  'http://[::1]:8080/': true,
  'http://zaken.gemeente.example/': false,
  'http://169.254.169.254/latest/meta-data': false,
  'http://localhost.gemeente.example/': false,
  'http://127.0.0.1.gemeente.example/': false,
  'https://user:secret@zaken.gemeente.example/': false,
  'https://zaken.gemeente.example/#part': false,
  'ftp://localhost/': false,
  'file:///etc/passwd': false,
  'zaken.gemeente.example': false,
};

for (const [url, allowed] of Object.entries(ADDRESSES)) {
  test(`${url} is ${allowed ? 'a receiver' : 'refused'}`, () => {
    assert.equal(webhookInput.safeParse({ url }).success, allowed);
  });
}

test('an unknown type of event is refused', () => {
  const url = 'https://zaken.gemeente.example/';
  assert.ok(!webhookInput.safeParse({ url, types: ['nl.zaakpost.cases.eaten'] }).success);
  assert.ok(!webhookInput.safeParse({ url, secret: 'mine' }).success);
});

test('a webhook is made, shown, changed and removed', async (t) => {
  const db = await testDatabase(t);
  const box = new SecretBox(randomBytes(32));
  const input = webhookInput.parse({
    url: 'https://zaken.gemeente.example/',
    types: ['nl.zaakpost.cases.closed'],
  });
  const { webhook, secret } = await createWebhook(db, box, input);
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  assert.deepEqual(webhook, {
    ...input,
    id: webhook.id,
    createdAt: webhook.createdAt,
    state: 'delivering',
    waiting: 0,
    refused: 0,
    oldestWaitingAt: null,
    lastDeliveredAt: null,
    lastRefusedAt: null,
    lastError: null,
  });
  assert.deepEqual(await listWebhooks(db), [webhook]);
  assert.ok(!JSON.stringify(await showWebhook(db, webhook.id)).includes(secret), 'shown once only');

  const paused = await updateWebhook(db, webhook.id, { ...input, types: [], enabled: false });
  assert.deepEqual([paused.state, paused.types], ['paused', []]);

  await removeWebhook(db, webhook.id);
  assert.deepEqual(await listWebhooks(db), []);
  for (const missing of [
    () => showWebhook(db, webhook.id),
    () => updateWebhook(db, webhook.id, input),
    () => removeWebhook(db, webhook.id),
    () => rotateSecret(db, box, newId()),
    () => retryWebhook(db, webhook.id),
  ])
    await assert.rejects(missing, { code: 'NOT_FOUND' });
});

test('secrets are sealed; a rotation keeps the one before, and no older', async (t) => {
  const db = await testDatabase(t);
  const box = new SecretBox(randomBytes(32));
  const { webhook, secret } = await createWebhook(db, box, webhookInput.parse({ url: 'https://a.example/' }));
  const stored = async () =>
    (await db.selectFrom('webhook').select('secret').executeTakeFirstOrThrow()).secret;
  assert.ok(!(await stored()).includes(secret.slice('whsec_'.length)));
  const second = await rotateSecret(db, box, webhook.id);
  const third = await rotateSecret(db, box, webhook.id);
  assert.deepEqual(openSecrets(box, await stored()), [third, second]);
  assert.equal(new Set([secret, second, third]).size, 3);

  const otherKey = new SecretBox(randomBytes(32));
  await assert.rejects(rotateSecret(db, otherKey, webhook.id), { code: 'SECRET_KEY_WRONG' });
});
