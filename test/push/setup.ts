import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { Acceptor } from '../../src/mail/accept.ts';
import { type ReceiverOptions, type RunningReceiver, startReceiver } from '../../src/push/receiver.ts';
import { BlobStore } from '../../src/store/blobs.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { testDatabaseUrl } from '../support/database.ts';

/** A ledger and a blob store of its own, and what is in them. */
export interface Store {
  db: Database;
  acceptor: Acceptor;
  /** Address of the database, and folder of the blobs, for another process. */
  url: string;
  folder: string;
  /** All accepted mails, oldest first, with their bytes. */
  mails(): Promise<{ id: string; envelope: unknown; raw: Buffer }[]>;
  /** Files that were begun and not finished. */
  unfinished(): Promise<string[]>;
  /** At the end of the test, before the database goes; what came last is ended first. */
  beforeEnd(end: () => Promise<void>): void;
}

export async function openStore(t: TestContext): Promise<Store> {
  const ends: (() => Promise<void>)[] = [];
  t.after(async () => {
    for (const end of ends.reverse()) await end();
  });
  const url = await testDatabaseUrl(t);
  const { db, close } = openDatabase(url, () => undefined);
  t.after(close);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-push-'));
  t.after(() => rm(folder, { recursive: true }));
  const blobs = await BlobStore.open(folder);
  const acceptor = new Acceptor(db, blobs, async () => undefined);
  return {
    db,
    acceptor,
    url,
    folder,
    mails: async () => {
      const rows = await db.selectFrom('mail').selectAll().orderBy('received_at').orderBy('id').execute();
      return Promise.all(
        rows.map(async ({ id, envelope, raw_sha256 }) => ({
          id,
          envelope,
          raw: await readFile(blobs.path(raw_sha256)),
        })),
      );
    },
    unfinished: () => readdir(path.join(folder, 'incoming')),
    beforeEnd: (end) => ends.push(end),
  };
}

/** Starts a receiver that knows the addresses at gemeente.example; it ends with the test. */
export async function startTestReceiver(
  t: TestContext,
  options: Pick<ReceiverOptions, 'acceptor'> & Partial<ReceiverOptions>,
): Promise<RunningReceiver> {
  const receiver = await startReceiver({
    protocol: 'smtp',
    host: '127.0.0.1',
    port: 0,
    name: 'mail.gemeente.example',
    isKnownRecipient: async (address) => address.endsWith('@gemeente.example'),
    maxBytes: 1_000_000,
    onError: () => undefined,
    ...options,
  });
  t.after(() => receiver.close());
  return receiver;
}
