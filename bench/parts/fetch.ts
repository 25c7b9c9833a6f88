import { openApp } from '../../src/app.ts';
import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import { pollMailbox } from '../../src/mailbox/poll.ts';
import { pollContext } from '../../src/start.ts';
import { corpusFolder } from '../corpus-folder.ts';
import { Stopwatch } from '../measured.ts';
import { configOf, report, task } from '../part.ts';

/** From the mail server to the durable accept: one run of polling at a mailbox that holds the corpus and is told nothing. */
const input = mailboxInput.parse(JSON.parse(process.argv[3] ?? ''));
const { files, bytes } = corpusFolder(task().count);
const watch = new Stopwatch();
const app = await openApp(configOf(task()));
try {
  const { id } = await createMailbox(app.db, app.secrets, input);
  const result = await watch.time(() => pollMailbox(pollContext(app), id));
  if (result?.accepted !== files.length) throw new Error(`not all was accepted: ${JSON.stringify(result)}`);
  report({ part: `fetch ${input.protocol}`, mails: files.length, bytes, ...watch.reading });
} finally {
  await app.close();
}
