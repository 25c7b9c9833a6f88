import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { MailRecord } from '../../src/api/mail-record.ts';
import { ingest } from '../../src/pipeline.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { createProfile } from '../../src/routing/profiles.ts';
import { openIngest } from '../../src/start.ts';
import { testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';
import { setUpWorld } from './world.ts';

interface Event {
  type: string;
  subject: string;
}

/** A municipality, the way of a mail through it, and the events of that. */
async function municipality(t: TestContext) {
  const { app, ask } = await testApi(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const words = await setUpWorld(app);
  const travel = async (fields: Record<string, string>): Promise<MailRecord> => {
    const job = await acceptPushed(app, mailOf(fields));
    await ingest(context, job);
    return (await ask(`GET /v1/mails/${job.mailId}`)).json();
  };
  const events = async (type: string) => {
    const { items } = (await ask('GET /v1/events?limit=1000')).json<{ items: Event[] }>();
    return items.filter((event) => event.type === `nl.zaakpost.mails.${type}`);
  };
  return { app, ask, words, travel, events };
}

test('who guesses tokens is not believed any more, also with one that is right; others are, and an event is sent once', async (t) => {
  const { words, travel, events } = await municipality(t);
  const guesser = { From: 'rader@example.net', To: 'x@y.example' };
  const guesses = Array.from({ length: 21 }, (_, code) => `[Zaak 1001-${(0xf00000 + code).toString(16)}]`);
  for (const from of [0, 7, 14]) {
    const guessed = await travel({ ...guesser, Subject: guesses.slice(from, from + 7).join(' ') });
    assert.equal(guessed.status, 'held');
    assert.ok(guessed.trace.some(({ step, outcome }) => step === 'token-not-valid' && outcome === 'noted'));
  }
  const right = await travel({ ...guesser, Subject: `Re: ${words.TOKEN_1}` });
  assert.equal(right.status, 'held');
  assert.equal(right.route?.rule, 'token-open-case');
  assert.match(right.reason ?? '', /But its sender sent 21 wrong tokens within a day\./);
  assert.doesNotMatch(
    JSON.stringify([right.route, right.trace]),
    new RegExp(words.TOKEN_1?.slice(-7, -1) ?? ''),
    'no code is shown',
  );
  const other = await travel({ To: 'x@y.example', Subject: `Re: ${words.TOKEN_1}` });
  assert.equal(other.status, 'filed', 'somebody else is believed');
  await travel({ ...guesser, Subject: '[Zaak 1001-fffff0]' });
  assert.equal((await events('guessed-tokens')).length, 1);
});

test('receipt of formal mail is to be acknowledged, with an event: never to machines, and a few a day', async (t) => {
  const { app, ask, travel, events } = await municipality(t);
  const address = 'bezwaar@voorbeeldstad.example';
  const input = { name: 'Bezwaarschriften', kind: 'document-intake', address, policy: { acknowledge: true } };
  await createProfile(app.db, profileInput.parse(input));
  const first = await travel({ To: address, Subject: 'Bezwaar' });
  const [due] = (await ask('GET /v1/acknowledgements')).json().items;
  assert.partialDeepStrictEqual(due, {
    mailId: first.id,
    recipient: 'piet@example.org',
    receivedAt: String(first.receivedAt),
  });
  assert.deepEqual(
    (await events('acknowledgement-due')).map(({ subject }) => subject),
    [first.id],
  );

  await travel({ To: address, Subject: 'Automatisch antwoord: Bezwaar', 'Auto-Submitted': 'auto-replied' });
  await travel({ To: address, Subject: 'Nieuwsbrief', 'List-Id': '<nieuws.example.org>' });
  await travel({ To: address, Subject: 'Storing', 'Return-Path': '<>' });
  await travel({ To: 'facturen@voorbeeldstad.example', Subject: 'Factuur' });
  assert.equal((await ask('GET /v1/acknowledgements')).json().items.length, 1);
  for (const subject of ['b', 'c', 'd', 'e', 'f', 'g']) await travel({ To: address, Subject: subject });
  assert.equal((await ask('GET /v1/acknowledgements')).json().items.length, 5, 'five a day at most');
  const page = (await ask('GET /v1/acknowledgements?limit=2')).json();
  assert.equal((await ask(`GET /v1/acknowledgements?cursor=${page.nextCursor}`)).json().items.length, 3);
  assert.equal((await ask(`GET /v1/acknowledgements?mailId=${first.id}`)).json().items.length, 1);
});
