import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Acceptor } from '../../src/mail/accept.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { openSource } from '../../src/mailbox/open-source.ts';
import { type PollResult, pollMailbox } from '../../src/mailbox/poll.ts';
import type { AfterAccept, SourceSettings } from '../../src/mailbox/source.ts';
import { BlobStore } from '../../src/store/blobs.ts';
import type { Database } from '../../src/store/database.ts';
import { SecretBox } from '../../src/store/secrets.ts';
import { testDatabase } from '../support/database.ts';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { type ConnectionFaults, type MailCommand, startFaultProxy } from '../support/fault-proxy.ts';

/** How mail is fetched, and what is done on the server. */
export interface Setting {
  protocol: SourceSettings['protocol'];
  afterAccept: AfterAccept;
  /** Capabilities that the server does not show. */
  without?: readonly string[];
}

/** A mailbox of its own for one try, with mail. */
interface Trial {
  id: string;
  user: string;
  mails: Buffer[];
}

/** How the run with the fault ended. */
export interface FaultyRun {
  result: PollResult;
  /** How many faults that were told have happened. */
  strikes: number;
}

const MAX_MAIL_BYTES = 1024 * 1024;
/** A run that takes so long hangs: its own time limits should have ended it long before. */
const HANG_MS = 60_000;

/** One process of Dovecot's for many logins: else it starts one for each. */
const MANY_SESSIONS = ['imap', 'pop3'].map((name) => `service ${name}-login {\n  service_count = 0\n}`);

/** Tries faults on a real server, with a real ledger: each try has a mailbox of its own. */
export class FaultBench {
  readonly #dovecot: Dovecot;
  readonly #db: Database;
  readonly #blobs: BlobStore;
  readonly #acceptor: Acceptor;
  readonly #secrets = new SecretBox(randomBytes(32));
  #trials = 0;

  private constructor(dovecot: Dovecot, db: Database, blobs: BlobStore) {
    this.#dovecot = dovecot;
    this.#db = db;
    this.#blobs = blobs;
    this.#acceptor = new Acceptor(db, blobs, async () => undefined);
  }

  /** @returns undefined where Dovecot is not installed and the test was skipped. */
  static async open(t: TestContext): Promise<FaultBench | undefined> {
    const dovecot = await startDovecot(t, { extraConfig: MANY_SESSIONS });
    if (!dovecot) return undefined;
    requireNothingUnhandled(t);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'zaakpost-faults-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    return new FaultBench(dovecot, await testDatabase(t), await BlobStore.open(folder));
  }

  /** The commands of a run in which nothing goes wrong, the greeting first. */
  async commands(setting: Setting): Promise<MailCommand[]> {
    const commands: MailCommand[] = [];
    const at = (command: MailCommand) => {
      commands.push(command);
      return {};
    };
    const { result } = await this.attempt(setting, { at });
    assert.equal(result.error, null);
    return commands;
  }

  /**
   * One run in which something goes wrong, and one in which nothing does: then every mail must be in the
   * ledger once, byte for byte, and on the server what the setting says.
   *
   * @param timeoutMs longest silence in the first run.
   */
  async attempt(setting: Setting, faults: ConnectionFaults, timeoutMs?: number): Promise<FaultyRun> {
    const trial = await this.#makeTrial(setting);
    const run = await this.#throughProxy(trial, setting, faults, timeoutMs);
    const { result } = setting.without
      ? await this.#throughProxy(trial, setting, {})
      : { result: await this.#poll(trial, setting, this.#dovecot.settings(setting.protocol, trial.user)) };
    assert.equal(result.error, null, 'the next run fails');
    assert.deepEqual(result.failed, []);
    await this.#requireLedger(trial);
    await this.#requireServer(trial, setting);
    return run;
  }

  async #makeTrial({ protocol, afterAccept }: Setting): Promise<Trial> {
    this.#trials += 1;
    const user = `proef${this.#trials}`;
    const { host, port, username, password } = this.#dovecot.settings(protocol, user);
    const input = mailboxInput.parse({ name: user, protocol, host, port, username, password });
    const { id } = await createMailbox(this.#db, this.#secrets, input);
    const mails = BODIES.map((body, n) => mail(user, n, body));
    for (const raw of mails) await this.#dovecot.deliver(user, raw);
    if (afterAccept.action === 'move') await this.#dovecot.count(user, afterAccept.folder);
    return { id, user, mails };
  }

  async #throughProxy(
    trial: Trial,
    setting: Setting,
    faults: ConnectionFaults,
    timeoutMs?: number,
  ): Promise<FaultyRun> {
    const without = [...(setting.without ?? []), ...(faults.without ?? [])];
    const proxy = await startFaultProxy(this.#dovecot, setting.protocol, { ...faults, without });
    try {
      const settings = proxy.settings(trial.user);
      const result = await this.#poll(trial, setting, { ...settings, ...(timeoutMs ? { timeoutMs } : {}) });
      requireNoSecrets(proxy.clearText());
      return { result, strikes: proxy.strikes() };
    } finally {
      await proxy.stop();
    }
  }

  async #poll({ id }: Trial, { afterAccept }: Setting, settings: SourceSettings): Promise<PollResult> {
    const mailbox = async () => ({ source: openSource(settings), afterAccept, maxMailBytes: MAX_MAIL_BYTES });
    const context = { db: this.#db, acceptor: this.#acceptor, mailbox };
    const result = await Promise.race([pollMailbox(context, id), hang()]);
    assert.ok(result, 'nobody else polls this mailbox');
    assert.ok(!JSON.stringify(result).includes(this.#dovecot.password), 'the password is told');
    return result;
  }

  async #requireLedger({ id, mails }: Trial): Promise<void> {
    const rows = await this.#db
      .selectFrom('mail')
      .innerJoin('source_key', 'source_key.mail_id', 'mail.id')
      .select('raw_sha256')
      .where('mail.mailbox_id', '=', id)
      .execute();
    const kept = await Promise.all(rows.map((row) => this.#kept(row.raw_sha256)));
    assert.deepEqual(kept.sort(), mails.map(sha256).sort(), 'the ledger is not exact');
  }

  /** The hash of what is kept, which must be what it is kept by. */
  async #kept(name: string): Promise<string> {
    return sha256(await buffer(await this.#blobs.open(name)));
  }

  async #requireServer({ user, mails }: Trial, { afterAccept }: Setting): Promise<void> {
    const left = ['delete', 'move'].includes(afterAccept.action) ? 0 : mails.length;
    assert.equal(await this.#dovecot.count(user), left, 'mails on the server');
    if (afterAccept.action === 'move')
      assert.equal(await this.#dovecot.count(user, afterAccept.folder), mails.length, 'mails moved');
  }
}

/** Dots, octets beyond ASCII, nothing, what looks like an answer, and more than goes into one packet. */
const BODIES = [
  '.\r\n..\r\n.x\r\n',
  'caf\xe9 \x80\xff\r\n',
  '',
  '-ERR nee\r\nA1 OK ja\r\n)\r\n',
  'regel\r\n'.repeat(200),
];

const mail = (user: string, n: number, body: string): Buffer =>
  Buffer.from(`From: burger@example.org\r\nSubject: ${user}, brief ${n}\r\n\r\n${body}`, 'latin1');

const sha256 = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

/** What is said before TLS, and no more (RFC 2595): who listens learns no user and no password. */
const BEFORE_TLS = /^(STLS|QUIT|\S+ (ID .*|CAPABILITY|STARTTLS|LOGOUT))$/;

function requireNoSecrets(clearText: string): void {
  for (const line of clearText.split('\r\n').slice(0, -1)) assert.match(line, BEFORE_TLS);
}

/** Fails the test where anything was thrown that nobody waited for: elsewhere it would end the process. */
function requireNothingUnhandled(t: TestContext): void {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note).on('uncaughtException', note);
  t.after(() => {
    process.off('unhandledRejection', note).off('uncaughtException', note);
    assert.deepEqual(unhandled, []);
  });
}

async function hang(): Promise<never> {
  await wait(HANG_MS, undefined, { ref: false });
  throw new Error(`the run has not ended after ${HANG_MS} ms`);
}
