import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../src/checks/check.ts';
import { readEvents } from '../../src/events/read-events.ts';
import { acknowledgeTo, noteAcknowledgement } from '../../src/routing/acknowledgement.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { createProfile } from '../../src/routing/profiles.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';
import { type MailOutline, parsedMail } from '../support/parsed-mail.ts';

const verdict = (check: string, result: string): Verdict => ({ check, result, evidence: [] });
const byPerson = [verdict('automatic', 'not automatic')];

const to = (outline: MailOutline, verdicts = byPerson, sender = 'jan@burger.example') =>
  acknowledgeTo(parsedMail(outline), { sender }, verdicts);

test('who wrote by hand may get an acknowledgement', () => {
  assert.equal(to({}), 'jan@burger.example');
  assert.equal(acknowledgeTo(parsedMail({}), null, byPerson), 'jan@burger.example');
});

test('nobody else gets one: machines, lists, null senders, forged senders, and accounts that nobody reads', () => {
  for (const kind of ['auto-reply', 'bounce', 'list mail', 'auto-generated', 'read receipt'])
    assert.equal(to({}, [verdict('automatic', kind)]), null, kind);
  assert.equal(to({}, []), null, 'not checked');
  assert.equal(to({}, [...byPerson, verdict('authentication', 'fail')]), null);
  assert.equal(to({}, byPerson, ''), null);
  const headers = { 'Return-Path': '<>', 'List-Id': 'x', Precedence: 'bulk' };
  for (const [name, value] of Object.entries(headers))
    assert.equal(to({ headers: { [name]: value } }), null, name);
  for (const from of ['noreply@x.example', 'no-reply+1@x.example', 'MAILER-DAEMON@x.example', 'geen adres'])
    assert.equal(to({ from }), null, from);
});

test('it is recorded once for a mail, a few times a day for an address, never for an address of ours', async (t) => {
  const db = await testDatabase(t);
  const input = { name: 'Post', kind: 'document-intake', address: 'post@gemeente.example' };
  await createProfile(db, profileInput.parse(input));
  const mail = async () => {
    const id = newId();
    await db.insertInto('mail').values({ id, raw_sha256: 'a', raw_size: 1 }).execute();
    return id;
  };
  const note = (id: string, recipient: string) =>
    db.transaction().execute((transaction) => noteAcknowledgement(transaction, id, recipient));
  const first = await mail();
  assert.deepEqual(
    [await note(first, 'jan@burger.example'), await note(first, 'jan@burger.example')],
    [true, false],
  );
  assert.equal(await note(await mail(), 'post@gemeente.example'), false);
  const more = [];
  for (let count = 0; count < 5; count++) more.push(await note(await mail(), 'jan@burger.example'));
  assert.deepEqual(more, [true, true, true, true, false]);
  assert.equal(await note(await mail(), 'els@burger.example'), true);
  const { events } = await readEvents(db, null, 20);
  assert.equal(events.length, 6);
  assert.deepEqual([events[0]?.type, events[0]?.subject], ['nl.zaakpost.mails.acknowledgement-due', first]);
});
