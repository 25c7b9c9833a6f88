import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import { closeCase } from '../../src/cases/case-status.ts';
import { listIntake } from '../../src/cases/intake.ts';
import { EICAR } from '../../src/checks/eicar.ts';
import { reprocessMail } from '../../src/mail/reprocess.ts';
import { decideMail } from '../../src/pipeline/decide.ts';
import { mailText } from '../../src/pipeline/mail-text.ts';
import { previewReprocess } from '../../src/pipeline/reprocess-preview.ts';
import { ingest } from '../../src/pipeline.ts';
import { mailDecision } from '../../src/routing/decision.ts';
import { listDecisionRules } from '../../src/routing/decision-rules.ts';
import { openIngest } from '../../src/start.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApp } from '../support/app.ts';
import { startClamd } from '../support/clamd.ts';
import { acceptPushed, mailOf } from '../support/pushed-mail.ts';
import { unsaidOf } from '../support/unsaid.ts';

async function setUp(t: TestContext, environment: Record<string, string> = {}) {
  const app = await testApp(t, environment);
  const { context, close } = await openIngest(app);
  t.after(close);
  await setUpWorld(app);
  /** Takes a mail its way; @returns its id. */
  const take = async (fields: Record<string, string>, body?: string) => {
    const job = await acceptPushed(app, mailOf(fields, body));
    await ingest(context, job);
    return job.mailId;
  };
  /** Decides, and carries it out as the worker does. */
  const decide = async (mailId: string, decision: object, by = 'jan') => {
    const where = { db: app.db, cases: app.cases, enqueue: async () => undefined };
    const decided = await decideMail(where, mailId, mailDecision.parse(decision), by);
    if (decided.status === 'received') await ingest(context, decided);
    return decided;
  };
  /** All that is said of it has words in both languages. */
  const show = async (id: string) => {
    assert.deepEqual(await unsaidOf(app.db, id), []);
    return showMail(app.db, id);
  };
  return { app, context, take, decide, show };
}

test('a held mail is filed with the case that a person names, once, and it is said who did it', async (t) => {
  const { app, context, take, decide, show } = await setUp(t);
  const id = await take({ Subject: 'Over de boom' });
  assert.partialDeepStrictEqual(await show(id), { status: 'held', stage: 'no-profile' });
  await decide(id, { kind: 'file', caseNumber: '1002', reason: 'gebeld' });
  const filed = await show(id);
  assert.equal(filed.status, 'filed');
  assert.equal(filed.route?.rule, 'decided-by-person');
  assert.deepEqual(
    filed.cases.map(({ number }) => number),
    ['1002'],
  );
  assert.match(filed.reason ?? '', /Decided by jan \(gebeld\): case 1002/);
  assert.ok(filed.trace.some(({ step, outcome }) => step === 'decided-by-person' && outcome === 'matched'));
  assert.deepEqual(
    filed.history.map(({ to, actor }) => `${to} by ${actor}`),
    ['held by ingest', 'received by jan', 'filed by ingest'],
  );
  const previewed = await previewReprocess(context, id, 'nl');
  assert.deepEqual(previewed.differing, [], 'the decision stands when it is sent its way again');
  await ingest(context, await reprocessMail(app.db, async () => undefined, id, 'jan'));
  assert.equal((await show(id)).status, 'filed');
  assert.equal(
    (await app.db.selectFrom('timeline_entry').selectAll().where('mail_id', '=', id).execute()).length,
    1,
  );

  const copy = await take({ Subject: 'Over de boom', Received: 'by mx2' }).catch(() => '');
  assert.partialDeepStrictEqual(await show(copy), { status: 'held', duplicateOf: id });
  await decide(copy, { kind: 'file', caseNumber: '1002' });
  assert.partialDeepStrictEqual(await show(copy), { status: 'discarded', duplicateOf: id });
  assert.partialDeepStrictEqual((await show(id)).duplicates, [{ id: copy, status: 'discarded' }]);
  await decide(copy, { kind: 'file', caseNumber: '1001' });
  assert.equal((await show(copy)).status, 'filed', 'another destination gets its own');
});

test('a closed case takes a mail only where that is said, and one that is closed meanwhile holds it', async (t) => {
  const { app, take, decide, show } = await setUp(t);
  const id = await take({ Subject: 'Nog iets over de stoep' });
  await assert.rejects(decide(id, { kind: 'file', caseNumber: '1003' }), { code: 'CASE_CLOSED' });
  await assert.rejects(decide(id, { kind: 'file', caseNumber: '9999' }), { code: 'NOT_FOUND' });
  await decide(id, { kind: 'file', caseNumber: '1003', evenIfClosed: true });
  const filed = await show(id);
  assert.partialDeepStrictEqual(filed, { status: 'filed', cases: [{ number: '1003' }] });
  const status = app.db.selectFrom('cases').select('status').where('number', '=', '1003');
  assert.equal((await status.executeTakeFirstOrThrow()).status, 'closed');

  const late = await take({ Subject: 'Te laat' });
  const where = { db: app.db, cases: app.cases, enqueue: async () => undefined };
  const decided = await decideMail(
    where,
    late,
    { kind: 'file', caseNumber: '1002', evenIfClosed: false, reason: null },
    'jan',
  );
  await closeCase(app.db, '1002');
  const { context, close } = await openIngest(app);
  t.after(close);
  await ingest(context, decided);
  const held = await show(late);
  assert.equal(held.status, 'held');
  assert.match(held.reason ?? '', /closed in the meantime/);
});

test('a person makes a new case of a mail, gives what it lacks, and makes a rule of it', async (t) => {
  const { app, take, decide, show } = await setUp(t);
  const id = await take({ Subject: 'Rapport 2026-118', From: 'Bureau <Bureau@Example.org>' });
  const newCase = { kind: 'new-case', profile: 'Meldingen' };
  await assert.rejects(decide(id, { kind: 'intake', profile: 'Meldingen' }), { code: 'BAD_REQUEST' });
  await assert.rejects(decide(id, { ...newCase, attributes: { melder: 'geen adres' } }), {
    code: 'BAD_REQUEST',
  });
  const { rule } = await decide(id, { ...newCase, attributes: { locatie: 'Dorpsstraat' }, always: {} });
  const filed = await show(id);
  assert.equal(filed.status, 'filed');
  assert.partialDeepStrictEqual(filed.route?.destinations, [
    { kind: 'new-case', attributes: { melder: 'Bureau@example.org', locatie: 'Dorpsstraat' } },
  ]);
  assert.partialDeepStrictEqual(rule, {
    sender: 'bureau@example.org',
    subjectPattern: '^Rapport \\d+-\\d+$',
    profile: { name: 'Meldingen' },
    createdBy: 'jan',
    mailId: id,
  });
  const made = (await listDecisionRules(app.db)).filter(({ mailId }) => mailId === id);
  assert.equal(made.length, 1);

  const next = await show(await take({ Subject: 'RE: rapport 2027-3', From: 'bureau@example.org' }));
  assert.partialDeepStrictEqual(next, { status: 'filed', route: { rule: 'decided-before' } });
  const other = await show(await take({ Subject: 'Vraag', From: 'bureau@example.org' }));
  assert.partialDeepStrictEqual(other, { status: 'held', stage: 'no-profile' });
  const stranger = await show(await take({ Subject: 'Rapport 2027-4' }));
  assert.partialDeepStrictEqual(stranger, { status: 'held', stage: 'no-profile' });
});

test('mail is sent to document intake, held and discarded by people', async (t) => {
  const { app, take, decide, show } = await setUp(t);
  const id = await take(
    {
      Subject: 'Nota',
      'Content-Type': 'application/pdf; name=nota.pdf',
      'Content-Disposition': 'attachment',
    },
    '%PDF-1.7\r\n',
  );
  await decide(id, { kind: 'intake', profile: 'Facturen' });
  assert.equal((await show(id)).status, 'filed');
  const [entry] = await listIntake(app.db, { limit: 1 });
  assert.partialDeepStrictEqual(entry, { mailId: id, documents: [{ name: 'nota.pdf' }] });
  await assert.rejects(decide(id, { kind: 'discard', reason: 'x' }), { code: 'STATUS_CHANGE_REFUSED' });

  const spam = await take({ Subject: 'Gratis' });
  await assert.rejects(decide(spam, { kind: 'release', reason: 'x' }), { code: 'STATUS_CHANGE_REFUSED' });
  await decide(spam, { kind: 'discard', reason: 'reclame' }, 'els');
  assert.partialDeepStrictEqual(await show(spam), {
    status: 'discarded',
    stage: 'decision',
    reason: 'Discarded by els. Why: reclame',
  });
  await decide(spam, { kind: 'hold', reason: 'toch niet' }, 'els');
  assert.equal((await show(spam)).status, 'held');
  const events = await app.db
    .selectFrom('outbox_event')
    .select('type')
    .where('subject', '=', spam)
    .orderBy('sequence')
    .execute();
  assert.deepEqual(
    events.map(({ type }) => type.split('.').at(-1)),
    ['held', 'discarded', 'held'],
  );

  const underway = await acceptPushed(app, mailOf({ Subject: 'Onderweg' }));
  await decide(underway.mailId, { kind: 'hold', reason: 'eerst bellen' });
  const { context, close } = await openIngest(app);
  t.after(close);
  await ingest(context, underway);
  assert.equal((await show(underway.mailId)).status, 'held', 'the run that was under way is void');
});

test('a mail in quarantine is read as text, and goes its way only when a person releases it', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const { context, take, decide, show } = await setUp(t, {
    ZAAKPOST_CLAMD: clamd.tcp,
    ZAAKPOST_MAX_MAIL_BYTES: '1000000',
  });
  const id = await take(
    { Subject: 'Bijlage \u001b[31m', 'Content-Type': 'text/html' },
    `<p>Dag \u001b[2J</p><p>${EICAR}</p><script>x</script>`,
  );
  assert.partialDeepStrictEqual(await show(id), { status: 'quarantined', stage: 'policy' });
  const text = await mailText(context, id);
  assert.match(text, /^From: piet@example.org\nTo: .*\nSubject: Bijlage ␛\[31m\n\nDag ␛\[2J\nX5O/);
  assert.ok(!text.includes('\u001b') && !text.includes('<') && !text.includes('script'));

  await assert.rejects(decide(id, { kind: 'file', caseNumber: '1001' }), { code: 'MAIL_QUARANTINED' });
  await assert.rejects(decide(id, { kind: 'hold', reason: 'x' }), { code: 'MAIL_QUARANTINED' });
  await decide(id, { kind: 'release', reason: 'proefbestand van de leverancier' });
  const released = await show(id);
  assert.partialDeepStrictEqual(released, { status: 'held', stage: 'no-profile' });
  assert.ok(
    released.trace.some(
      ({ step, outcome, detail }) => step === 'decision' && outcome === 'let pass' && detail.includes('jan'),
    ),
  );
  await decide(id, { kind: 'file', caseNumber: '1001' }, 'els');
  assert.partialDeepStrictEqual(await show(id), { status: 'filed', route: { rule: 'decided-by-person' } });

  const other = await take({ Subject: 'Nog een' }, `dag\r\n${EICAR}`);
  await decide(other, { kind: 'discard', reason: 'virus' });
  await decide(other, { kind: 'hold', reason: 'nog eens zien' });
  await decide(other, { kind: 'file', caseNumber: '1001' });
  assert.equal(
    (await show(other)).status,
    'quarantined',
    'no other decision than a release lets a virus pass',
  );
  await decide(other, { kind: 'discard', reason: 'virus' });
  await decide(other, { kind: 'release', reason: 'toch nodig' });
  assert.partialDeepStrictEqual(await show(other), { status: 'held', stage: 'no-profile' });
});
