import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownRecipients } from '../../src/push/known-recipient.ts';
import { createProfile } from '../../src/routing/profiles.ts';
import { openDatabase } from '../../src/store/database.ts';
import { testDatabase } from '../support/database.ts';

test('known are enabled profiles, configured addresses and domains, and postmaster', async (t) => {
  const db = await testDatabase(t);
  const profile = { kind: 'document-intake', caseType: null, mapping: {} } as const;
  await createProfile(db, { ...profile, name: 'aan', address: 'facturen@gemeente.example', enabled: true });
  await createProfile(db, { ...profile, name: 'uit', address: 'oud@gemeente.example', enabled: false });
  const isKnown = knownRecipients(db, ['Balie@Gemeente.example', '@zaken.example', '@bücher.example']);
  const known = [
    'facturen@gemeente.example',
    'Facturen+2026@GEMEENTE.example',
    'balie@gemeente.example',
    'balie+x@gemeente.example',
    'wie-dan-ook@zaken.example',
    'wie@xn--bcher-kva.example',
    'Postmaster',
  ];
  const unknown = [
    'oud@gemeente.example',
    'wie@gemeente.example',
    'a@sub.zaken.example',
    'zaken.example',
    'a@b@zaken.example',
  ];
  for (const address of known) assert.equal(await isKnown(address), true, address);
  for (const address of unknown) assert.equal(await isKnown(address), false, address);
});

test('what is neither an address nor a domain stops the start', async (t) => {
  const db = await testDatabase(t);
  for (const entry of ['gemeente.example', '@', '@a b', ''])
    assert.throws(() => knownRecipients(db, [entry]), { code: 'CONFIG_INVALID' });
});

test('a database that is away is a temporary error', async () => {
  const { db, close } = openDatabase('postgres://127.0.0.1:1/weg', () => undefined);
  await assert.rejects(knownRecipients(db, [])('post@gemeente.example'), { code: 'DATABASE_UNAVAILABLE' });
  await close();
});
