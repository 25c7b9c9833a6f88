import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { changeAs } from '../accounts/change-as.ts';
import type { App } from '../app.ts';
import { applyMailbox } from '../mailbox/mailbox.ts';
import { mailboxInput } from '../mailbox/mailbox-input.ts';
import { type PollResult, pollMailbox } from '../mailbox/poll.ts';
import { pollContext } from '../start-poll.ts';
import { demoMails } from './mails.ts';
import { type Pop3Server, startPop3Server } from './pop3-server.ts';
import { setScene } from './scene.ts';

/** The demo after its mails have come to their ends. */
export interface Demo {
  server: Pop3Server;
  /** What the poll did. */
  poll: PollResult;
  /** The mails of this run, in the order of the mailbox. */
  mailIds: string[];
}

const USERNAME = 'demo@voorbeeldstad.example';

/** How often it is looked whether all mails have come to their ends. */
const LOOK_MS = 100;

/**
 * Runs the main job once, with nothing left out: a POP3S server in this process gets the demo's mails, the mailbox is polled, and the
 * workers (which the caller has started) bring each mail to its end.
 *
 * @throws ZaakpostError where the poll did not come to its end.
 */
export async function runDemo(app: App): Promise<Demo> {
  const scene = await setScene(app);
  const run = randomBytes(4).toString('hex');
  const password = randomBytes(16).toString('base64url');
  const messages = await demoMails(scene, run);
  const server = await startPop3Server({ protocol: 'pop3s', username: USERNAME, password, messages });
  const mailboxId = await setUpMailbox(app, server, password);
  const before = await newestMail(app);
  const poll = await pollMailbox(pollContext(app), mailboxId);
  if (!poll || poll.error) throw new Error(poll?.error?.message ?? 'another process polls the demo mailbox');
  return { server, poll, mailIds: await ended(app, mailboxId, before) };
}

async function setUpMailbox(app: App, server: Pop3Server, password: string): Promise<string> {
  const input = mailboxInput.parse({
    name: 'Demo',
    protocol: 'pop3s',
    host: server.host,
    port: server.port,
    username: USERNAME,
    password,
    tlsFingerprint: server.fingerprint,
    afterAccept: 'delete',
    intervalSeconds: null,
  });
  const { mailbox } = await changeAs(app.db, 'demo', (settings) =>
    applyMailbox(settings, app.secrets, input),
  );
  return mailbox.id;
}

/** Ids sort by time: what comes after this one is of this run. */
async function newestMail({ db }: App): Promise<string> {
  const row = await db.selectFrom('mail').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? '00000000-0000-0000-0000-000000000000';
}

/** Waits until no mail of this run is on its way. */
async function ended({ db }: App, mailboxId: string, after: string): Promise<string[]> {
  for (;;) {
    const rows = await db
      .selectFrom('mail')
      .select(['id', 'status'])
      .where('mailbox_id', '=', mailboxId)
      .where('id', '>', after)
      .orderBy('id')
      .execute();
    if (rows.every((row) => row.status !== 'received')) return rows.map((row) => row.id);
    await wait(LOOK_MS);
  }
}
