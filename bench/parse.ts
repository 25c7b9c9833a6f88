import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { simpleParser } from 'mailparser';
import { parseMail } from '../src/mail/parse.ts';
import { FileMaker } from './corpus/files.ts';
import { Random } from './corpus/random.ts';
import { mixedCorpus, smallCorpus, writeCorpus } from './corpus.ts';

/**
 * How fast mail is parsed (structure, bodies, every leaf decoded and hashed), beside mailparser's simpleParser:
 * `node bench/parse.ts [--small 2000] [--mixed 400] [--json]`. Each run is a process of its own, so that its peak of
 * memory is its own.
 */

const MB = 1_000_000;

/** Mails that are parsed before the clock starts: a worker lives long, its first second does not count. */
const WARM_UP = 100;

const PARSERS: Record<string, (file: string) => Promise<unknown>> = {
  zaakpost: (file) => parseMail({ path: file }),
  simpleParser: (file) => simpleParser(readFileSync(file)),
};

/** What one run came to. */
interface Measured {
  corpus: string;
  parser: string;
  mails: number;
  mailsPerSecond: number;
  megabytesPerSecond: number;
  /** Peak of memory above the idle process, in MB. */
  megabytesAboveIdle: number;
}

const { values: options } = parseArgs({
  options: {
    small: { type: 'string', default: '2000' },
    mixed: { type: 'string', default: '400' },
    json: { type: 'boolean', default: false },
    parser: { type: 'string' },
    folder: { type: 'string' },
  },
});

if (options.parser && options.folder) await measure(options.parser, options.folder);
else compare();

/** In the process of one run: parses every file of a folder. */
async function measure(parser: string, folder: string): Promise<void> {
  const parse = PARSERS[parser];
  if (!parse) throw new RangeError(`no such parser: ${parser}`);
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const idle = process.memoryUsage.rss();
  for (const file of files.slice(0, WARM_UP)) await parse(file);
  const start = performance.now();
  for (const file of files) await parse(file);
  const seconds = (performance.now() - start) / 1000;
  const measured: Measured = {
    corpus: path.basename(folder),
    parser,
    mails: files.length,
    mailsPerSecond: files.length / seconds,
    megabytesPerSecond: bytes / MB / seconds,
    megabytesAboveIdle: (peakBytes() - idle) / MB,
  };
  process.stdout.write(JSON.stringify(measured));
}

/** Most memory that this process ever had. Linux counts what its parent had into maxRSS, so the kernel's own mark goes first. */
function peakBytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const mark = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (mark ? Number(mark) : process.resourceUsage().maxRSS) * 1024;
}

function compare(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-bench-'));
  try {
    writeCorpus(smallCorpus({ count: Number(options.small), seed: 1 }), path.join(folder, 'small'));
    writeCorpus(mixedCorpus({ count: Number(options.mixed), seed: 1 }), path.join(folder, 'mixed'));
    writeCorpus([{ name: 'large.eml', raw: largeMail() }], path.join(folder, '50 MB'));
    const runs = ['small', 'mixed', '50 MB'].flatMap((corpus) =>
      Object.keys(PARSERS).map((parser) => run(parser, path.join(folder, corpus))),
    );
    if (options.json) console.log(JSON.stringify(runs));
    else console.table(runs.map(readable));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(parser: string, folder: string): Measured {
  const [script = ''] = process.argv.slice(1);
  const child = spawnSync(process.execPath, [script, '--parser', parser, '--folder', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${parser} ended with ${child.status ?? child.signal}`);
  return JSON.parse(child.stdout);
}

function readable(measured: Measured) {
  return {
    ...measured,
    mailsPerSecond: Math.round(measured.mailsPerSecond),
    megabytesPerSecond: Math.round(measured.megabytesPerSecond),
    megabytesAboveIdle: Math.round(measured.megabytesAboveIdle),
  };
}

/** One mail of 50 MB with one attachment. */
function largeMail(): Buffer {
  const { content } = new FileMaker(new Random(1)).file(36.5 * MB);
  const header =
    'Subject: large\r\nContent-Type: application/pdf; name=large.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  return Buffer.concat([
    Buffer.from(header),
    Buffer.from(content.toString('base64').replace(/.{76}/g, '$&\r\n')),
  ]);
}
