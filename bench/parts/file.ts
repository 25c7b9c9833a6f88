import { setTimeout as wait } from 'node:timers/promises';
import { openApp } from '../../src/app.ts';
import { startIngest } from '../../src/start.ts';
import type { Database } from '../../src/store/database.ts';
import { corpusFolder } from '../corpus-folder.ts';
import { Stopwatch } from '../measured.ts';
import { configOf, report, task } from '../part.ts';

/** From accepted to the end: what an ingest worker does with the mails that the part before accepted, until none is on its way. */
const LOOK_EVERY_MS = 200;

const { files, bytes } = corpusFolder(task().count);
const watch = new Stopwatch();
const app = await openApp(configOf(task()));
try {
  await watch.time(async () => {
    const ingest = await startIngest(app);
    while ((await ends(app.db)).received) await wait(LOOK_EVERY_MS);
    await ingest.close();
  });
  report({ part: 'file', mails: files.length, bytes, ...watch.reading, ends: await ends(app.db) });
} finally {
  await app.close();
}

/** How many mails have which status. */
async function ends(db: Database): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('mail')
    .select(({ fn }) => ['status', fn.countAll<string>().as('mails')])
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map(({ status, mails }) => [status, Number(mails)]));
}
