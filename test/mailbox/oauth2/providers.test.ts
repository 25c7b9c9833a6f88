import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerGrant } from '../../../src/mailbox/oauth2/providers.ts';

const CLIENT = { clientId: 'id', clientSecret: 'geheim' };

test('Office 365: the application logs in itself, or for a person', () => {
  const tokenEndpoint = 'https://login.microsoftonline.com/gemeente.example/oauth2/v2.0/token';
  const registration = { ...CLIENT, tenant: 'gemeente.example' };
  assert.deepEqual(providerGrant('office365', registration, 5_000), {
    tokenEndpoint,
    ...CLIENT,
    scope: 'https://outlook.office365.com/.default',
    timeoutMs: 5_000,
  });
  assert.deepEqual(providerGrant('office365', { ...registration, refreshToken: 'r' }, 5_000), {
    tokenEndpoint,
    ...CLIENT,
    refreshToken: 'r',
    scope: 'https://outlook.office365.com/.default offline_access',
    timeoutMs: 5_000,
  });
});

test('Gmail: with a refresh token only', () => {
  assert.deepEqual(providerGrant('gmail', { ...CLIENT, refreshToken: 'r' }, 5_000), {
    tokenEndpoint: 'https://oauth2.googleapis.com/token',
    ...CLIENT,
    refreshToken: 'r',
    timeoutMs: 5_000,
  });
  assert.throws(() => providerGrant('gmail', CLIENT, 5_000), { code: 'BAD_REQUEST', detail: /refreshToken/ });
});

test('what is missing, or would lead elsewhere, is named', () => {
  for (const tenant of [undefined, '', '../x', 'a/b', 'a?b', '.'])
    assert.throws(
      () => providerGrant('office365', { ...CLIENT, ...(tenant === undefined ? {} : { tenant }) }, 1),
      {
        code: 'BAD_REQUEST',
        detail: /tenant/,
      },
    );
  assert.throws(() => providerGrant('office365', { tenant: 't', clientId: 'id' }, 1), {
    code: 'BAD_REQUEST',
    detail: /clientSecret/,
  });
});
