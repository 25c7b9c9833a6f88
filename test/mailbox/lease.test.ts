import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { sql } from 'kysely';
import { MailboxLease } from '../../src/mailbox/lease.ts';
import type { Database } from '../../src/store/database.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

const LOST = { code: 'MAILBOX_LEASE_LOST' };

test('is held by one at a time, and free again when it is released', async (t) => {
  const { db, mailboxId } = await mailbox(t);
  const first = await taken(db, mailboxId);
  assert.equal(await MailboxLease.take(db, mailboxId), null);
  first.assertHeld();
  await first.confirm();
  await first.fence(db);
  await first.release();
  await (await taken(db, mailboxId)).release();
});

test('is taken over when it ran out, and the holder of before can do nothing any more', async (t) => {
  const { db, mailboxId } = await mailbox(t);
  const dead = await taken(db, mailboxId);
  await expire(db);
  const heir = await taken(db, mailboxId);
  await assert.rejects(dead.fence(db), LOST);
  await assert.rejects(dead.confirm(), LOST);
  assert.throws(() => dead.assertHeld(), LOST);
  await dead.release();
  await heir.fence(db);
  assert.equal(await MailboxLease.take(db, mailboxId), null);
  await heir.release();
});

test('is still held where it ran out and nobody came', async (t) => {
  const { db, mailboxId } = await mailbox(t);
  const late = await taken(db, mailboxId);
  await expire(db);
  await late.confirm();
  assert.equal(await MailboxLease.take(db, mailboxId), null);
  await late.release();
});

test('cannot be taken in the middle of a transaction that is fenced', async (t) => {
  const { db, mailboxId } = await mailbox(t);
  const lease = await taken(db, mailboxId);
  await expire(db);
  const order: string[] = [];
  const taking = await db.transaction().execute(async (transaction) => {
    await lease.fence(transaction);
    const other = taken(db, mailboxId).then((heir) => {
      order.push('taken');
      return heir;
    });
    await transaction.updateTable('mailbox').set({ last_error: 'written' }).execute();
    order.push('written');
    return { other };
  });
  await (await taking.other).release();
  assert.deepEqual(order, ['written', 'taken']);
  await lease.release();
});

async function mailbox(t: TestContext): Promise<{ db: Database; mailboxId: string }> {
  const db = await testDatabase(t);
  const mailboxId = newId();
  const row = { id: mailboxId, name: 'n', protocol: 'imaps', host: 'h', port: 993, username: 'u' } as const;
  await db
    .insertInto('mailbox')
    .values({ ...row, secret: Buffer.alloc(1) })
    .execute();
  return { db, mailboxId };
}

async function taken(db: Database, mailboxId: string): Promise<MailboxLease> {
  const lease = await MailboxLease.take(db, mailboxId);
  assert.ok(lease);
  return lease;
}

async function expire(db: Database): Promise<void> {
  await sql`UPDATE mailbox_lease SET expires_at = now() - interval '1 second'`.execute(db);
}
