import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { setUpWorld } from '../journeys/world.ts';
import { testApi } from '../support/api.ts';
import { mailOf } from '../support/pushed-mail.ts';

const PLACE = 'POST /v1/mails/explanations';
const MAIL = { 'content-type': 'message/rfc822' };

test('a mail that is sent along is explained, in the language asked for, and not kept', async (t) => {
  const { app, ask } = await testApi(t, { ZAAKPOST_MAX_MAIL_BYTES: '2000' });
  await setUpWorld(app);
  const raw = mailOf({ To: 'meldingen@voorbeeldstad.example', Subject: 'Losse tegel' });
  const sent = await ask(PLACE, raw, { ...MAIL, 'accept-language': 'nl' });
  assert.equal(sent.statusCode, 200);
  assert.equal(sent.headers['content-language'], 'nl');
  assert.partialDeepStrictEqual(sent.json(), {
    status: 'filed',
    rule: 'profile-of-recipient',
    destinations: [{ kind: 'new-case', profileName: 'Meldingen', attributes: { onderwerp: 'Losse tegel' } }],
  });
  assert.match(sent.json().reason, /nieuwe zaak/i);

  const elsewhere = await ask(
    `${PLACE}?recipient=bezwaren@voorbeeldstad.example&recipient=x@y.example`,
    raw,
    MAIL,
  );
  assert.partialDeepStrictEqual(elsewhere.json().destinations, [{ kind: 'intake', profileName: 'Bezwaren' }]);
  const other = mailOf({ To: 'x@y.example', Subject: 'Iets' });
  assert.equal((await ask(PLACE, other, MAIL)).json().rule, 'no-profile');
  const byMailbox = await ask(`${PLACE}?mailbox=info`, other, MAIL);
  assert.equal(byMailbox.json().rule, 'profile-of-mailbox');
  assert.equal((await ask(`${PLACE}?mailbox=geen`, other, MAIL)).statusCode, 404);

  assert.equal((await ask(PLACE, Buffer.alloc(2001, 'x'), MAIL)).json().code, 'BODY_TOO_LARGE');
  assert.equal(
    (await ask(PLACE, raw, { 'content-type': 'text/plain' })).json().code,
    'MEDIA_TYPE_UNSUPPORTED',
  );
  assert.equal((await ask(PLACE)).json().code, 'MEDIA_TYPE_UNSUPPORTED');
  assert.deepEqual((await ask('GET /v1/mails')).json().items, []);
  assert.deepEqual(await readdir(path.join(app.config.dataFolder, 'blobs', 'incoming')), []);
});

test('a profile that is not saved is tried out on a mail', async (t) => {
  const { app, ask } = await testApi(t);
  await setUpWorld(app);
  const profiles = (await ask('GET /v1/profiles')).json();
  const mail = mailOf({ To: 'bomen@voorbeeldstad.example', Subject: 'Iep' }).toString('base64');
  const address = 'bomen@voorbeeldstad.example';
  const added = { mail, profile: { name: 'Bomen', kind: 'document-intake', address } };
  assert.partialDeepStrictEqual((await ask(PLACE, added)).json(), {
    rule: 'profile-of-recipient',
    destinations: [{ kind: 'intake', profileName: 'Bomen' }],
  });
  const changed = {
    mail,
    replaces: 'Facturen',
    profile: { name: 'Facturen', kind: 'document-intake', address: 'x@voorbeeldstad.example' },
  };
  assert.equal((await ask(`${PLACE}?mailbox=info`, { mail })).json().rule, 'profile-of-mailbox');
  assert.equal((await ask(`${PLACE}?mailbox=info`, changed)).json().rule, 'no-profile');
  assert.deepEqual((await ask('GET /v1/profiles')).json(), profiles, 'nothing is saved');

  const taken = { mail, profile: { ...added.profile, address: 'facturen@voorbeeldstad.example' } };
  assert.equal((await ask(PLACE, taken)).json().code, 'CONFLICT');
  const wrong = await ask(PLACE, { profile: { name: 'x' } });
  assert.ok(wrong.json().errors.some(({ field }: { field: string }) => field === 'body/profile/kind'));
  assert.equal((await ask(PLACE, {})).json().errors[0].field, 'body/mail');

  const earlier = new Date().toISOString();
  const facturen = profiles.items.find(({ name }: { name: string }) => name === 'Facturen');
  assert.equal((await ask(`DELETE /v1/profiles/${facturen.id}`)).statusCode, 204);
  const both = mailOf({ To: `facturen@voorbeeldstad.example, ${address}`, Subject: 'Iep' });
  const tried = { mail: both.toString('base64'), profile: added.profile };
  const destinations = async (query: string): Promise<string[]> =>
    (await ask(`${PLACE}${query}`, tried))
      .json()
      .destinations.map(({ profileName }: { profileName: string }) => profileName);
  assert.deepEqual(await destinations(''), ['Bomen']);
  assert.deepEqual(await destinations(`?at=${earlier}`), ['Facturen', 'Bomen'], 'beside those of then');
});
