import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listMails } from '../../src/api/mail-list.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import { decideMail } from '../../src/pipeline/decide.ts';
import { ingest } from '../../src/pipeline.ts';
import { mailDecision } from '../../src/routing/decision.ts';
import { openIngest } from '../../src/start.ts';
import { pollContext } from '../../src/start-poll.ts';
import { testApp } from '../support/app.ts';
import { startDovecot } from '../support/dovecot.ts';
import { mailOf } from '../support/pushed-mail.ts';

const POLICY = [
  { check: 'automatic', result: 'list mail', action: 'discard' },
  { check: 'automatic', result: 'bounce', action: 'quarantine' },
];

/** Mail that is refused in four ways, left on its server. */
const REFUSED: Record<string, Record<string, string>> = {
  'discarded by policy': { 'List-Id': 'Nieuws <nieuws.example>' },
  'in quarantine': { From: 'mailer-daemon@x.example', 'X-Failed-Recipients': 'weg@x.example' },
  'held as nobody has it': {},
  'discarded by a person': {},
};

test('mail that was refused is known at every later run, and stays refused for the reason that it was', async (t) => {
  const dovecot = await startDovecot(t);
  if (!dovecot) return;
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  for (const protocol of ['imaps', 'pop3s'] as const) {
    for (const [subject, fields] of Object.entries(REFUSED))
      await dovecot.deliver(protocol, mailOf({ ...fields, Subject: subject }).toString());
    const { host, port, username, password, tlsCa } = dovecot.settings(protocol, protocol);
    const server = { protocol, host, port, username, password, tlsCa, afterAccept: 'keep' };
    const input = mailboxInput.parse({ name: protocol, ...server, policy: POLICY, intervalSeconds: null });
    const { id } = await createMailbox(app.db, app.secrets, input);
    const poll = async () => {
      const result = await pollMailbox(pollContext(app), id, { full: true });
      return [result?.accepted, result?.known, result?.error?.code ?? null];
    };
    const ledger = async () => {
      const mails = await listMails(app.db, { mailbox: id, limit: 100, order: 'asc' });
      return mails.map(({ id: mailId, status, subject, reason }) => ({ mailId, status, subject, reason }));
    };

    assert.deepEqual(await poll(), [4, 0, null]);
    for (const { mailId } of await ledger()) await ingest(context, { mailId, generation: 1 });
    const unwanted = (await ledger()).find(({ subject }) => subject === 'discarded by a person');
    const where = { db: app.db, cases: app.cases, enqueue: async () => undefined };
    const decision = mailDecision.parse({ kind: 'discard', reason: 'reclame' });
    await decideMail(where, unwanted?.mailId ?? '', decision, 'els');
    const refused = await ledger();
    assert.deepEqual(
      refused.map(({ status }) => status).toSorted(),
      ['discarded', 'discarded', 'held', 'quarantined'],
      protocol,
    );
    for (const _run of [1, 2]) assert.deepEqual(await poll(), [0, 4, null], protocol);
    assert.deepEqual(await ledger(), refused);
    assert.equal(await dovecot.count(protocol), 4);
  }
});
