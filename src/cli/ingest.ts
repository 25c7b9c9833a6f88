import type { Command } from 'commander';
import pLimit from 'p-limit';
import { EXIT } from './failure.ts';
import { FileIngest, type IngestLine } from './ingest-file.ts';
import { STATUS_STYLES } from './mail/list.ts';
import { positive } from './number-option.ts';
import { Progress } from './progress.ts';
import type { Screen } from './screen.ts';
import { addVerb, onApp } from './verb.ts';

/** `zaakpost ingest FILE…` */
export function addIngest(program: Command): void {
  addVerb(
    program,
    'ingest <file...>',
    'accept .eml files as if pushed, and file them; with --json, a line for each',
  )
    .option(
      '--jobs <number>',
      'files at a time; with more than one, case numbers may be out of order',
      positive,
      1,
    )
    .action(
      onApp(async (app, screen, files: string[], { jobs }: { jobs: number }) => {
        const { openIngest } = await import('../start.ts'); // only here: the workers take long to load
        const { context, close } = await openIngest(app);
        try {
          await ingestAll(new FileIngest(app, context), files, jobs, screen);
        } finally {
          await close();
        }
      }),
    );
}

/** Prints what became of each file, in the order given, as soon as it and all before it are done. A bad file stops none of the others. */
async function ingestAll(ingest: FileIngest, files: string[], jobs: number, screen: Screen): Promise<void> {
  const progress = new Progress(screen, files.length);
  const limit = pLimit(jobs);
  let failed = false;
  for (const running of files.map((file) => limit(() => ingest.ingest(file)))) {
    const line = await running;
    failed ||= line.error !== null;
    progress.clear();
    if (screen.json) screen.jsonLine(line);
    else screen.line(inWords(line, screen));
    progress.add(line.status ?? 'refused');
  }
  progress.clear();
  if (files.length > 1) screen.note(`${files.length} files: ${progress.summary()}`);
  if (failed) process.exitCode = EXIT.failed;
}

/** `filed        bezwaar.eml  case 1001` */
function inWords({ file, status, caseNumber, error, trace }: IngestLine, screen: Screen): string {
  const word = (status ?? 'refused').padEnd(11);
  const coloured = screen.paint(word, status ? STATUS_STYLES[status] : 'red');
  const place = caseNumber === null ? trace.at(-1)?.detail : `case ${caseNumber}`;
  return `${coloured}  ${file}  ${error ? `${error.code}: ${error.message}` : (place ?? '')}`.trimEnd();
}
