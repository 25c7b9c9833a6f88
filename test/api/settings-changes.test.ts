import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { showCase } from '../../src/cases/case.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { tokensOf } from '../../src/cases/token.ts';
import { ingest } from '../../src/pipeline.ts';
import type { SettingsChange } from '../../src/routing/settings-history.ts';
import { openIngest } from '../../src/start.ts';
import { decideOfInvoices, setUpWorld } from '../journeys/world.ts';
import { testApi } from '../support/api.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';

const EXPLAIN = 'POST /v1/mails/explanations';
const MAIL = { 'content-type': 'message/rfc822' };

/** A time between what was done before and what is done after. */
async function between(): Promise<string> {
  await wait(5);
  const now = new Date().toISOString();
  await wait(5);
  return now;
}

test('a mail is explained by the settings, tokens and cases of an earlier time', async (t) => {
  const { app, ask } = await testApi(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  const { TOKEN_1 = '', TOKEN_2 = '' } = await setUpWorld(app);
  await decideOfInvoices(app);
  const [report, answer, other, invoice, prefixed] = [
    mailOf({ To: 'meldingen@voorbeeldstad.example', Subject: 'Losse tegel' }),
    mailOf({ To: 'x@y.example', Subject: `Re: ${TOKEN_1}` }),
    mailOf({ To: 'x@y.example', Subject: `Re: ${TOKEN_2}` }),
    mailOf({ From: 'factuur@leverancier.example', To: 'x@y.example', Subject: 'Factuur 2026-7' }),
    mailOf({ To: 'x@y.example', Subject: 'Re: [Aanvraag 1001-000000]' }),
  ];
  const job = await acceptPushed(app, report);
  await ingest(context, job);
  const at = await between();

  const { items } = (await ask('GET /v1/profiles')).json();
  const meldingen = items.find(({ name }: { name: string }) => name === 'Meldingen');
  assert.equal((await ask(`DELETE /v1/profiles/${meldingen.id}`)).statusCode, 204);
  const loket = items.find(({ name }: { name: string }) => name === 'Omgevingsloket');
  assert.equal(loket.tokenPrefix, 'Aanvraag');
  assert.equal((await ask(`DELETE /v1/profiles/${loket.id}`)).statusCode, 204);
  const [{ id: rule }] = (await ask('GET /v1/decision-rules')).json().items;
  await ask(`DELETE /v1/decision-rules/${rule}`);
  const tokens = await tokensOf(app.db, { id: (await showCase(app.db, '1001')).id, number: '1001' });
  for (const { id } of tokens) await ask(`POST /v1/tokens/${id}/revoke`);
  await closeCase(app.db, '1002');

  const rules = async (mail: Buffer) => {
    const [now, then] = [await ask(EXPLAIN, mail, MAIL), await ask(`${EXPLAIN}?at=${at}`, mail, MAIL)];
    return [now.json().rule, then.json().rule];
  };
  assert.deepEqual(await rules(report), ['no-profile', 'profile-of-recipient']);
  assert.deepEqual(await rules(answer), ['no-profile', 'token-open-case']);
  assert.deepEqual(await rules(other), ['no-profile', 'token-open-case']);
  assert.deepEqual(await rules(invoice), ['no-profile', 'decided-before']);

  const noted = async (query: string) =>
    (await ask(`${EXPLAIN}${query}`, prefixed, MAIL))
      .json()
      .trace.filter(({ outcome }: { outcome: string }) => outcome === 'noted')
      .map(({ step }: { step: string }) => step);
  assert.deepEqual(await noted(''), ['token-of-others'], 'the profile with that prefix is gone');
  assert.deepEqual(await noted(`?at=${at}`), ['token-not-valid']);

  const stored = (await ask(`GET /v1/mails/${job.mailId}`)).json();
  const then = (
    await ask(`GET /v1/mails/${job.mailId}/explanation?at=${at}`, undefined, { 'accept-language': 'nl' })
  ).json();
  const [decidedBy] = stored.trace;
  assert.equal(decidedBy.step, 'settings');
  assert.equal(then.trace[0].outcome, decidedBy.outcome);
  assert.match(then.trace[0].detail, /^Beslist volgens versie \d+ van de instellingen\.$/);
  assert.equal((await ask(`${EXPLAIN}?at=2020-01-01T00:00:00Z`, report, MAIL)).json().code, 'BAD_REQUEST');
  assert.equal((await ask(`${EXPLAIN}?at=2999-01-01T00:00:00Z`, report, MAIL)).json().code, 'BAD_REQUEST');
});

test('who changed what of the settings is kept, and what names a person goes with the person', async (t) => {
  const { app, ask } = await testApi(t);
  await setUpWorld(app);
  await decideOfInvoices(app);
  const list = async (query = '') => (await ask(`GET /v1/settings-changes?${query}`)).json();
  const [invoices] = (await ask('GET /v1/profiles'))
    .json()
    .items.filter(({ name }: { name: string }) => name === 'Facturen');
  const { id, caseType: _caseType, createdAt: _createdAt, updatedAt: _updatedAt, ...settings } = invoices;
  const changed = { ...settings, policy: { ...settings.policy, closedCase: 'hold' }, defaultFor: [] };
  assert.equal((await ask(`PUT /v1/profiles/${id}`, changed)).statusCode, 200);
  assert.equal(
    (await ask(`PUT /v1/profiles/${id}`, changed)).statusCode,
    200,
    'and once more, without a change',
  );
  const { items, nextCursor } = await list('kind=profile&of=Facturen&limit=1');
  assert.partialDeepStrictEqual(items, [
    {
      actor: 'test',
      objectId: id,
      name: 'Facturen',
      change: 'changed',
      fields: [
        { field: 'defaultFor', before: ['info'], after: [] },
        { field: 'policy.closedCase', before: 'new-mail', after: 'hold' },
      ],
    },
  ]);
  const next = await list(`kind=profile&of=Facturen&cursor=${nextCursor}`);
  assert.deepEqual(
    next.items.map(({ change }: SettingsChange) => change),
    ['created'],
  );
  const all = (await list('limit=200')).items;
  assert.equal(all.at(-1).kind, 'beginning');
  assert.equal((await list('kind=mailbox')).items.length, 1);
  await app.db.updateTable('mailbox').set({ consecutive_failures: 3 }).execute();
  assert.equal((await list('kind=mailbox')).items.length, 1, 'its health is no setting');
  await assert.rejects(app.db.deleteFrom('settings_change').execute(), /only ever added to/);

  const person = 'factuur@leverancier.example';
  assert.ok(JSON.stringify(await list()).includes(person));
  await ask('POST /v1/person-erasures', { address: person });
  const after = await list();
  assert.equal(after.items[0].change, 'removed');
  assert.ok(!JSON.stringify(after).includes('leverancier'));
});
