import { ZaakpostError } from '../errors.ts';
import { type Clamd, clamdAnswers, scanStream } from './clamd.ts';
import { EICAR } from './eicar.ts';
import { asMail } from './mail-stream.ts';

/** What a scanner showed of itself at the start. */
export interface ScannerProbe {
  /** Engine and signatures. */
  version: string;
  /** The largest mail, in octets, that it takes; larger ones will be `unscannable`. */
  largestScanned: number;
}

/** How closely a scanner's limit is sought, in octets. */
const PRECISION = 64 * 1024;
const ZEROS = Buffer.alloc(256 * 1024);

/** A mail with two parts: padding, and then EICAR. */
const BEFORE_PADDING = mailText([
  'From: probe@zaakpost.invalid',
  'To: clamd@zaakpost.invalid',
  'Subject: Does the scanner see what lies at the end?',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="part"',
  '',
  '--part',
  'Content-Type: application/octet-stream',
  'Content-Transfer-Encoding: 8bit',
  '',
  '',
]);
const AFTER_PADDING = mailText([
  '',
  '--part',
  'Content-Type: application/octet-stream',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename="eicar.com"',
  '',
  Buffer.from(EICAR).toString('base64'),
  '--part--',
  '',
]);

/**
 * Tries a scanner before mail is trusted to it, with EICAR behind padding in mails up to the largest that is
 * accepted. clamd answers `OK` for what lies beyond its MaxFileSize and MaxScanSize unless AlertExceedsMax is
 * set: such a scanner is refused. One that says that a mail is too large for it is not, as that mail will be
 * held. So is one that does not look into a mail whose first header field it does not know, sent as the check `virus` sends
 * it. Takes about a second for each 100 MB.
 *
 * @param maxMailBytes the largest mail that is accepted, in octets.
 * @throws ZaakpostError SCANNER_WOULD_MISS; SCANNER_UNAVAILABLE where it does not answer.
 */
export async function probeScanner(clamd: Clamd, maxMailBytes: number): Promise<ScannerProbe> {
  const { version, taken } = await probe(clamd, 0);
  if (!taken)
    throw new ZaakpostError('SCANNER_WOULD_MISS', { detail: `clamd at ${clamd.address} takes no mail` });
  await refuseUnknownField(clamd);
  return { version, largestScanned: await largestScanned(clamd, maxMailBytes) };
}

/** clamd takes for mail only what begins with a field that it knows: elsewhere it would not decode base64. */
async function refuseUnknownField(clamd: Clamd): Promise<void> {
  const mail = [Buffer.from('X-First-Field: of no known name\r\n'), ...probeMail(0)];
  const { reply } = await scanStream(clamd, asMail(mail), 0);
  if (reply !== 'stream: OK') return;
  const detail = `clamd at ${clamd.address} does not look into a mail whose first header field it does not know`;
  throw new ZaakpostError('SCANNER_WOULD_MISS', { detail });
}

/**
 * Silent misses lie between clamd's MaxFileSize and its StreamMaxLength, so the size to look at is the
 * largest one of which it takes the stream: found by halving.
 */
async function largestScanned(clamd: Clamd, maxMailBytes: number): Promise<number> {
  if ((await probe(clamd, maxMailBytes)).taken) return maxMailBytes;
  let largestTaken = 0;
  let smallestRefused = maxMailBytes;
  while (smallestRefused - largestTaken > PRECISION) {
    const middle = Math.floor((largestTaken + smallestRefused) / 2);
    if ((await probe(clamd, middle)).taken) largestTaken = middle;
    else smallestRefused = middle;
  }
  return largestTaken;
}

/**
 * Sends one mail with EICAR at its end.
 *
 * @param size octets of the mail; never less than those of its frame.
 * @returns `taken`: false where the scanner said, or showed by hanging up, that the stream was too long for
 * it.
 */
async function probe(clamd: Clamd, size: number): Promise<{ version: string; taken: boolean }> {
  const { version, reply } = await scanStream(clamd, probeMail(size), size);
  if (reply === 'stream: OK') throw wouldMiss(clamd, size);
  if (reply?.endsWith(' FOUND')) return { version, taken: true };
  const tooLong = reply === null ? await clamdAnswers(clamd) : /size limit exceeded/.test(reply);
  if (tooLong) return { version, taken: false };
  throw new ZaakpostError('SCANNER_UNAVAILABLE', {
    detail: `clamd at ${clamd.address} says: ${reply ?? 'nothing'}`,
  });
}

function* probeMail(size: number): Generator<Buffer> {
  yield BEFORE_PADDING;
  let padding = size - BEFORE_PADDING.length - AFTER_PADDING.length;
  for (; padding > 0; padding -= ZEROS.length) yield ZEROS.subarray(0, padding);
  yield AFTER_PADDING;
}

function mailText(lines: string[]): Buffer {
  return Buffer.from(lines.join('\r\n'));
}

function wouldMiss(clamd: Clamd, size: number): ZaakpostError {
  const what =
    size === 0
      ? 'does not find the EICAR test file: are its signatures loaded?'
      : `answers OK for EICAR at the end of a mail of ${size} octets: set MaxFileSize and MaxScanSize above that, or AlertExceedsMax yes`;
  return new ZaakpostError('SCANNER_WOULD_MISS', { detail: `clamd at ${clamd.address} ${what}` });
}
