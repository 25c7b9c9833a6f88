import { type FileHandle, open } from 'node:fs/promises';
import { ZaakpostError } from '../errors.ts';
import type { Check, Verdict } from './check.ts';
import { type Clamd, type ClamdAnswer, clamdAnswers, scanStream } from './clamd.ts';

/** What is sent to the scanner at a time, in octets. */
const CHUNK = 256 * 1024;

/** Findings that say that clamd gave up on a limit or could not look inside: no virus, and not clean. */
const GAVE_UP = /^Heuristics\.(Limits\.Exceeded|Encrypted)\b/;

/**
 * The check `virus`: has clamd look at the whole raw mail, from its file; clamd itself unpacks MIME, archives
 * and nested mail.
 *
 * Results: `clean`; `infected` (evidence: the signature's name); `unscannable` (a limit was reached, or the
 * content is encrypted: nobody knows, so it is never `clean`); `not scanned` (there is no scanner). The last
 * evidence is the version of engine and signatures.
 *
 * @param clamd the scanner; undefined where none is configured.
 * @throws ZaakpostError (from `run`) SCANNER_UNAVAILABLE where the scanner does not answer; BLOB_MISSING
 * where the file is not there.
 */
export function virusCheck(clamd: Clamd | undefined): Check {
  return {
    name: 'virus',
    run: async ({ raw }) =>
      clamd ? await scanFile(clamd, raw) : verdict('not scanned', 'no scanner is configured'),
  };
}

async function scanFile(clamd: Clamd, raw: { path: string; size: number }): Promise<Verdict> {
  const first = await ask(clamd, raw);
  if (first.reply !== null) return judge(clamd, first.version, first.reply);
  // Cut in the middle. A scanner that died will be away now, or scan it the second time; one that hangs up
  // twice and is there has a limit that it was too hasty to name.
  await requireAlive(clamd);
  const second = await ask(clamd, raw);
  if (second.reply !== null) return judge(clamd, second.version, second.reply);
  await requireAlive(clamd);
  return verdict('unscannable', 'the scanner ended the connection', second.version);
}

async function requireAlive(clamd: Clamd): Promise<void> {
  if (await clamdAnswers(clamd)) return;
  throw new ZaakpostError('SCANNER_UNAVAILABLE', {
    detail: `clamd at ${clamd.address} went away in the middle of a mail`,
  });
}

async function ask(clamd: Clamd, raw: { path: string; size: number }): Promise<ClamdAnswer> {
  await using file = await openStored(raw.path);
  return await scanStream(clamd, file.createReadStream({ highWaterMark: CHUNK, autoClose: false }), raw.size);
}

async function openStored(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    throw new ZaakpostError('BLOB_MISSING', { detail: path, cause });
  }
}

/** Puts clamd's words into ours. Whatever we do not know is no `clean`. */
function judge(clamd: Clamd, version: string, reply: string): Verdict {
  if (reply === 'stream: OK') return verdict('clean', version);
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found) return verdict(GAVE_UP.test(found) ? 'unscannable' : 'infected', found, version);
  if (/limit/i.test(reply)) return verdict('unscannable', reply, version);
  throw new ZaakpostError('SCANNER_UNAVAILABLE', { detail: `clamd at ${clamd.address} says: ${reply}` });
}

function verdict(result: string, ...evidence: string[]): Verdict {
  return { check: 'virus', result, evidence };
}
