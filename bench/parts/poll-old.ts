import { sql } from 'kysely';
import { openApp } from '../../src/app.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { openSource, storedSettings } from '../../src/mailbox/open-source.ts';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import type { SourceEntry } from '../../src/mailbox/source.ts';
import { pollContext } from '../../src/start-poll.ts';
import { Stopwatch } from '../measured.ts';
import { configOf, report, task } from '../part.ts';

/** One mailbox whose many messages are all in the ledger: what a run costs that finds nothing new. */
const RUNS = 3;
/** A server may take long to look at so many for the first time. */
const PATIENCE_MS = 600_000;

const input = mailboxInput.parse(JSON.parse(process.argv[3] ?? ''));
const { count } = task();
const app = await openApp({ ...configOf(task()), networkTimeoutMs: PATIENCE_MS });
try {
  const { id, name } = await createMailbox(app.db, app.secrets, input);
  await putInLedger(id, await listed(name));
  // Uncounted: from the second on it is a run like any other.
  await poll(id);
  const watch = new Stopwatch();
  for (let run = 0; run < RUNS; run++) await watch.time(() => poll(id));
  report({ part: `${count} old, ${input.protocol}`, mails: RUNS, bytes: 0, ...watch.reading });
} finally {
  await app.close();
}

async function poll(id: string): Promise<void> {
  const result = await pollMailbox(pollContext(app), id);
  if (result?.error !== null || result.accepted > 0) throw new Error(JSON.stringify(result));
}

async function listed(name: string): Promise<SourceEntry[]> {
  const source = openSource(await storedSettings(app, name));
  await source.open();
  try {
    const [folder] = await source.folders();
    const entries = await source.list(folder?.name ?? '');
    if (entries.length !== count) throw new Error(`${entries.length} of ${count} messages are on the server`);
    return entries;
  } finally {
    await source.close();
  }
}

/** As if each had been accepted. */
async function putInLedger(mailboxId: string, entries: readonly SourceEntry[]): Promise<void> {
  await sql`
    WITH place AS (
      SELECT gen_random_uuid() AS mail_id, folder, uid_validity, uid FROM unnest(
        ${entries.map(({ folder }) => folder)}::text[],
        ${entries.map(({ uidValidity }) => uidValidity)}::text[],
        ${entries.map(({ uid }) => uid)}::text[]) AS place (folder, uid_validity, uid)
    ), mails AS (
      INSERT INTO mail (id, mailbox_id, status, raw_sha256, raw_size)
      SELECT mail_id, ${mailboxId}, 'filed', '', 0 FROM place
    )
    INSERT INTO source_key (mailbox_id, folder, uid_validity, uid, mail_id)
    SELECT ${mailboxId}, folder, uid_validity, uid, mail_id FROM place`.execute(app.db);
  await sql`ANALYZE source_key, mail`.execute(app.db);
}
