import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerGrant } from '../../../src/mailbox/oauth2/providers.ts';

const CLIENT = { clientId: 'id', clientSecret: 'geheim' };
const NETWORK = { timeoutMs: 5_000, tlsCa: null };

test('Office 365: the application logs in itself, or for a person', () => {
  const tokenEndpoint = 'https://login.microsoftonline.com/gemeente.example/oauth2/v2.0/token';
  const registration = { provider: 'office365' as const, ...CLIENT, tenant: 'gemeente.example' };
  assert.deepEqual(providerGrant(registration, NETWORK), {
    tokenEndpoint,
    ...CLIENT,
    scope: 'https://outlook.office365.com/.default',
    timeoutMs: 5_000,
  });
  assert.deepEqual(providerGrant({ ...registration, refreshToken: 'r' }, NETWORK), {
    tokenEndpoint,
    ...CLIENT,
    refreshToken: 'r',
    scope: 'https://outlook.office365.com/.default offline_access',
    timeoutMs: 5_000,
  });
});

test('Gmail: with a refresh token only', () => {
  assert.deepEqual(providerGrant({ provider: 'gmail', ...CLIENT, refreshToken: 'r' }, NETWORK), {
    tokenEndpoint: 'https://oauth2.googleapis.com/token',
    ...CLIENT,
    refreshToken: 'r',
    timeoutMs: 5_000,
  });
  assert.throws(() => providerGrant({ provider: 'gmail', ...CLIENT }, NETWORK), {
    code: 'BAD_REQUEST',
    detail: /refreshToken/,
  });
});

test('another provider: as it is said, over a private CA too', () => {
  const tokenEndpoint = 'https://inloggen.gemeente.example/token';
  assert.deepEqual(
    providerGrant(
      { provider: 'other', ...CLIENT, tokenEndpoint, scope: 'mail' },
      { ...NETWORK, tlsCa: 'PEM' },
    ),
    { tokenEndpoint, ...CLIENT, scope: 'mail', tlsCa: 'PEM', timeoutMs: 5_000 },
  );
  for (const missing of [{}, { tokenEndpoint }])
    assert.throws(() => providerGrant({ provider: 'other', clientId: 'id', ...missing }, NETWORK), {
      code: 'BAD_REQUEST',
    });
});

test('what is missing, or would lead elsewhere, is named', () => {
  for (const tenant of [undefined, '', '../x', 'a/b', 'a?b', '.'])
    assert.throws(() => providerGrant({ provider: 'office365', ...CLIENT, tenant }, NETWORK), {
      code: 'BAD_REQUEST',
      detail: /tenant/,
    });
  assert.throws(() => providerGrant({ provider: 'office365', tenant: 't', clientId: 'id' }, NETWORK), {
    code: 'BAD_REQUEST',
    detail: /clientSecret/,
  });
});
