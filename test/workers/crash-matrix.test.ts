import assert from 'node:assert/strict';
import test from 'node:test';
import type { HoldPoint } from '../support/database-hold.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { CrashStage, MAILS, type Setting, type Standstill, type Whereabouts } from './crash-stage.ts';

/** A point at which a worker is killed, and where the mail is then. */
interface CrashPoint {
  title: string;
  setting: Setting;
  at: Standstill;
  /** Left out: what goes on beside it. */
  stands: Partial<Whereabouts>;
}

const POP3: Setting = { protocol: 'pop3s', afterAccept: { action: 'delete' } };
const KEEP: Setting = { protocol: 'pop3s', afterAccept: { action: 'keep' } };
const MOVE: Setting = { protocol: 'imaps', afterAccept: { action: 'move', folder: 'Archief' } };
/** So much that it is worth a second connection. */
const BY_TWO: Setting = { ...MOVE, connections: 2, fileOctets: 2 * 1024 * 1024 };
const COPY: Setting = { ...MOVE, without: ['MOVE'] };
const COPY_BY_TWO: Setting = { ...BY_TWO, without: ['MOVE'] };

/** The server does not get the command; or it does it, and is not heard. */
const BEFORE: Fault = { forward: 'none', reply: 'none', end: 'silence' };
const DONE: Fault = { reply: 'none', end: 'silence' };
/** Or half of the answer is heard. */
const HALF: Fault = { reply: 'half', end: 'silence' };

const ALL = { ledger: MAILS, left: MAILS };
const LEDGER: HoldPoint = { event: 'INSERT', table: 'public.mail' };
const QUEUED: HoldPoint = { event: 'INSERT', table: 'bullmq.job', when: "NEW.queue = 'ingest'" };

const FETCHING: CrashPoint[] = [
  {
    title: 'after the blob, before the ledger (POP3)',
    setting: POP3,
    at: { hold: LEDGER },
    stands: { ledger: 0, left: MAILS },
  },
  {
    title: 'after the ledger, before the queue (POP3)',
    setting: POP3,
    at: { hold: QUEUED },
    stands: { filed: 0 },
  },
  {
    title: 'while more is fetched (POP3)',
    setting: POP3,
    at: { command: /^RETR 4/, fault: BEFORE },
    stands: { left: MAILS },
  },
  {
    title: 'before the acknowledge (POP3: DELE)',
    setting: POP3,
    at: { command: /^DELE 1/, fault: BEFORE },
    stands: ALL,
  },
  { title: 'in the middle of DELE', setting: POP3, at: { command: /^DELE 3/, fault: BEFORE }, stands: ALL },
  { title: 'between DELE and QUIT', setting: POP3, at: { command: /^QUIT/, fault: BEFORE }, stands: ALL },
  {
    title: 'after QUIT, which was not heard',
    setting: POP3,
    at: { command: /^QUIT/, fault: DONE },
    stands: { ledger: MAILS, left: 0 },
  },
  {
    title: 'at the end, and mail is kept',
    setting: KEEP,
    at: { command: /^QUIT/, fault: BEFORE },
    stands: ALL,
  },
  {
    title: 'after the blob, before the ledger (IMAP)',
    setting: MOVE,
    at: { hold: LEDGER },
    stands: { ledger: 0, left: MAILS },
  },
  {
    title: 'before the acknowledge (IMAP: MOVE)',
    setting: MOVE,
    at: { command: / UID MOVE /, fault: BEFORE },
    stands: ALL,
  },
  {
    title: 'after MOVE, which was not heard',
    setting: MOVE,
    at: { command: / UID MOVE /, fault: DONE },
    stands: { ledger: MAILS, left: 0 },
  },
  {
    title: 'after COPY, which was not heard',
    setting: COPY,
    at: { command: / UID COPY /, fault: DONE },
    stands: ALL,
  },
  {
    title: 'between COPY and EXPUNGE',
    setting: COPY,
    at: { command: / UID EXPUNGE /, fault: BEFORE },
    stands: ALL,
  },
];

const BY_TWO_CONNECTIONS: CrashPoint[] = [
  {
    title: 'as a second connection comes to the folder',
    setting: BY_TWO,
    at: { command: / EXAMINE /, fault: BEFORE },
    stands: { left: MAILS },
  },
  {
    title: 'after the blob, before the ledger (two connections)',
    setting: BY_TWO,
    at: { hold: LEDGER },
    stands: { ledger: 0, left: MAILS },
  },
  {
    title: 'while both fetch',
    setting: BY_TWO,
    at: { command: / UID FETCH \S+ \(.*BODY/, nth: 2, fault: HALF },
    stands: { left: MAILS },
  },
  {
    title: 'before the acknowledge (two connections)',
    setting: BY_TWO,
    at: { command: / UID MOVE /, fault: BEFORE },
    stands: ALL,
  },
  {
    title: 'after MOVE, which was not heard (two connections)',
    setting: BY_TWO,
    at: { command: / UID MOVE /, fault: DONE },
    stands: { ledger: MAILS, left: 0 },
  },
  {
    title: 'after COPY, which was not heard (two connections)',
    setting: COPY_BY_TWO,
    at: { command: / UID COPY /, fault: DONE },
    stands: ALL,
  },
  {
    title: 'between COPY and EXPUNGE (two connections)',
    setting: COPY_BY_TWO,
    at: { command: / UID EXPUNGE /, fault: BEFORE },
    stands: ALL,
  },
];

/** Of these points, those at which what another poller does could differ. */
const BY_TWO_OF_THREE = ['before the ledger', 'after MOVE', 'after COPY'];

const FILING: CrashPoint[] = [
  {
    title: 'before the commit of what is filed',
    setting: POP3,
    at: {
      hold: { event: 'INSERT', table: 'public.outbox_event', when: "NEW.type = 'nl.zaakpost.mails.filed'" },
    },
    stands: { ledger: MAILS, filed: 0 },
  },
  {
    title: 'between that commit and the end of the job',
    setting: POP3,
    at: {
      hold: {
        event: 'UPDATE',
        table: 'bullmq.job',
        when: "NEW.queue = 'ingest' AND NEW.state = 'completed'",
      },
    },
    stands: { ledger: MAILS },
  },
];

for (const workers of [1, 3]) {
  test(`killed while it fetches, one of ${workers}: all mail is there, each once`, async (t) => {
    const stage = await CrashStage.open(t);
    if (!stage) return;
    await stage.startIngest();
    const byTwo = BY_TWO_CONNECTIONS.filter(
      ({ title }) => workers === 1 || BY_TWO_OF_THREE.some((point) => title.includes(point)),
    );
    for (const { title, setting, at, stands } of [...FETCHING, ...byTwo])
      await t.test(title, async () => {
        await stage.usePollers(workers);
        const scene = await stage.scene(setting, at);
        await stage.poll(scene);
        await scene.reached();
        await stage.killHolder(scene);
        const found = await stage.whereabouts(scene);
        assert.deepEqual({ ...found, ...stands }, found, 'it died somewhere else');
        await scene.release();
        await stage.outliveTheDead(scene);
        await stage.usePollers(workers);
        await stage.finish(scene);
        await stage.requireExact(scene);
        await scene.close();
      });
  });

  test(`killed while they file, ${workers} of ${workers}: each mail is filed once`, async (t) => {
    const stage = await CrashStage.open(t);
    if (!stage) return;
    await stage.usePollers(1);
    for (const { title, setting, at, stands } of FILING)
      await t.test(title, async () => {
        const scene = await stage.scene(setting, at);
        const victims = Array.from({ length: workers }, () => stage.startIngestProcess());
        await stage.poll(scene);
        await scene.reached();
        await Promise.all(victims.map((victim) => victim.stop('SIGKILL')));
        const found = await stage.whereabouts(scene);
        assert.deepEqual({ ...found, ...stands }, found, 'it died somewhere else');
        await scene.release();
        await stage.outliveTheDead(scene);
        await stage.startIngest();
        await stage.finish(scene);
        await stage.requireExact(scene);
        await stage.stopIngest();
        await scene.close();
      });
  });
}
