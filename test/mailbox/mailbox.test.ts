import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test from 'node:test';
import { sql } from 'kysely';
import { disableMailbox, enableMailbox } from '../../src/mailbox/change-state.ts';
import { MailboxLease } from '../../src/mailbox/lease.ts';
import {
  applyMailbox,
  createMailbox,
  listMailboxes,
  removeMailbox,
  showMailbox,
  updateMailbox,
} from '../../src/mailbox/mailbox.ts';
import { type MailboxInput, mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { AccessTokens } from '../../src/mailbox/oauth2/access-tokens.ts';
import { polledMailbox, storedSettings } from '../../src/mailbox/open-source.ts';
import { newId } from '../../src/store/id.ts';
import { SecretBox } from '../../src/store/secrets.ts';
import { makeAuthority } from '../support/certificates.ts';
import { testDatabase } from '../support/database.ts';

const box = new SecretBox(randomBytes(32));
const accessTokens = new AccessTokens();
const config = { networkTimeoutMs: 5_000, maxMailBytes: 1_000_000 };
const given = {
  name: 'Vergunningen',
  protocol: 'imaps',
  host: 'mail.gemeente.example',
  username: 'vergunningen',
  password: 'geheim',
};

const input = (more: Record<string, unknown> = {}): MailboxInput => mailboxInput.parse({ ...given, ...more });

test('fills in what is left out: port by protocol, folder, interval, failures', async (t) => {
  const db = await testDatabase(t);
  const ports = { imaps: 993, 'imap+starttls': 143, pop3s: 995, 'pop3+stls': 110 };
  for (const [protocol, port] of Object.entries(ports)) {
    const mailbox = await createMailbox(db, box, input({ name: protocol, protocol }));
    assert.equal(mailbox.port, port);
  }
  const { folders, afterAccept, intervalSeconds, disableAfterFailures, state } = await showMailbox(
    db,
    'imaps',
  );
  assert.deepEqual(
    { folders, afterAccept, intervalSeconds, disableAfterFailures, state },
    {
      folders: ['INBOX'],
      afterAccept: 'keep',
      intervalSeconds: 60,
      disableAfterFailures: 10,
      state: 'active',
    },
  );
  assert.deepEqual(
    (await listMailboxes(db)).map(({ name }) => name),
    ['imap+starttls', 'imaps', 'pop3+stls', 'pop3s'],
  );
});

test('says what is wrong with bad input, field by field', async () => {
  const { cert } = await makeAuthority();
  const bad: [Record<string, unknown>, string][] = [
    [{ protocol: 'imap' }, 'protocol'],
    [{ host: 'imaps://mail.example' }, 'host'],
    [{ host: 'mail.example:993' }, 'host'],
    [{ port: 0 }, 'port'],
    [{ username: 'jan\r\nDELE 1' }, 'username'],
    [{ password: 'a\nb' }, 'password'],
    [{ tlsCa: 'no certificate' }, 'tlsCa'],
    [{ tlsCa: cert.replace(/[A-Za-z]{20}/, 'x'.repeat(20)) }, 'tlsCa'],
    [{ tlsFingerprint: 'ab:cd' }, 'tlsFingerprint'],
    [{ afterAccept: 'move' }, 'moveTo'],
    [{ moveTo: 'Archief' }, 'moveTo'],
    [{ afterAccept: 'move', moveTo: 'inbox' }, 'moveTo'],
    [{ protocol: 'pop3s', afterAccept: 'mark-read' }, 'afterAccept'],
    [{ protocol: 'pop3s', folders: ['Zaken'] }, 'folders'],
    [{ intervalSeconds: 0 }, 'intervalSeconds'],
    [{ colour: 'blue' }, ''],
  ];
  for (const [wrong, field] of bad) {
    const { error } = mailboxInput.safeParse({ ...given, ...wrong });
    assert.deepEqual(
      error?.issues.map(({ path }) => path.join('.')),
      [field],
      JSON.stringify(wrong),
    );
  }
  const good = [
    { host: '192.0.2.1' },
    { host: '2001:db8::1' },
    { tlsCa: cert, tlsFingerprint: 'AB'.repeat(32) },
    { afterAccept: 'move', moveTo: 'Archief/2026' },
    { intervalSeconds: null, disableAfterFailures: null },
  ];
  for (const right of good)
    assert.ok(mailboxInput.safeParse({ ...given, ...right }).success, JSON.stringify(right));
});

const OFFICE = { provider: 'office365', tenant: 'gemeente.example', clientId: 'zaakpost' };
const GMAIL = { provider: 'gmail', clientId: 'zaakpost' };
const OTHER = { provider: 'other', tokenEndpoint: 'https://login.example/token', clientId: 'zaakpost' };

test('a registration goes with its provider, and a host is needed where none is known', () => {
  const byToken = { ...given, password: undefined };
  const bad: [Record<string, unknown>, string][] = [
    [{ host: undefined, password: 'x' }, 'host'],
    [{ host: null, oauth2: OTHER }, 'host'],
    [{ host: null, protocol: 'imap+starttls', oauth2: OFFICE }, 'host'],
    [{ oauth2: OFFICE, password: 'x' }, 'password'],
    [{ oauth2: { ...OFFICE, tenant: undefined } }, 'oauth2.tenant'],
    [{ oauth2: { ...OFFICE, tenant: '../x' } }, 'oauth2.tenant'],
    [{ oauth2: { ...GMAIL, tenant: 't' } }, 'oauth2.tenant'],
    [{ oauth2: { ...GMAIL, scope: 's' } }, 'oauth2.scope'],
    [{ oauth2: { ...OTHER, tokenEndpoint: undefined } }, 'oauth2.tokenEndpoint'],
    [{ oauth2: { ...OTHER, tokenEndpoint: 'http://login.example/token' } }, 'oauth2.tokenEndpoint'],
    [{ oauth2: { ...GMAIL, tokenEndpoint: OTHER.tokenEndpoint } }, 'oauth2.tokenEndpoint'],
    [{ oauth2: { ...GMAIL, clientSecret: 'a b' } }, 'oauth2.clientSecret'],
  ];
  for (const [wrong, field] of bad) {
    const { error } = mailboxInput.safeParse({ ...byToken, ...wrong });
    assert.deepEqual(
      error?.issues.map(({ path }) => path.join('.')),
      [field],
      JSON.stringify(wrong),
    );
  }
});

test('takes host and port of the provider, and keeps the secrets for the client that they were given for', async (t) => {
  const db = await testDatabase(t);
  const of = (oauth2: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    input({ password: undefined, host: null, oauth2, ...more });
  const servers = [
    [OFFICE, 'imaps', 'outlook.office365.com', 993],
    [OFFICE, 'pop3s', 'outlook.office365.com', 995],
    [GMAIL, 'imaps', 'imap.gmail.com', 993],
    [GMAIL, 'pop3s', 'pop.gmail.com', 995],
  ] as const;
  for (const [oauth2, protocol, host, port] of servers) {
    const whole = { ...oauth2, clientSecret: 'geheim', refreshToken: 'r' };
    const { mailbox } = await applyMailbox(db, box, of(whole, { protocol }));
    assert.deepEqual([mailbox.host, mailbox.port], [host, port]);
    assert.deepEqual(mailbox.oauth2, oauth2);
    assert.equal((await applyMailbox(db, box, of(whole, { protocol }))).change, 'unchanged');
    assert.equal((await applyMailbox(db, box, of(oauth2, { protocol }))).change, 'unchanged');
    const another = { ...whole, refreshToken: 'nieuw' };
    assert.equal((await applyMailbox(db, box, of(another, { protocol }))).change, 'updated');
    await assert.rejects(applyMailbox(db, box, of({ ...oauth2, clientId: 'ander' }, { protocol })), {
      code: 'BAD_REQUEST',
    });
  }
  await assert.rejects(applyMailbox(db, box, input({ password: undefined })), { code: 'BAD_REQUEST' });
  const { mailbox } = await applyMailbox(db, box, input());
  assert.equal(mailbox.oauth2, null);
  assert.equal(
    (await storedSettings({ db, secrets: box, accessTokens, config }, given.name)).password,
    'geheim',
  );
});

test('seals the password, and gives it to the driver only', async (t) => {
  const db = await testDatabase(t);
  const mailbox = await createMailbox(db, box, input({ maxMailBytes: 2_000_000 }));
  assert.ok(!JSON.stringify(mailbox).includes('geheim'));
  const { rows } = await sql<{ row: string }>`SELECT mailbox::text AS row FROM mailbox`.execute(db);
  assert.ok(!rows[0]?.row.includes(Buffer.from('geheim').toString('hex')));
  const context = { db, secrets: box, accessTokens, config };
  assert.equal((await storedSettings(context, mailbox.name)).password, 'geheim');
  const polled = await polledMailbox(context, mailbox.id);
  assert.deepEqual([polled.afterAccept, polled.maxMailBytes], [{ action: 'keep' }, 1_000_000]);
  const otherKey = { ...context, secrets: new SecretBox(randomBytes(32)) };
  await assert.rejects(polledMailbox(otherKey, mailbox.id), { code: 'SECRET_KEY_WRONG' });
});

test('refuses a second mailbox of one name, one without a password, and one that is not there', async (t) => {
  const db = await testDatabase(t);
  await createMailbox(db, box, input());
  await createMailbox(db, box, input({ name: 'Ander' }));
  await assert.rejects(createMailbox(db, box, input()), { code: 'CONFLICT' });
  await assert.rejects(updateMailbox(db, box, 'Ander', input()), { code: 'CONFLICT' });
  await assert.rejects(createMailbox(db, box, input({ name: 'Derde', password: undefined })), {
    code: 'BAD_REQUEST',
  });
  await assert.rejects(showMailbox(db, 'Derde'), { code: 'NOT_FOUND' });
});

test('applies the same input any number of times', async (t) => {
  const db = await testDatabase(t);
  const apply = async (more: Record<string, unknown> = {}) =>
    (await applyMailbox(db, box, input(more))).change;
  assert.equal(await apply(), 'created');
  assert.equal(await apply(), 'unchanged');
  assert.equal(await apply({ folders: ['inbox'], port: 993, password: undefined }), 'unchanged');
  assert.equal(await apply({ password: 'nieuw' }), 'updated');
  assert.equal(await apply({ password: 'nieuw', intervalSeconds: 30 }), 'updated');
  assert.equal(await apply({ password: 'nieuw', intervalSeconds: 30 }), 'unchanged');
  assert.equal(
    (await storedSettings({ db, secrets: box, accessTokens, config }, given.name)).password,
    'nieuw',
  );
});

test('is disabled with a reason and without an interval, whatever is applied, until it is enabled', async (t) => {
  const db = await testDatabase(t);
  const { id } = await createMailbox(db, box, input());
  const disabled = await disableMailbox(db, 'Vergunningen', 'verhuizing van de mailserver');
  assert.deepEqual(
    [disabled.state, disabled.intervalSeconds, disabled.stateReason],
    ['disabled', null, 'verhuizing van de mailserver'],
  );
  await assert.rejects(polledMailbox({ db, secrets: box, accessTokens, config }, id), {
    code: 'MAILBOX_DISABLED',
  });
  assert.equal((await applyMailbox(db, box, input())).change, 'unchanged');
  const { mailbox } = await applyMailbox(db, box, input({ host: 'mail2.gemeente.example' }));
  assert.deepEqual([mailbox.state, mailbox.intervalSeconds], ['disabled', null]);
  const enabled = await enableMailbox(db, id, 120);
  assert.deepEqual(
    [enabled.state, enabled.intervalSeconds, enabled.stateReason, enabled.consecutiveFailures],
    ['active', 120, null, 0],
  );
});

test('forgets the places of another account, but never under a run', async (t) => {
  const db = await testDatabase(t);
  const { id } = await createMailbox(db, box, input());
  const mailId = newId();
  await db.insertInto('mail').values({ id: mailId, raw_sha256: '', raw_size: 0 }).execute();
  const remember = () =>
    db.insertInto('source_key').values({ mailbox_id: id, uid: '1', mail_id: mailId }).execute();
  const places = async () => (await db.selectFrom('source_key').selectAll().execute()).length;
  await remember();
  await updateMailbox(db, box, id, input({ port: 1993, folders: ['Zaken'], password: 'nieuw' }));
  assert.equal(await places(), 1);
  for (const another of [{ username: 'iemand-anders' }, { host: 'elders.example' }, { protocol: 'pop3s' }]) {
    const lease = await MailboxLease.take(db, id);
    await assert.rejects(updateMailbox(db, box, id, input(another)), { code: 'CONFLICT' });
    assert.equal(await places(), 1);
    await lease?.release();
    await updateMailbox(db, box, id, input(another));
    assert.equal(await places(), 0);
    await updateMailbox(db, box, id, input());
    await remember();
  }
  await removeMailbox(db, id);
  assert.equal(await places(), 0);
  assert.equal((await db.selectFrom('mail').select('id').execute()).length, 1);
});
