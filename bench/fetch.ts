import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Corpus, corpusFolder } from './corpus-folder.ts';
import type { Account, Cell, Client } from './fetch/cell.ts';
import { mbsync, mpop } from './fetch/foreign.ts';
import { type Line, openLine } from './fetch/line.ts';
import { ours } from './fetch/ours.ts';
import { fetchJson, fetchTable } from './fetch/report.ts';
import { openGround } from './installation.ts';
import { startMailServer } from './mail-server.ts';
import { Started } from './stop.ts';

/**
 * How fast mail is fetched to where it cannot be lost, beside mpop and mbsync, which also wait for the disk with each mail:
 * `npm run bench:fetch -- [--small 1000] [--mixed 2000] [--delay 0 --delay 20] [--repeat 3] [--client NAME]… [--json]`.
 *
 * One mail server (Dovecot, over TLS) holds both corpora; each client reads them whole and leaves them there, over a line without delay and one of a
 * longer round trip. Every round runs every cell once, every second round in the opposite order, and every run writes to a folder of its own: what is
 * deleted in between would slow down the next.
 */
const { values: options } = parseArgs({
  options: {
    small: { type: 'string', default: '1000' },
    mixed: { type: 'string', default: '2000' },
    delay: { type: 'string', multiple: true, default: ['0', '20'] },
    repeat: { type: 'string', default: '3' },
    client: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
});

const started = new Started();
const folder = await started.start(
  () => mkdtempSync(path.join(tmpdir(), 'zaakpost-bench-fetch-')),
  (made) => rmSync(made, { recursive: true }),
);
const ground = await started.start(openGround, (opened) => opened.close());
const server = await started.start(startMailServer, (running) => running?.stop());
const clients = [
  ours('zaakpost', 'pop3s', ground),
  mpop(folder),
  ours('zaakpost', 'imaps', ground),
  ours('zaakpost ×2', 'imaps', ground, 2),
  mbsync(folder),
];
try {
  if (server) await measure();
  else
    say(
      'nothing is measured, as dovecot is not installed (Debian: apt-get install dovecot-imapd dovecot-pop3d)',
    );
} finally {
  await started.close();
}

async function measure(): Promise<void> {
  const cells: Cell[] = [];
  for (const [corpus, count] of corpora()) {
    const { files, bytes } = corpusFolder(count, corpus);
    say(`${corpus} corpus: ${count} mails, ${Math.round(bytes / 1e6)} MB`);
    await server?.fill(corpus, files);
    const account = { mails: files.length, bytes };
    for (const delay of options.delay)
      for (const client of chosen())
        cells.push({ corpus, account, roundTripMs: Number(delay), client, runs: [] });
  }
  say('once unmeasured, as a mail server is quicker with mail that it has read before');
  for (const cell of cells) if (cell.roundTripMs === 0 && cell.client.name === 'zaakpost') await run(cell);
  for (let round = 0; round < Number(options.repeat); round++)
    for (const cell of round % 2 === 0 ? cells : cells.toReversed()) cell.runs.push(await run(cell));
  console.log(options.json ? fetchJson(cells, notes()) : fetchTable(cells, notes()));
}

function corpora(): [Corpus, number][] {
  const counts: [Corpus, number][] = [
    ['small', Number(options.small)],
    ['mixed', Number(options.mixed)],
  ];
  return counts.filter(([, count]) => count > 0);
}

function chosen(): Client[] {
  return clients.filter(({ name, missing }) => !missing && (options.client?.includes(name) ?? true));
}

/** What could not be measured. */
function notes(): string[] {
  return clients.flatMap(({ missing }) => (missing ? [`Left out, as it is not installed: ${missing}`] : []));
}

async function run(cell: Cell): Promise<Cell['runs'][number]> {
  const { corpus, client, account, roundTripMs } = cell;
  const line: Line = await openLine(portOf(client), roundTripMs);
  try {
    const result = await client.fetch({ ...account, ...login(corpus), port: line.port });
    const [load = 0] = loadavg();
    const speed = Math.round(account.mails / result.seconds);
    say(
      `${corpus} ${roundTripMs} ms ${client.protocol} ${client.name}: ${speed} mails/s (load ${load.toFixed(1)})`,
    );
    return result;
  } finally {
    await line.close();
  }
}

function portOf({ protocol }: Client): number {
  return server?.dovecot.ports[protocol] ?? 0;
}

function login(user: string): Pick<Account, 'host' | 'user' | 'password' | 'ca'> {
  return { host: '127.0.0.1', user, password: server?.dovecot.password ?? '', ca: server?.dovecot.ca ?? '' };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
