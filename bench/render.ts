import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import PDFDocument from 'pdfkit';
import { parseRaw } from '../src/mail/parse.ts';
import { renderMail } from '../src/render/render.ts';
import type { RenditionInput } from '../src/render/rendition.ts';
import { Chromium, findChromium } from './chromium.ts';
import { compose } from './corpus/compose.ts';
import { type Letter, letter, newsletter } from './corpus/letters.ts';
import { Random } from './corpus/random.ts';
import { Started } from './stop.ts';

/**
 * Rendering alone, on one thread: `node bench/render.ts [--rounds 5] [--seconds 3] [--json]`. Text mail beside bare pdfkit,
 * with a standard font that is not embedded and with a TrueType font opened for each document; HTML mail beside Chromium
 * with one warm page. Our pages also carry a header, tags, the original and metadata; theirs carry the body only.
 * Rounds alternate, so that what else the machine does falls on all alike: the ratio is the median of those of the rounds.
 */
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const ROUNDS = Number(options.rounds);
const SECONDS = Number(options.seconds);

/** What rendering one kind of mail in one way came to, by the median of its rounds. */
interface Speed {
  mail: string;
  by: string;
  /** Each second of processor time, and of the clock: the first is less shaken by what else the machine does. */
  perCpuSecond: number;
  perSecond: number;
  /** How many times ours is as fast, by processor time and by the clock. */
  oursByCpu: number;
  oursByClock: number;
  kilobytes: number;
  memoryMb: number;
}

/** One way to render, and what its processes have used so far. */
interface Way {
  by: string;
  render: (index: number) => Promise<number>;
  usage: () => { cpuSeconds: number; bytes: number };
}

/** One round of one way. */
interface Round {
  mails: number;
  seconds: number;
  cpuSeconds: number;
  octets: number;
}

const KINDS: Record<string, (random: Random) => Letter> = {
  'text, 5,900 characters': (random) => letter(random, 5_700, 'A. Jansen'),
  'HTML letter, 8 kB': (random) => letter(random, 5_000, 'A. Jansen'),
  'newsletter, 60 kB': (random) => newsletter(random, 60_000),
};

const DIFFERENT = 40;
const WARM_UP = 20;
const started = new Started();
const folder = await started.start(
  () => mkdtempSync(path.join(tmpdir(), 'zaakpost-render-')),
  (made) => rmSync(made, { recursive: true }),
);
const chromiumProgram = findChromium();
const speeds: Speed[] = [];
try {
  for (const [mail, make] of Object.entries(KINDS)) {
    const random = new Random(1);
    const letters = Array.from({ length: DIFFERENT }, () => make(random));
    const plain = mail.startsWith('text');
    const inputs = letters.map((one, index) => inputOf(one, plain, index));
    const textAt = (index: number): string => letters[index % DIFFERENT]?.text ?? '';
    const ways: Way[] = [
      { by: 'zaakpost', render: (index) => whole(inputs[index % DIFFERENT]), usage: ownUsage },
    ];
    if (plain) {
      ways.push(
        { by: 'pdfkit, standard font', render: (index) => bare(textAt(index), 'Helvetica'), usage: ownUsage },
        { by: 'pdfkit, embedded font', render: (index) => bare(textAt(index), arimo()), usage: ownUsage },
      );
      speeds.push(...(await compared(mail, ways)));
    } else if (chromiumProgram === undefined) speeds.push(...(await compared(mail, ways)));
    else {
      const chromium = await Chromium.start(chromiumProgram);
      try {
        const print = async (index: number): Promise<number> =>
          (await chromium.print(letters[index % DIFFERENT]?.html ?? '')).length;
        ways.push({ by: path.basename(chromiumProgram), render: print, usage: () => chromium.usage() });
        speeds.push(...(await compared(mail, ways)));
      } finally {
        await chromium.stop();
      }
    }
  }
} finally {
  await started.close();
}
if (chromiumProgram === undefined) console.error('Chromium is left out, as it is not installed');
if (options.json) console.log(JSON.stringify(speeds));
else console.table(speeds);

function inputOf(one: Letter, plain: boolean, index: number): RenditionInput {
  const raw = compose(new Random(index), {
    number: index,
    fromName: 'A. Jansen',
    from: 'a.jansen@voorbeeld.example',
    to: 'post@gemeente.example',
    subject: 'Aanvraag vergunning [Zaak 1458-ae34dc]',
    date: new Date(Date.UTC(2026, 2, 2)),
    letter: one,
    plain,
    files: [],
  });
  const file = path.join(folder, `${plain} ${raw.length} ${index}.eml`);
  writeFileSync(file, raw);
  return {
    mailId: '019576c1-8b00-7000-8000-000000000001',
    parsed: parseRaw(raw),
    raw: { path: file, size: raw.length, sha256: createHash('sha256').update(raw).digest('hex') },
    receivedAt: '2026-03-02T08:15:03Z',
    mailboxName: 'post',
    caseNumber: '1458',
    caseTitle: 'Dakkapel Dorpsstraat 12',
    token: { text: '[Zaak 1458-******]', place: 'subject' },
    notes: ['virus: not scanned'],
    language: 'nl',
  };
}

async function whole(input: RenditionInput | undefined): Promise<number> {
  let octets = 0;
  if (input === undefined) return octets;
  const { pdf } = await renderMail(input);
  for await (const chunk of pdf) octets += chunk.length;
  return octets;
}

function arimo(): string {
  return fileURLToPath(import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'));
}

async function bare(text: string, font: string): Promise<number> {
  const document = new PDFDocument({ size: 'A4', font });
  let octets = 0;
  document.on('data', (chunk: Buffer) => {
    octets += chunk.length;
  });
  const ended = once(document, 'end');
  document.fontSize(10).text(text);
  document.end();
  await ended;
  return octets;
}

/** Takes the ways in turns; the first is ours. */
async function compared(mail: string, ways: Way[]): Promise<Speed[]> {
  for (const { render } of ways) for (let index = 0; index < WARM_UP; index += 1) await render(index);
  const rounds = new Map<Way, Round[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ways) rounds.get(way)?.push(await timed(way));
  }
  const [ours] = ways;
  const own = (ours && rounds.get(ours)) ?? [];
  return ways.map((way) => speed(mail, way, rounds.get(way) ?? [], own));
}

/** Counts how many are rendered in the time there is. */
async function timed({ render, usage }: Way): Promise<Round> {
  let mails = 0;
  let octets = 0;
  const before = usage().cpuSeconds;
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1000) {
    octets += await render(mails);
    mails += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  return { mails, octets, seconds, cpuSeconds: usage().cpuSeconds - before };
}

function ownUsage(): { cpuSeconds: number; bytes: number } {
  const { user, system } = process.cpuUsage();
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return { cpuSeconds: (user + system) / 1e6, bytes: Number(resident ?? 0) * 1024 };
}

function speed(mail: string, { by, usage }: Way, rounds: Round[], ours: Round[]): Speed {
  const byCpu = ({ mails, cpuSeconds }: Round): number => mails / cpuSeconds;
  const byClock = ({ mails, seconds }: Round): number => mails / seconds;
  const ratios = (rate: (round: Round) => number): number[] =>
    rounds.map((round, index) => rate(ours[index] ?? round) / rate(round));
  return {
    mail,
    by,
    perCpuSecond: median(rounds.map(byCpu)),
    perSecond: median(rounds.map(byClock)),
    oursByCpu: median(ratios(byCpu)),
    oursByClock: median(ratios(byClock)),
    kilobytes: median(rounds.map(({ octets, mails }) => octets / mails / 1000)),
    memoryMb: Math.round(usage().bytes / 1e6),
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}
