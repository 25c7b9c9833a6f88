import { type FileHandle, open } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { ZaakpostError } from '../errors.ts';
import type { ContentRange } from '../mail/message.ts';
import { partContent } from '../mail/part-content.ts';
import { type Saying, say } from '../words/saying.ts';
import type { Check, CheckSubject, Verdict } from './check.ts';
import {
  type Clamd,
  type ClamdAnswer,
  type Content,
  clamdAnswers,
  clamdVersion,
  scanStream,
} from './clamd.ts';
import type { CleanScans } from './clean-scans.ts';
import { type DecodeHidden, removeHidden } from './hidden-contents.ts';
import { asMail, without } from './mail-stream.ts';
import { hiddenTargets, largeTargets, type ScanTarget, textTargets } from './scan-targets.ts';

/** What is sent to the scanner at a time, in octets. */
const CHUNK = 256 * 1024;

/** Findings that say that clamd gave up on a limit or could not look inside: no virus, and not clean. */
const GAVE_UP = /^Heuristics\.(Limits\.Exceeded|Encrypted)\b/;

/** A mail of fewer octets is scanned sooner than it is asked whether that was done before. */
const LARGE_MAIL_BYTES = 1024 * 1024;

/** Where clamd names its signatures, a verdict can be kept for as long as they are the same. */
const NAMES_SIGNATURES = /^ClamAV [^/]+\/\d+\//;

/** Contents of one mail that are sent to the scanner: each is decoded anew from the mail. */
const MOST_SCANS = 250;

/** What the check is made with. */
export interface VirusSettings {
  /** The scanner; undefined where none is configured. */
  clamd: Clamd | undefined;
  decodeHidden: DecodeHidden;
  /** What was found clean before; without it, all is scanned each time. */
  cleanScans?: CleanScans;
}

/** A content to be scanned, that can be read more than once. */
interface Scan {
  /** Where it is, for people; null: the mail itself. */
  name: Saying | null;
  size: number;
  read(): Content;
}

/** What came of looking at something. */
interface Found {
  result: 'clean' | 'infected' | 'unscannable';
  /** null: nothing but its result. */
  said: Saying | null;
  /** Of engine and signatures; of several, all that looked. */
  versions: readonly string[];
}

/**
 * The check `virus`: has clamd look at the whole raw mail, from its file; clamd itself unpacks MIME, archives and nested mail.
 * What it cannot unpack is sent beside it (`scan-targets.ts`). Of a large mail large files are sent as files and
 * the mail without them, so that every octet is sent once; those that were found clean by the same signatures are not sent again.
 *
 * Results: `clean`; `infected` (evidence: the signature's name); `unscannable` (a limit was reached, or the
 * content is encrypted: nobody knows, so it is never `clean`); `not scanned` (there is no scanner). The last
 * evidence is the version of engine and signatures.
 *
 * @throws ZaakpostError (from `run`) SCANNER_UNAVAILABLE where the scanner does not answer; BLOB_MISSING
 * where the file is not there; PARSE_FAILED where decoding what is hidden passes a limit.
 */
export function virusCheck({ clamd, decodeHidden, cleanScans }: VirusSettings): Check {
  return {
    name: 'virus',
    run: async (subject) => {
      if (!clamd) return { check: 'virus', result: 'not scanned', evidence: [say('no-scanner')] };
      const isLarge = subject.raw.size >= LARGE_MAIL_BYTES;
      const hidden = new HiddenScans(subject, decodeHidden);
      return isLarge && cleanScans
        ? await scanLarge(clamd, subject, hidden, cleanScans)
        : verdictOf(await scanAll(clamd, [wholeMail(subject)], hidden));
    },
  };
}

/** Scans a large mail, but for what is known to be clean. */
async function scanLarge(
  clamd: Clamd,
  subject: CheckSubject,
  hidden: HiddenScans,
  cleanScans: CleanScans,
): Promise<Verdict> {
  const { raw, parsed } = subject;
  const version = await clamdVersion(clamd);
  if (!NAMES_SIGNATURES.test(version)) return verdictOf(await scanAll(clamd, [wholeMail(subject)], hidden));
  const files = largeTargets(parsed);
  const hashes = [...new Set([raw, ...files].map(({ sha256 }) => sha256 ?? ''))];
  const known = await cleanScans.known(hashes, version);
  if (known.has(raw.sha256))
    return verdictOf({ result: 'clean', said: say('scanned-before'), versions: [version] });
  const unknown = files.filter(({ sha256 }) => !known.has(sha256 ?? ''));
  const places = files.map(({ content }) => content);
  const scans = [wholeMail(subject, places), ...unknown.map((target) => fileScan(subject, target))];
  const found = await scanAll(clamd, scans, hidden);
  // signatures that changed on the way: nobody knows which of them looked at what
  if (found.result === 'clean' && isDeepStrictEqual(found.versions, [version]))
    await cleanScans.remember(hashes, version);
  const verdict = verdictOf(found);
  const spared = files.length - unknown.length;
  if (spared === 0) return verdict;
  const before = say('large-files-scanned-before', { count: String(spared) });
  return { ...verdict, evidence: [before, ...verdict.evidence] };
}

/** @param leftOut Places that are scanned as files. */
function wholeMail({ raw }: CheckSubject, leftOut: readonly ContentRange[] = []): Scan {
  const size = leftOut.reduce((left, { start, end }) => left - (end - start), raw.size);
  return { name: null, size, read: () => asMail(without(storedOctets(raw.path), leftOut)) };
}

/** What lies hidden in a mail, decoded when it is its turn. */
class HiddenScans {
  readonly #subject: CheckSubject;
  readonly #decode: DecodeHidden;

  constructor(subject: CheckSubject, decode: DecodeHidden) {
    this.#subject = subject;
    this.#decode = decode;
  }

  /** Gives the scans for the time of some work; the files that they read are removed after it. */
  async use<T>(most: number, work: (scans: Scan[], count: number) => Promise<T>): Promise<T> {
    const { parsed, raw } = this.#subject;
    const parts = hiddenTargets(parsed);
    const texts = textTargets(parsed);
    if (parts.length + texts.length === 0) return work([], 0);
    const contents = await this.#decode({ path: raw.path, parts: parts.slice(0, most), texts });
    const unread = Math.max(0, parts.length - most);
    try {
      const scans = contents.map(({ name, size, file }) => ({
        name,
        size,
        read: () => asMail(storedOctets(file)),
      }));
      return await work(scans, scans.length + unread);
    } finally {
      await removeHidden(contents);
    }
  }
}

function fileScan({ raw }: CheckSubject, { name, content, size }: ScanTarget): Scan {
  return { name, size, read: () => asMail(partContent(raw.path, content)) };
}

/** Scans the mail and its files, and then what is hidden in it, until a virus is found. */
async function scanAll(clamd: Clamd, scans: readonly Scan[], hidden: HiddenScans): Promise<Found> {
  const first = await scanEach(clamd, scans, scans.length);
  if (first.result === 'infected') return first;
  return hidden.use(Math.max(0, MOST_SCANS - scans.length), async (more, count) => {
    if (count === 0) return first;
    const second = await scanEach(clamd, more, count);
    if (second.result === 'infected' || first.result === 'clean')
      return together(first, second, scans.length - 1 + count);
    return first;
  });
}

/** Of two looks of which the first was clean, or the second found something. */
function together(first: Found, second: Found, beside: number): Found {
  if (second.result !== 'clean') return second;
  const versions = [...new Set([...first.versions, ...second.versions])];
  return { result: 'clean', said: scannedBeside(beside), versions };
}

/**
 * Scans one after the other. What could not be scanned, or is too much, counts where no virus is.
 *
 * @param count of all there are, of which `scans` may be the first.
 */
async function scanEach(clamd: Clamd, scans: readonly Scan[], count: number): Promise<Found> {
  const seen = new Set<string>();
  let unscannable: Found | null = null;
  for (const scan of scans.slice(0, MOST_SCANS)) {
    const found = await scanOne(clamd, scan);
    if (found.result === 'infected') return found;
    if (found.result === 'unscannable') unscannable ??= found;
    for (const version of found.versions) seen.add(version);
  }
  if (unscannable) return unscannable;
  const versions = [...seen];
  if (count > Math.min(scans.length, MOST_SCANS))
    return { result: 'unscannable', said: say('too-many-contents', { count: String(count) }), versions };
  return { result: 'clean', said: scans.length > 1 ? scannedBeside(scans.length - 1) : null, versions };
}

const scannedBeside = (count: number): Saying => say('contents-scanned-beside', { count: String(count) });

async function scanOne(clamd: Clamd, scan: Scan): Promise<Found> {
  const first = await ask(clamd, scan);
  if (first.reply !== null) return judge(clamd, scan, first.version, first.reply);
  // Cut in the middle. A scanner that died will be away now, or scan it the second time; one that hangs up
  // twice and is there has a limit that it was too hasty to name.
  await requireAlive(clamd);
  const second = await ask(clamd, scan);
  if (second.reply !== null) return judge(clamd, scan, second.version, second.reply);
  await requireAlive(clamd);
  return { result: 'unscannable', said: say('scanner-hung-up'), versions: [second.version] };
}

async function requireAlive(clamd: Clamd): Promise<void> {
  if (await clamdAnswers(clamd)) return;
  throw new ZaakpostError('SCANNER_UNAVAILABLE', {
    detail: `clamd at ${clamd.address} went away in the middle of a mail`,
  });
}

function ask(clamd: Clamd, { read, size }: Scan): Promise<ClamdAnswer> {
  return scanStream(clamd, read(), size);
}

async function* storedOctets(path: string): AsyncGenerator<Buffer> {
  await using file = await openStored(path);
  yield* file.createReadStream({ highWaterMark: CHUNK, autoClose: false });
}

async function openStored(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    throw new ZaakpostError('BLOB_MISSING', { detail: path, cause });
  }
}

/** Puts clamd's words into ours. Whatever we do not know is no `clean`. */
function judge(clamd: Clamd, { name }: Scan, version: string, reply: string): Found {
  const versions = [version];
  if (reply === 'stream: OK') return { result: 'clean', said: null, versions };
  const told = (found: string): Saying =>
    name === null ? say('scanner-found', { found }) : say('scanner-found-in', { found, place: name });
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found) return { result: GAVE_UP.test(found) ? 'unscannable' : 'infected', said: told(found), versions };
  if (/limit/i.test(reply)) return { result: 'unscannable', said: told(reply), versions };
  throw new ZaakpostError('SCANNER_UNAVAILABLE', { detail: `clamd at ${clamd.address} says: ${reply}` });
}

function verdictOf({ result, said, versions }: Found): Verdict {
  const version = say('scanner-version', { version: versions.join(', ') });
  return { check: 'virus', result, evidence: said === null ? [version] : [said, version] };
}
