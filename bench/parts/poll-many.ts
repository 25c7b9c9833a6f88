import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pLimit from 'p-limit';
import { openApp } from '../../src/app.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { type MailboxInput, mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import { pollContext, startPoll } from '../../src/start-poll.ts';
import { Stopwatch } from '../measured.ts';
import { configOf, report, task } from '../part.ts';

/**
 * Many mailboxes with one new mail each, and one poll worker, with the queue: from its start until all mail is accepted. Then all of them again, with
 * nothing new, without the queue: what an idle mailbox costs.
 */
const LOOK_EVERY_MS = 50;

/** As `mailbox add` would be told: USER stands for the number of the mailbox. */
const template = JSON.stringify(JSON.parse(process.argv[3] ?? ''));
const { count } = task();
const app = await openApp(configOf(task()));
try {
  const ids: string[] = [];
  for (let user = 0; user < count; user++) {
    const input: MailboxInput = mailboxInput.parse(JSON.parse(template.replaceAll('USER', String(user))));
    ids.push((await createMailbox(app.db, app.secrets, input)).id);
  }
  const first = new Stopwatch();
  const startedAt = new Date();
  await first.time(async () => {
    const worker = await startPoll(app);
    while ((await accepted()) < count) await wait(LOOK_EVERY_MS);
    await worker.close();
  });
  const lagMs = await lag(startedAt);
  const idle = new Stopwatch();
  const limit = pLimit(app.config.pollConcurrency);
  const found = await idle.time(() => limit.map(ids, (id) => pollMailbox(pollContext(app), id)));
  const sound = found.filter((result) => result?.error === null && result.known === 1);
  if (sound.length !== count) throw new Error(`not every run was sound: ${JSON.stringify(found[0])}`);
  const { protocol } = mailboxInput.parse(JSON.parse(template.replaceAll('USER', '0')));
  const counted = { mails: count, bytes: 0 };
  report([
    { part: `${count} mailboxes, ${protocol}`, ...counted, ...first.reading, lagMs },
    { part: `the same, idle`, ...counted, ...idle.reading },
  ]);
} finally {
  await app.close();
}

async function accepted(): Promise<number> {
  const { mails } = await app.db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<string>().as('mails'))
    .executeTakeFirstOrThrow();
  return Number(mails);
}

/** How long mail lay on the server that was there when the worker started. */
async function lag(since: Date): Promise<{ median: number; longest: number }> {
  const ms = sql<number>`extract(epoch FROM received_at - ${since}::timestamptz)::float8 * 1000`;
  const { median, longest } = await app.db
    .selectFrom('mail')
    .select([
      sql<number>`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${ms})`.as('median'),
      sql<number>`max(${ms})`.as('longest'),
    ])
    .executeTakeFirstOrThrow();
  return { median: Math.round(median), longest: Math.round(longest) };
}
