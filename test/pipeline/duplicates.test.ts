import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import { listIntake } from '../../src/cases/intake.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { newId } from '../../src/store/id.ts';
import { setUpWorld } from '../journeys/world.ts';
import { testApp } from '../support/app.ts';
import { mailOf } from '../support/pushed-mail.ts';

type Way = { mailboxId?: string; uidValidity?: string; uid?: string };

async function setUp(t: TestContext) {
  const app = await testApp(t);
  const { context, close } = await openIngest(app);
  t.after(close);
  await setUpWorld(app);
  const mailbox = async (name: string) => {
    const id = newId();
    const server = { host: 'mail.example', port: 993, username: name, secret: Buffer.from('x') };
    await app.db
      .insertInto('mailbox')
      .values({ id, name, protocol: 'imaps', ...server })
      .execute();
    return id;
  };
  /** A mail as it comes by some way, taken to its end; null where its source key is known. */
  const come = async (raw: Buffer, { mailboxId, uidValidity = '1', uid = '1' }: Way = {}) => {
    const place = mailboxId ? { folder: 'INBOX', uidValidity, uid } : null;
    const origin = { mailboxId: mailboxId ?? null, place, envelope: null, maxBytes: 1_000_000 };
    const { mailId, known } = await app.acceptor.accept(Readable.from([raw]), origin);
    if (known) return null;
    await ingest(context, { mailId, generation: 1 });
    return showMail(app.db, mailId);
  };
  return { app, context, mailbox, come };
}

const INVOICE = {
  'Message-ID': '<f1@example.org>',
  Date: 'Mon, 2 Mar 2026 09:00:00 +0100',
  Subject: 'Factuur 1',
};
const PDF = { 'Content-Type': 'application/pdf; name=factuur.pdf', 'Content-Disposition': 'attachment' };
const FACTUREN = 'facturen@voorbeeldstad.example';
const invoice = (trace: Record<string, string> = {}, body = '%PDF-1.7 een\r\n') =>
  mailOf({ ...trace, ...INVOICE, ...PDF, To: FACTUREN }, body);

test('one mail by two mailboxes, anew after UIDVALIDITY, and sent back by a list is filed once, and seen at the first', async (t) => {
  const { app, mailbox, come } = await setUp(t);
  const [info, post] = [await mailbox('loket'), await mailbox('post')];
  const first = await come(invoice({ Received: 'by mx1' }), { mailboxId: info });
  assert.equal(first?.status, 'filed');
  assert.equal(await come(invoice({ Received: 'by mx1' }), { mailboxId: info }), null, 'its place is known');
  const copies = [
    await come(invoice({ Received: 'by mx2', 'Delivered-To': 'post@voorbeeldstad.example' }), {
      mailboxId: post,
    }),
    await come(invoice({ Received: 'by mx1' }), { mailboxId: info, uidValidity: '2' }),
    await come(
      invoice({ 'Resent-From': 'lijst@example.net', 'List-Id': '<lijst.example.net>', 'Return-Path': '<>' }),
    ),
  ];
  for (const copy of copies)
    assert.partialDeepStrictEqual(copy, { status: 'discarded', duplicateOf: first.id });
  const { duplicates } = await showMail(app.db, first.id);
  assert.deepEqual(
    duplicates.map(({ id }) => id),
    copies.map((copy) => copy?.id),
  );
  assert.equal((await listIntake(app.db, { limit: 10 })).length, 1);
});

test('a forged copy with the Message-ID of another mail is a mail of its own', async (t) => {
  const { app, come } = await setUp(t);
  const first = await come(invoice());
  const forged = await come(invoice({}, '%PDF-1.7 ander rekeningnummer\r\n'));
  assert.equal(forged?.messageId, first?.messageId);
  assert.partialDeepStrictEqual(forged, { status: 'filed', duplicateOf: null });
  assert.equal((await listIntake(app.db, { limit: 10 })).length, 2);
});

test('mail without Message-ID is neither passed over nor doubled', async (t) => {
  const { app, mailbox, come } = await setUp(t);
  const [loket, post] = [await mailbox('loket'), await mailbox('post')];
  const nameless = (body: string) =>
    mailOf({ Date: INVOICE.Date, Subject: 'Factuur 1', ...PDF, To: FACTUREN }, body);
  const first = await come(nameless('%PDF-1.7 een\r\n'), { mailboxId: loket });
  const other = await come(nameless('%PDF-1.7 twee\r\n'), { mailboxId: loket, uid: '2' });
  const again = await come(nameless('%PDF-1.7 een\r\n'), { mailboxId: post });
  assert.deepEqual([first?.messageId, first?.status, other?.status], [null, 'filed', 'filed']);
  assert.partialDeepStrictEqual(again, { status: 'discarded', duplicateOf: first?.id });
  assert.equal((await listIntake(app.db, { limit: 10 })).length, 2);
});

test('a second copy that is for another profile goes there', async (t) => {
  const { app, come } = await setUp(t);
  const fields = { ...INVOICE, ...PDF, To: FACTUREN };
  const first = await come(mailOf(fields));
  const second = await come(mailOf({ 'Delivered-To': 'meldingen@voorbeeldstad.example', ...fields }));
  assert.partialDeepStrictEqual(second, { status: 'filed', duplicateOf: first?.id });
  assert.equal((await listIntake(app.db, { limit: 10 })).length, 1);
  assert.equal(second?.cases.length, 1, 'a case of its own');
});

test('whichever of two copies comes to its end first, the other is recorded against it', async (t) => {
  const { app, context } = await setUp(t);
  const accept = async (raw: Buffer) => {
    const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 1_000_000 };
    return (await app.acceptor.accept(Readable.from([raw]), origin)).mailId;
  };
  const [earlier, later] = [await accept(invoice()), await accept(invoice({ Received: 'by mx2' }))];
  await ingest(context, { mailId: later, generation: 1 });
  await ingest(context, { mailId: earlier, generation: 1 });
  assert.partialDeepStrictEqual(await showMail(app.db, earlier), { status: 'discarded', duplicateOf: later });
  assert.partialDeepStrictEqual(await showMail(app.db, later), { status: 'filed', duplicateOf: null });
});
