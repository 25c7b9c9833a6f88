import { parseArgs } from 'node:util';
import { corpusFolder } from './corpus-folder.ts';
import { type Ground, openGround } from './installation.ts';
import { type Protocol, startMailServer } from './mail-server.ts';
import type { Measured } from './measured.ts';
import { runPart } from './part.ts';
import { asJson, asTable } from './report.ts';
import { Started } from './stop.ts';

/**
 * How fast mail goes its way, on this machine and against a floor that is measured in the same run:
 * `npm run bench -- [--count 2000] [--quick] [--only fetch|file|floor]… [--json]`. Each part is a process of its own.
 *
 * - floor: mailparser and our rendering alone, one thread, no storage
 * - fetch: from a local Dovecot, over IMAPS and POP3S, to the durable accept
 * - accept: from files to the durable accept
 * - file: from accepted to the end, by an ingest worker with the built-in queue and database
 *
 * Beside other programs, and over lines with a delay, fetching is measured by `bench/fetch.ts`.
 */
const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: ['floor', 'fetch', 'file'] },
    json: { type: 'boolean', default: false },
  },
});

const QUICK_COUNT = 200;
const count = options.quick ? QUICK_COUNT : Number(options.count);
if (!Number.isInteger(count) || count < 1)
  throw new RangeError(`--count ${options.count}: must be 1 or more`);

/** Each with an account of its own: a server is quicker with mail that it has read before. */
const PROTOCOLS: readonly Protocol[] = ['imaps', 'pop3s'];

const MEASURES: Record<string, (ground: Ground) => Promise<Measured[]>> = { floor, fetch, file };

say(`corpus of ${count} mails`);
const { files } = corpusFolder(count);
const started = new Started();
const ground = await started.start(openGround, (opened) => opened.close());
try {
  const measured: Measured[] = [];
  for (const name of options.only) {
    const measure = MEASURES[name];
    if (!measure) throw new RangeError(`--only ${name}: is none of ${Object.keys(MEASURES).join(', ')}`);
    say(name);
    measured.push(...(await measure(ground)));
  }
  console.log(options.json ? asJson(measured) : asTable(measured));
} finally {
  await started.close();
}

async function floor(): Promise<Measured[]> {
  return [await runPart('floor', { count, dataFolder: '', databaseUrl: '' })];
}

async function fetch(ground: Ground): Promise<Measured[]> {
  const server = await started.start(startMailServer, (running) => running?.stop());
  if (!server) {
    say('fetch: left out, as dovecot is not installed (Debian: apt-get install dovecot-imapd dovecot-pop3d)');
    return [];
  }
  const measured: Measured[] = [];
  for (const protocol of PROTOCOLS) {
    await server.fill(protocol, files);
    const task = { count, ...(await ground.installation(protocol)) };
    measured.push(await runPart('fetch', task, JSON.stringify(server.mailbox(protocol, protocol))));
  }
  await server.stop();
  return measured;
}

async function file(ground: Ground): Promise<Measured[]> {
  const task = { count, ...(await ground.installation('file')) };
  return [await runPart('accept', task), await runPart('file', task)];
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
