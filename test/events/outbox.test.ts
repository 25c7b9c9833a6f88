import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendEvent, publishEvents } from '../../src/events/outbox.ts';
import { type EventPage, readEvents } from '../../src/events/read-events.ts';
import type { Database } from '../../src/store/database.ts';
import { newId } from '../../src/store/id.ts';
import { testDatabase } from '../support/database.ts';

const TYPE = 'nl.zaakpost.cases.closed';

const event = (subject: string) => ({ type: TYPE, subject, data: { caseNumber: '1001' } }) as const;

const append = (db: Database, subject: string) =>
  db.transaction().execute((transaction) => appendEvent(transaction, event(subject)));

const subjects = (page: EventPage) => page.events.map(({ subject }) => subject);

test('an event that commits late is not skipped by a reader that has read on', async (t) => {
  const db = await testDatabase(t);
  const early = await db.startTransaction().execute();
  await appendEvent(early, event('written first, committed last'));
  await append(db, 'written last, committed first');

  const before = await readEvents(db, null, 10);
  assert.deepEqual(subjects(before), ['written last, committed first']);

  await early.commit().execute();
  const after = await readEvents(db, before.next, 10);
  assert.deepEqual(subjects(after), ['written first, committed last']);
  assert.deepEqual(subjects(await readEvents(db, after.next, 10)), []);
  assert.deepEqual(subjects(await readEvents(db, null, 10)), [
    'written last, committed first',
    'written first, committed last',
  ]);
});

test('an event of a transaction that is rolled back is never seen', async (t) => {
  const db = await testDatabase(t);
  const failing = db.transaction().execute(async (transaction) => {
    await appendEvent(transaction, event('never'));
    throw new Error('changed its mind');
  });
  await assert.rejects(failing, /changed its mind/);
  await append(db, 'kept');
  assert.deepEqual(subjects(await readEvents(db, null, 10)), ['kept']);
});

test('changes of one row come in the order in which they were made, whichever transaction began first', async (t) => {
  const db = await testDatabase(t);
  const older = await db.startTransaction().execute();
  await appendEvent(older, event('older transaction, first write'));
  await append(db, 'first change of the row');
  await appendEvent(older, event('second change of the row'));
  await older.commit().execute();
  const order = subjects(await readEvents(db, null, 10));
  assert.ok(order.indexOf('first change of the row') < order.indexOf('second change of the row'), `${order}`);
});

test('a reader that reads on while many write gets each event once', async (t) => {
  const db = await testDatabase(t);
  const written: string[] = [];
  const writer = async (name: number) => {
    for (let index = 0; index < 25; index++) {
      const transaction = await db.startTransaction().execute();
      const id = await appendEvent(transaction, event(`${name}.${index}`));
      // Others overtake between the writing and the commit.
      await transaction
        .selectFrom('outbox_event')
        .select('id')
        .limit(1 + name)
        .execute();
      if (index % 7 === 0) await transaction.rollback().execute();
      else {
        await transaction.commit().execute();
        written.push(id);
      }
    }
  };
  let writing = true;
  const writers = Promise.all([1, 2, 3, 4, 5, 6].map(writer)).finally(() => {
    writing = false;
  });
  const read: string[] = [];
  let cursor: string | null = null;
  for (let last = false; !last; ) {
    last = !writing;
    const page: EventPage = await readEvents(db, cursor, 1000);
    read.push(...page.events.map(({ id }) => id));
    cursor = page.next;
  }
  await writers;
  assert.deepEqual(read.toSorted(), written.toSorted());
  assert.equal(new Set(read).size, read.length);
});

test('two who publish side by side give each event one place', async (t) => {
  const db = await testDatabase(t);
  for (let index = 0; index < 20; index++) await append(db, String(index));
  const published = await Promise.all([1, 2, 3, 4].map(() => publishEvents(db)));
  assert.equal(
    published.reduce((sum, count) => sum + count),
    20,
  );
  const { events } = await readEvents(db, null, 100);
  assert.deepEqual(
    subjects({ events, next: '' }),
    Array.from({ length: 20 }, (_, index) => String(index)),
  );
});

test('a cursor goes on page by page, and one that is not ours is refused', async (t) => {
  const db = await testDatabase(t);
  for (const subject of ['a', 'b', 'c']) await append(db, subject);
  const first = await readEvents(db, null, 2);
  assert.deepEqual(subjects(first), ['a', 'b']);
  const second = await readEvents(db, first.next, 2);
  assert.deepEqual(subjects(second), ['c']);
  assert.equal((await readEvents(db, second.next, 2)).next, second.next);
  for (const cursor of ['', 'x', newId(), Buffer.from('after -1').toString('base64url')])
    await assert.rejects(readEvents(db, cursor, 1), { code: 'BAD_REQUEST' });
});

test('an event that would be larger than 64 KB is refused when it is written', async (t) => {
  const db = await testDatabase(t);
  const large = { type: TYPE, subject: 'x', data: { note: 'x'.repeat(64 * 1024) } } as const;
  const appending = db.transaction().execute((transaction) => appendEvent(transaction, large));
  await assert.rejects(appending, { code: 'EVENT_TOO_LARGE' });
});
