import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { sweepReceived } from '../../src/mail/sweep.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { enqueueIngest } from '../../src/queue.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { applyProfile } from '../../src/routing/profiles.ts';
import { testEnvironment } from '../support/app.ts';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { outliveTheDead } from './dead-workers.ts';
import { startWorker, type WorkerProcess, withSharedCompilation } from './process.ts';

/** Lives that end by SIGKILL. */
export const LIVES = 8;
const MAILS_A_LIFE = 20;
/** How long after something was seen death comes, at most: so that it comes in the middle of what is done next, too. */
const LONGEST_DELAY_MS = 80;
/** A life that is killed while it starts: in so long it has mostly come further. */
const LONGEST_START_MS = 1_500;

const SWEEP_EVERY_MS = 200;

const USER = 'post';
const ADDRESS = 'post@voorbeeldstad.example';

/** What there is of all mail. */
export interface Whereabouts {
  /** Mails that were put on the server. */
  delivered: number;
  /** Mails that are there still. */
  left: number;
  /** Subjects in the ledger. */
  subjects: (string | null)[];
  /** Subjects of what is filed. */
  filed: (string | null)[];
}

/** An installation of one process that dies again and again, at moments that nobody has chosen, while mail comes. */
export class CrashLives {
  readonly #t: TestContext;
  readonly #app: App;
  readonly #environment: Record<string, string>;
  readonly #dovecot: Dovecot;
  readonly #mailboxId: string;
  #delivered = 0;

  private constructor(
    t: TestContext,
    ground: { app: App; environment: Record<string, string>; dovecot: Dovecot; mailboxId: string },
  ) {
    this.#t = t;
    this.#app = ground.app;
    this.#environment = ground.environment;
    this.#dovecot = ground.dovecot;
    this.#mailboxId = ground.mailboxId;
  }

  /** @returns undefined where Dovecot is not installed and the test was skipped. */
  static async open(t: TestContext, protocol: 'imaps' | 'pop3s'): Promise<CrashLives | undefined> {
    const dovecot = await startDovecot(t);
    if (!dovecot) return undefined;
    const bare = await testEnvironment(t);
    const app = await openApp(readConfig(bare));
    t.after(() => app.close());
    const { host, port, username, password, tlsCa } = dovecot.settings(protocol, USER);
    const address = { name: 'Post', protocol, host, port, username, password, tlsCa };
    const rules = { afterAccept: 'delete', intervalSeconds: 1, disableAfterFailures: null };
    const { id } = await createMailbox(app.db, app.secrets, mailboxInput.parse({ ...address, ...rules }));
    await applyProfile(
      app.db,
      profileInput.parse({ name: 'Post', kind: 'document-intake', address: ADDRESS }),
    );
    const environment = await withSharedCompilation(t, 'all', bare);
    return new CrashLives(t, { app, environment, dovecot, mailboxId: id });
  }

  /** One life, with mail that is new to it: it ends while it starts, while it fetches, while it tells the server, or while it files, by turns. */
  async liveAndDie(life: number): Promise<void> {
    await this.#deliver();
    const worker = startWorker(this.#t, 'all', this.#environment);
    const before = await this.whereabouts();
    const share = 1 + Math.floor(Math.random() * MAILS_A_LIFE);
    const deaths: ((now: Whereabouts) => boolean)[] = [
      ({ subjects }) => subjects.length > before.subjects.length,
      ({ left }) => left < before.left,
      ({ filed }) => filed.length >= before.filed.length + share,
    ];
    const seen = deaths[life % (deaths.length + 1)];
    if (seen) await worker.until(async () => seen(await this.whereabouts()));
    await wait(Math.random() * (seen ? LONGEST_DELAY_MS : LONGEST_START_MS));
    await this.#kill(worker);
  }

  /** A life that nobody ends before its work is done. Mail that no job is for is swept. */
  async liveToTheEnd(): Promise<void> {
    const worker = startWorker(this.#t, 'all', this.#environment);
    await worker.until(async () => {
      const { left, filed } = await this.whereabouts();
      await wait(SWEEP_EVERY_MS);
      await sweepReceived(this.#app.db, (jobs) => enqueueIngest(this.#app.queues, jobs), 0);
      return left === 0 && filed.length >= this.#delivered;
    });
    await this.#kill(worker);
  }

  async whereabouts(): Promise<Whereabouts> {
    const { db } = this.#app;
    const mails = await db.selectFrom('mail').select(['status', 'subject']).execute();
    const entries = await db.selectFrom('intake_entry').select('subject').execute();
    return {
      delivered: this.#delivered,
      left: await this.#dovecot.count(USER),
      subjects: mails.map(({ subject }) => subject),
      filed: entries.map(({ subject }) => subject),
    };
  }

  async #deliver(): Promise<void> {
    for (let n = 0; n < MAILS_A_LIFE; n++) await this.#dovecot.deliver(USER, mail(++this.#delivered));
  }

  async #kill(worker: WorkerProcess): Promise<void> {
    await worker.stop('SIGKILL');
    const { db } = this.#app;
    await outliveTheDead({ db, mailboxId: this.#mailboxId, environment: this.#environment });
  }
}

function mail(n: number): Buffer {
  const boundary = `part-${n}`;
  return Buffer.from(
    [
      `From: Burger ${n} <burger${n}@example.org>`,
      `To: ${ADDRESS}`,
      `Subject: Brief ${n}`,
      `Message-ID: <brief-${n}@example.org>`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Dit is brief ${n}.`,
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8; name=bijlage.txt',
      'Content-Disposition: attachment; filename=bijlage.txt',
      '',
      `Bijlage van brief ${n}.`,
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}
