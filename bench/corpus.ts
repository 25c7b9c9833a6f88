import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compose, type Outline } from './corpus/compose.ts';
import { FileMaker, type GeneratedFile } from './corpus/files.ts';
import { FAMILY_NAMES, GIVEN_NAMES, letter, newsletter, STREETS, SUBJECTS } from './corpus/letters.ts';
import { Random } from './corpus/random.ts';

/** One generated mail. */
export interface CorpusMail {
  /** File name: '000001.eml'. */
  name: string;
  raw: Buffer;
}

export interface CorpusOptions {
  count: number;
  /** The same seed gives the same mails, octet by octet. */
  seed: number;
  /** Tokens that half of the subjects carry in turn, such as '[Zaak 1458-ae34dc]'; made up where left out. */
  tokens?: readonly string[];
  /** Addresses that the mails go to in turn. */
  recipients?: readonly string[];
  /** Size of attachments against what the mixed corpus has by itself; 1 where left out. */
  scale?: number;
}

const KB = 1000;
const MB = 1000 * KB;

/** Skews the sizes of files, else even on a logarithmic scale, towards small ones. */
const SMALL_FILES = 1.85;

/** The first mail's Date field; each later one is a minute younger. */
const FIRST_DATE = Date.UTC(2026, 0, 5, 8, 0, 0);

/**
 * Mail as a municipality gets it, of every hundred: 60 letters in text and HTML (5 to 40 kB), 30 with one to three
 * attachments (50 kB to 2 MB), 9 newsletters, and one of 10 to 25 MB. 2,000 of them are some 830 MB.
 */
export function* mixedCorpus(options: CorpusOptions): Generator<CorpusMail> {
  const maker = new CorpusMaker(options);
  for (let index = 0; index < options.count; index++) yield maker.mixed(index);
}

/** Letters without attachments, 1 to 6 kB of text, half of them in HTML too. */
export function* smallCorpus(options: CorpusOptions): Generator<CorpusMail> {
  const maker = new CorpusMaker(options);
  for (let index = 0; index < options.count; index++) yield maker.small(index);
}

/** Writes mails as files into a folder, one at a time; returns their paths. */
export function writeCorpus(mails: Iterable<CorpusMail>, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (const { name, raw } of mails) {
    const file = path.join(folder, name);
    writeFileSync(file, raw);
    paths.push(file);
  }
  return paths;
}

class CorpusMaker {
  readonly #random: Random;
  readonly #files: FileMaker;
  readonly #options: CorpusOptions;

  constructor(options: CorpusOptions) {
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#files = new FileMaker(this.#random);
  }

  mixed(index: number): CorpusMail {
    // 37 is prime to 100: the sorts are spread evenly, and exact in every hundred
    const place = (index * 37) % 100;
    const random = this.#random;
    if (place < 60) return this.#mail(index, { letter: this.#letter(random.between(2 * KB, 17 * KB)) });
    if (place < 90) {
      const files = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => this.#file(50 * KB, 2 * MB));
      return this.#mail(index, { letter: this.#letter(random.between(1 * KB, 4 * KB)), files });
    }
    if (place < 99)
      return this.#mail(index, { letter: newsletter(random, random.between(30 * KB, 90 * KB)) });
    return this.#mail(index, { letter: this.#letter(2 * KB), files: [this.#file(7.3 * MB, 18.2 * MB)] });
  }

  small(index: number): CorpusMail {
    const plain = this.#random.chance(0.5);
    return this.#mail(index, { letter: this.#letter(this.#random.between(1 * KB, 6 * KB)), plain });
  }

  #mail(index: number, content: Pick<Outline, 'letter'> & Partial<Outline>): CorpusMail {
    const random = this.#random;
    const given = random.pick(GIVEN_NAMES);
    const { recipients = ['post@gemeente.example'] } = this.#options;
    const subject = random.pick(SUBJECTS);
    const raw = compose(random, {
      number: index + 1,
      fromName: `${given} ${random.pick(FAMILY_NAMES)}`,
      from: `burger${random.between(1, 5000)}@voorbeeld.example`,
      to: recipients[index % recipients.length] ?? '',
      subject: index % 2 === 0 ? `${subject} ${this.#token(index)}` : subject,
      date: new Date(FIRST_DATE + index * 60_000),
      plain: false,
      files: [],
      ...content,
    });
    return { name: `${String(index + 1).padStart(6, '0')}.eml`, raw };
  }

  #token(index: number): string {
    const { tokens } = this.#options;
    const made = `[Zaak ${1000 + (index % 700)}-${this.#random.octets(3).toString('hex')}]`;
    return tokens?.[(index / 2) % tokens.length] ?? made;
  }

  #letter(characters: number) {
    const random = this.#random;
    const signature = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}\r\n${random.pick(STREETS)} ${random.between(1, 300)}`;
    return letter(random, characters, signature);
  }

  /** Small files are more frequent than large ones. */
  #file(least: number, most: number): GeneratedFile {
    const size = least * (most / least) ** (this.#random.fraction() ** SMALL_FILES);
    return this.#files.file(Math.round(size * (this.#options.scale ?? 1)));
  }
}
