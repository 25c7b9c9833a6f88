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

/**
 * Rendering alone, on one thread: `node bench/render.ts [--seconds 5] [--json]`. Text mail beside bare pdfkit, with
 * a standard font that is not embedded and with a TrueType font opened for each document; HTML mail beside Chromium
 * with one warm page. Our pages also carry a header, tags, the original and metadata; theirs carry the body only.
 */
const { values: options } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } },
});
const SECONDS = Number(options.seconds);

/** What rendering one kind of mail in one way came to. */
interface Speed {
  mail: string;
  by: string;
  /** Each second of processor time, and of the clock: the first is less shaken by what else the machine does. */
  perCpuSecond: number;
  perSecond: number;
  kilobytes: number;
  memoryMb: number;
}

const KINDS: Record<string, (random: Random) => Letter> = {
  'text, 5,900 characters': (random) => letter(random, 5_700, 'A. Jansen'),
  'HTML letter, 8 kB': (random) => letter(random, 5_000, 'A. Jansen'),
  'newsletter, 60 kB': (random) => newsletter(random, 60_000),
};

const DIFFERENT = 40;
const WARM_UP = 20;
const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-render-'));
const chromiumProgram = findChromium();
const speeds: Speed[] = [];
try {
  for (const [mail, make] of Object.entries(KINDS)) {
    const random = new Random(1);
    const letters = Array.from({ length: DIFFERENT }, () => make(random));
    const plain = mail.startsWith('text');
    const inputs = letters.map((one, index) => inputOf(one, plain, index));
    speeds.push(await ourselves(mail, 'zaakpost', (index) => whole(inputs[index % DIFFERENT])));
    const textAt = (index: number): string => letters[index % DIFFERENT]?.text ?? '';
    if (plain) {
      speeds.push(
        await ourselves(mail, 'pdfkit, standard font', (index) => bare(textAt(index), 'Helvetica')),
      );
      speeds.push(await ourselves(mail, 'pdfkit, embedded font', (index) => bare(textAt(index), arimo())));
    } else if (chromiumProgram !== undefined) {
      speeds.push(await browser(mail, chromiumProgram, (index) => letters[index % DIFFERENT]?.html ?? ''));
    }
  }
} finally {
  rmSync(folder, { recursive: true });
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

/** Counts how many are rendered in the time there is, after a start that is not counted. */
async function counted(
  render: (index: number) => Promise<number>,
): Promise<{ mails: number; seconds: number; octets: number }> {
  let mails = 0;
  let octets = 0;
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1000) {
    octets += await render(mails);
    mails += 1;
  }
  return { mails, octets, seconds: (performance.now() - start) / 1000 };
}

async function ourselves(
  mail: string,
  by: string,
  render: (index: number) => Promise<number>,
): Promise<Speed> {
  for (let index = 0; index < WARM_UP; index += 1) await render(index);
  const before = process.cpuUsage();
  const { mails, seconds, octets } = await counted(render);
  const { user, system } = process.cpuUsage(before);
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;
  return speed(mail, by, mails, seconds, (user + system) / 1e6, octets, memory);
}

async function browser(mail: string, program: string, htmlAt: (index: number) => string): Promise<Speed> {
  const chromium = await Chromium.start(program);
  try {
    const print = async (index: number): Promise<number> => (await chromium.print(htmlAt(index))).length;
    for (let index = 0; index < WARM_UP / 4; index += 1) await print(index);
    const before = chromium.usage();
    const { mails, seconds, octets } = await counted(print);
    const after = chromium.usage();
    return speed(
      mail,
      path.basename(program),
      mails,
      seconds,
      after.cpuSeconds - before.cpuSeconds,
      octets,
      after.bytes,
    );
  } finally {
    await chromium.stop();
  }
}

function speed(
  mail: string,
  by: string,
  mails: number,
  seconds: number,
  cpuSeconds: number,
  octets: number,
  memory: number,
): Speed {
  return {
    mail,
    by,
    perCpuSecond: Math.round((mails / cpuSeconds) * 10) / 10,
    perSecond: Math.round((mails / seconds) * 10) / 10,
    kilobytes: Math.round(octets / mails / 1000),
    memoryMb: Math.round(memory / 1e6),
  };
}
