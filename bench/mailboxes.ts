import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { smallCorpus } from './corpus.ts';
import { openGround } from './installation.ts';
import { type Protocol, startMailServer } from './mail-server.ts';
import type { Measured } from './measured.ts';
import { runPart } from './part.ts';
import { aligned, machine, rounded } from './report.ts';
import { Started } from './stop.ts';

/**
 * What many mailboxes cost, and one with many old messages: `npm run bench:mailboxes -- [--many 500] [--old 200000] [--protocol imaps] [--json]`.
 *
 * - many: each with one new mail, and one poll worker: until all is accepted, and the lag of each mail; then the same again with nothing new
 * - old: one mailbox whose messages are all in the ledger: a run that finds nothing
 */
const { values: options } = parseArgs({
  options: {
    many: { type: 'string', default: '500' },
    old: { type: 'string', default: '200000' },
    protocol: { type: 'string', multiple: true, default: ['imaps', 'pop3s'] },
    json: { type: 'boolean', default: false },
  },
});

const many = Number(options.many);
const old = Number(options.old);
const started = new Started();
const ground = await started.start(openGround, (opened) => opened.close());
const server = await started.start(startMailServer, (running) => running?.stop());
try {
  const rows: Measured[] = [];
  if (!server)
    say(
      'nothing is measured, as dovecot is not installed (Debian: apt-get install dovecot-imapd dovecot-pop3d)',
    );
  for (const protocol of server ? (options.protocol as Protocol[]) : []) {
    if (many > 0) rows.push(...(await measureMany(protocol)));
    if (old > 0) rows.push(await measureOld(protocol));
  }
  console.log(
    options.json ? JSON.stringify({ machine: machine(), loadAverage: loadavg(), rows }) : table(rows),
  );
} finally {
  await started.close();
}

async function measureMany(protocol: Protocol): Promise<Measured[]> {
  if (!server) return [];
  say(`${many} mailboxes, ${protocol}`);
  let user = 0;
  for (const { raw } of smallCorpus({ count: many, seed: 1 }))
    await server.dovecot.deliver(`${protocol}-${user++}`, raw);
  const input = { ...server.mailbox(protocol, `${protocol}-USER`), intervalSeconds: 3600 };
  return runPart<Measured[]>(
    'poll-many',
    { count: many, ...(await ground.installation()) },
    JSON.stringify(input),
  );
}

async function measureOld(protocol: Protocol): Promise<Measured> {
  say(`${old} old messages, ${protocol}`);
  const user = `old-${protocol}`;
  const folder = path.join((await server?.dovecot.folder(user)) ?? '', 'cur');
  for (let number = 0; number < old; number++)
    writeFileSync(path.join(folder, `1600000000.M${number}P1.old:2,S`), `Subject: ${number}\n\n`);
  const input = JSON.stringify(server?.mailbox(protocol, user));
  return runPart('poll-old', { count: old, ...(await ground.installation()) }, input);
}

function table(rows: readonly Measured[]): string {
  const { processor, cores, node } = machine();
  const [load = 0] = loadavg();
  const heads = ['', 'runs', 's', 'runs/s', 'ms/run', 'CPU ms/run', 'peak MB', 'lag ms: median', 'longest'];
  const lines = rows.map(({ part, mails, seconds, cpuSeconds, peakBytes, lagMs }) => [
    part,
    ...[mails, rounded(seconds), rounded(mails / seconds), rounded((seconds * 1000) / mails)].map(String),
    ...[rounded((cpuSeconds * 1000) / mails), Math.round(peakBytes / 1e6)].map(String),
    ...[lagMs?.median ?? '–', lagMs?.longest ?? '–'].map(String),
  ]);
  return [
    `Node ${node}, ${cores} × ${processor}; load at the end ${load.toFixed(1)}`,
    'CPU and memory are of the poll worker alone.',
    '',
    ...aligned([heads, ...lines], 1),
  ].join('\n');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
