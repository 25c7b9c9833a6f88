import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { sweepReceived } from '../../src/mail/sweep.ts';
import { createMailbox, removeMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { type PollResult, pollMailbox } from '../../src/mailbox/poll.ts';
import type { AfterAccept, SourceSettings } from '../../src/mailbox/source.ts';
import { enqueueIngest } from '../../src/queue.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { type Running, startIngest } from '../../src/start.ts';
import { pollContext } from '../../src/start-poll.ts';
import { testEnvironment } from '../support/app.ts';
import { DatabaseHold, type HoldPoint } from '../support/database-hold.ts';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { type Fault, startFaultProxy } from '../support/fault-proxy.ts';
import { outliveTheDead } from './dead-workers.ts';
import { startWorker, type WorkerProcess, withSharedCompilation } from './process.ts';

/** How a mailbox is fetched from, and what is done on the server. */
export interface Setting {
  protocol: SourceSettings['protocol'];
  afterAccept: AfterAccept;
  /** Capabilities that the server does not show. */
  without?: readonly string[];
  /** By how many connections it is fetched. */
  connections?: number;
  /** Octets of a file in each mail: of little mail no more than one connection is made. */
  fileOctets?: number;
}

/** Where a process stands still: at a statement to the database, or at a command to the mail server, the first of its kind or the nth. */
export type Standstill = { hold: HoldPoint } | { command: RegExp; nth?: number; fault: Fault };

/** A mailbox with mail, at which a process stands still. */
export interface Scene {
  id: string;
  user: string;
  setting: Setting;
  mails: readonly Buffer[];
  /** Resolves when somebody stands still; fails where nobody ever does. */
  reached(): Promise<void>;
  /** From now on everybody passes. */
  release(): Promise<void>;
  /** Ends the way to the server; nobody asks for the mailbox any more. */
  close(): Promise<void>;
}

/** What there is of a scene's mail. */
export interface Whereabouts {
  /** Rows in the ledger. */
  ledger: number;
  /** Mails that are filed. */
  filed: number;
  /** Mails in the folder that is fetched from. */
  left: number;
}

export const MAILS = 5;
const ADDRESS = 'post@voorbeeldstad.example';
const LOOK_EVERY_MS = 100;
const MOST_LOOKS = 600;

/** An installation and a mail server, for scenes that come one after the other. Its pollers are processes. */
export class CrashStage {
  readonly #t: TestContext;
  readonly #app: App;
  readonly #environment: Record<string, string>;
  readonly #dovecot: Dovecot;
  #pollers: WorkerProcess[] = [];
  #ingest: Running | null = null;
  #scenes = 0;

  private constructor(t: TestContext, app: App, environment: Record<string, string>, dovecot: Dovecot) {
    this.#t = t;
    this.#app = app;
    this.#environment = environment;
    this.#dovecot = dovecot;
  }

  /** @returns undefined where Dovecot is not installed and the test was skipped. */
  static async open(t: TestContext): Promise<CrashStage | undefined> {
    const dovecot = await startDovecot(t);
    if (!dovecot) return undefined;
    // The queue in PostgreSQL: what it writes can be held up too.
    const { REDIS_URL: _, ZAAKPOST_QUEUE_PREFIX: __, ...bare } = await testEnvironment(t);
    const environment = await withSharedCompilation(t, 'poll', bare);
    const app = await openApp(readConfig(bare));
    const stage = new CrashStage(t, app, environment, dovecot);
    t.after(async () => {
      await stage.stopIngest();
      await app.close();
    });
    await applyProfile(
      app.db,
      profileInput.parse({ name: 'Post', kind: 'document-intake', address: ADDRESS }),
    );
    return stage;
  }

  /** A mailbox of its own with mail, whose first visitor stands still. */
  async scene(setting: Setting, standstill: Standstill): Promise<Scene> {
    this.#scenes += 1;
    const user = `toneel${this.#scenes}`;
    const mails = Array.from({ length: MAILS }, (_, n) => mail(user, n, setting.fileOctets));
    for (const raw of mails) await this.#dovecot.deliver(user, raw);
    if (setting.afterAccept.action === 'move') await this.#dovecot.count(user, setting.afterAccept.folder);
    let armed = true;
    let seen = 0;
    const proxy = await startFaultProxy(this.#dovecot, setting.protocol, {
      ...(setting.without ? { without: setting.without } : {}),
      at: ({ line }) => {
        if (!armed || !('command' in standstill) || !standstill.command.test(line)) return {};
        seen += 1;
        return seen >= (standstill.nth ?? 1) ? standstill.fault : {};
      },
    });
    // Also where the scene fails before its end.
    this.#t.after(() => proxy.stop());
    const hold =
      'hold' in standstill &&
      (await DatabaseHold.place(this.#t, this.#environment.DATABASE_URL ?? '', standstill.hold));
    const { id } = await createMailbox(
      this.#app.db,
      this.#app.secrets,
      inputOf(user, setting, proxy.settings(user)),
    );
    return {
      id,
      user,
      setting,
      mails,
      reached: () => Promise.race([hold ? hold.reached() : proxy.struck, this.#tooLong()]),
      release: async () => {
        armed = false;
        if (hold) await hold.release();
      },
      close: async () => {
        await this.#app.queues.poll.drain();
        await removeMailbox(this.#app.db, id);
        await proxy.stop();
      },
    };
  }

  /** Has so many pollers run. */
  async usePollers(count: number): Promise<void> {
    while (this.#pollers.length < count) this.#pollers.push(startWorker(this.#t, 'poll', this.#environment));
    await Promise.all(this.#pollers.map((worker) => worker.logged('started')));
  }

  /** Has as many polls of a mailbox waiting as there are pollers. */
  async poll({ id: mailboxId }: Scene): Promise<void> {
    const { poll } = this.#app.queues;
    await poll.addBulk(this.#pollers.map(() => ({ name: 'poll', data: { mailboxId } })));
  }

  /** Kills the poller that holds the lease of a mailbox. */
  async killHolder({ id }: Scene): Promise<void> {
    const { holder } = await this.#app.db
      .selectFrom('mailbox_lease')
      .select('holder')
      .where('mailbox_id', '=', id)
      .executeTakeFirstOrThrow();
    const victim = this.#pollers.find(({ pid }) => holder?.endsWith(`:${pid}`));
    assert.ok(victim, `${holder} is one of the pollers`);
    this.#pollers = this.#pollers.filter((worker) => worker !== victim);
    await victim.stop('SIGKILL');
  }

  /** Starts ingest in a process of its own, which whoever calls ends. */
  startIngestProcess(): WorkerProcess {
    return startWorker(this.#t, 'ingest', this.#environment);
  }

  /** Has mail filed by this process. */
  async startIngest(): Promise<void> {
    this.#ingest ??= await startIngest(this.#app);
  }

  async stopIngest(): Promise<void> {
    await this.#ingest?.close();
    this.#ingest = null;
  }

  /** As `dead-workers.ts`: nobody waits for the locks of the dead. */
  async outliveTheDead({ id: mailboxId }: Scene): Promise<void> {
    await outliveTheDead({ db: this.#app.db, mailboxId, environment: this.#environment });
  }

  /** Resolves when the mailbox was polled with success and all its mail is filed. Mail that no job is for is swept. */
  async finish(scene: Scene): Promise<void> {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const polled = await this.#isPolled(scene);
      if (polled && (await this.whereabouts(scene)).filed === MAILS) return;
      if (!polled) await this.poll(scene);
      await sweepReceived(this.#app.db, (jobs) => enqueueIngest(this.#app.queues, jobs), 0);
      await wait(LOOK_EVERY_MS);
    }
    assert.fail(`it never comes to an end: ${JSON.stringify(await this.whereabouts(scene))}`);
  }

  async whereabouts({ id, user }: Scene): Promise<Whereabouts> {
    const mails = await this.#app.db
      .selectFrom('mail')
      .select('status')
      .where('mailbox_id', '=', id)
      .execute();
    const filed = mails.filter(({ status }) => status === 'filed').length;
    return { ledger: mails.length, filed, left: await this.#dovecot.count(user) };
  }

  /** Requires each mail once in the ledger and once filed, and the server as the setting says; also after one more run. */
  async requireExact({ id, user, setting: { afterAccept }, mails }: Scene): Promise<void> {
    assert.equal((await this.#pollOnceMore(id)).error, null);
    const kept = await this.#app.db
      .selectFrom('mail')
      .select(['id', 'raw_sha256'])
      .where('mailbox_id', '=', id)
      .execute();
    assert.deepEqual(
      kept.map((row) => row.raw_sha256).sort(),
      mails.map(sha256).sort(),
      'each once in the ledger',
    );
    const entries = await this.#app.db
      .selectFrom('intake_entry')
      .select('mail_id')
      .where(
        'mail_id',
        'in',
        kept.map((row) => row.id),
      )
      .execute();
    assert.deepEqual(
      entries.map((entry) => entry.mail_id).sort(),
      kept.map((row) => row.id).sort(),
      'each filed once',
    );
    assert.equal(await this.#dovecot.count(user), afterAccept.action === 'keep' ? MAILS : 0);
    if (afterAccept.action === 'move')
      assert.equal(await this.#dovecot.count(user, afterAccept.folder), MAILS);
  }

  /** A run of this process's own, once those that still wait in the queue let it. */
  async #pollOnceMore(id: string): Promise<PollResult> {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const result = await pollMailbox(pollContext(this.#app), id);
      if (result) return result;
      await wait(LOOK_EVERY_MS);
    }
    return assert.fail('the mailbox is always polled by another');
  }

  async #tooLong(): Promise<never> {
    await wait(MOST_LOOKS * LOOK_EVERY_MS, undefined, { ref: false });
    throw new Error(`nobody came there: ${this.#pollers.map((worker) => worker.log()).join('')}`);
  }

  async #isPolled({ id }: Scene): Promise<boolean> {
    const mailbox = await this.#app.db
      .selectFrom('mailbox')
      .select('last_success_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return mailbox.last_success_at !== null;
  }
}

function inputOf(
  name: string,
  { protocol, afterAccept, connections }: Setting,
  { host, port, username, password, tlsCa }: SourceSettings,
) {
  const moveTo = afterAccept.action === 'move' ? afterAccept.folder : null;
  const server = { protocol, host, port, username, password, tlsCa };
  const rules = {
    afterAccept: afterAccept.action,
    moveTo,
    intervalSeconds: null,
    disableAfterFailures: null,
    ...(connections === undefined ? {} : { connections }),
  };
  return mailboxInput.parse({ name, ...server, ...rules });
}

function mail(user: string, n: number, fileOctets = 0): Buffer {
  const header = `From: burger@example.org\r\nTo: ${ADDRESS}\r\nSubject: ${user}, brief ${n}\r\n`;
  const text = `Dit is brief ${n} van ${user}.\r\n`;
  if (fileOctets === 0) return Buffer.from(`${header}\r\n${text}`);
  const file = 'Content-Type: application/octet-stream; name=bestand\r\nContent-Disposition: attachment\r\n';
  const parts = ['', `\r\n\r\n${text}`, `\r\n${file}\r\n${LINE.repeat(fileOctets / LINE.length)}`, '--\r\n'];
  return Buffer.from(`${header}Content-Type: multipart/mixed; boundary=x\r\n${parts.join('\r\n--x')}`);
}

const LINE = `${'0123456789'.repeat(7)}\r\n`;

const sha256 = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');
