import { sql } from 'kysely';
import { openApp } from '../../src/app.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import { pollContext } from '../../src/start-poll.ts';
import { Stopwatch } from '../measured.ts';
import { configOf, report, task } from '../part.ts';

/** From the mail server to the durable accept: one run of polling at a mailbox that holds so many mails and is told nothing. */
const input = mailboxInput.parse(JSON.parse(process.argv[3] ?? ''));
const { count } = task();
const watch = new Stopwatch();
const app = await openApp(configOf(task()));
try {
  const { id } = await createMailbox(app.db, app.secrets, input);
  const result = await watch.time(() => pollMailbox(pollContext(app), id));
  if (result?.accepted !== count) throw new Error(`not all was accepted: ${JSON.stringify(result)}`);
  const { bytes } = await app.db
    .selectFrom('mail')
    .select(sql<string>`sum(raw_size)`.as('bytes'))
    .executeTakeFirstOrThrow();
  report({ part: `fetch ${input.protocol}`, mails: count, bytes: Number(bytes), ...watch.reading });
} finally {
  await app.close();
}
