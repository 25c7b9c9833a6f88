import { createReadStream } from 'node:fs';
import pLimit from 'p-limit';
import { openApp } from '../../src/app.ts';
import { corpusFolder } from '../corpus-folder.ts';
import { Stopwatch } from '../measured.ts';
import { configOf, report, task } from '../part.ts';
import { furnish } from '../town.ts';

/** Accepts the corpus from its files, as if pushed: blobs, ledger and jobs, for the next part to work on. */
const MAX_BYTES = 150 * 1024 * 1024;
/** Mails on their way to the disk and the ledger at a time. */
const AT_A_TIME = 16;

const { files, bytes } = corpusFolder(task().count);
const watch = new Stopwatch();
const app = await openApp(configOf(task()));
try {
  await furnish(app);
  const limit = pLimit(AT_A_TIME);
  const origin = { mailboxId: null, place: null, envelope: null, maxBytes: MAX_BYTES };
  await watch.time(async () => {
    await limit.map(files, (file) => app.acceptor.accept(createReadStream(file), origin));
    await app.acceptor.close();
  });
} finally {
  await app.close();
}
report({ part: 'accept', mails: files.length, bytes, ...watch.reading });
