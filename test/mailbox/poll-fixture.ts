import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { Acceptor } from '../../src/mail/accept.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { AccessTokens } from '../../src/mailbox/oauth2/access-tokens.ts';
import { polledMailbox } from '../../src/mailbox/open-source.ts';
import { type PollContext, type PollResult, pollMailbox, type RunOptions } from '../../src/mailbox/poll.ts';
import type { SourceSettings } from '../../src/mailbox/source.ts';
import { BlobStore } from '../../src/store/blobs.ts';
import type { Database } from '../../src/store/database.ts';
import { SecretBox } from '../../src/store/secrets.ts';
import { testDatabase } from '../support/database.ts';

/** The protocols that a mailbox can have, each of which polls the same way. */
export const PROTOCOLS = ['imaps', 'imap+starttls', 'pop3s', 'pop3+stls'] as const;

/** All that polling works with, on a database and a folder of its own. */
export interface Polling {
  db: Database;
  secrets: SecretBox;
  context: PollContext;
  /** Sets a mailbox up on a server; `more` are further fields of its input. @returns its id. */
  mailbox(settings: SourceSettings, more?: Record<string, unknown>): Promise<string>;
  /** Polls once; a run that could not begin is an error. */
  poll(mailboxId: string, context?: PollContext, options?: RunOptions): Promise<PollResult>;
  /** What a process that has just started polls with: it remembers no access token. */
  restarted(): PollContext;
  /** Octets of all mails in the ledger. */
  ledger(): Promise<number[]>;
}

/** Makes what polling works with; closed and removed with the test. */
export async function setUpPolling(t: TestContext, config = { maxMailBytes: 50_000_000 }): Promise<Polling> {
  const db = await testDatabase(t);
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-poll-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const acceptor = new Acceptor(db, await BlobStore.open(folder), async () => undefined);
  const secrets = new SecretBox(randomBytes(32));
  const source = {
    db,
    secrets,
    accessTokens: new AccessTokens(),
    config: { ...config, networkTimeoutMs: 5_000 },
  };
  const context = { db, acceptor, mailbox: (id: string) => polledMailbox(source, id) };
  return {
    db,
    secrets,
    context,
    async mailbox({ protocol, host, port, username, password, tlsCa, tlsFingerprint }, more = {}) {
      const server = { protocol, host, port, username, password, tlsCa, tlsFingerprint };
      const input = mailboxInput.parse({ name: `${username} by ${protocol}`, ...server, ...more });
      return (await createMailbox(db, secrets, input)).id;
    },
    async poll(mailboxId, with_ = context, options = {}) {
      const result = await pollMailbox(with_, mailboxId, options);
      if (!result) throw new Error('another run is going on');
      return result;
    },
    restarted() {
      const afresh = { ...source, accessTokens: new AccessTokens() };
      return { ...context, mailbox: (id) => polledMailbox(afresh, id) };
    },
    async ledger() {
      const rows = await db.selectFrom('mail').select('raw_size').orderBy('id').execute();
      return rows.map((row) => Number(row.raw_size));
    },
  };
}
