import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { ZaakpostError } from '../../errors.ts';
import type { CheckSubject } from '../check.ts';

/** An rspamd to ask. */
export interface Rspamd {
  /** `http://host:port` of its normal worker or its proxy. */
  address: string;
  /** For the whole of one mail, in milliseconds; see also `BYTES_PER_SECOND`. */
  timeoutMs: number;
}

/** What rspamd said of a mail. */
const answer = z.object({
  action: z.string(),
  score: z.number(),
  required_score: z.number(),
  symbols: z.record(z.string(), z.object({ score: z.number().default(0) })).default({}),
});

export type RspamdAnswer = z.infer<typeof answer>;

/** RFC 9110, 15.5.14. */
const TOO_LARGE = 413;
/** More than rspamd ever says. */
const MOST_ANSWER = 1024 * 1024;
/** A large mail may take longer: one second for each of these. */
const BYTES_PER_SECOND = 1024 * 1024;

/**
 * Has rspamd look at a mail, streamed from its file, with what is known of its envelope
 * (https://docs.rspamd.com/developers/protocol).
 *
 * @returns null where rspamd does not take the mail: it says that it is too large, or hangs up on it, and is there.
 * @throws ZaakpostError SPAM_FILTER_UNAVAILABLE where it cannot be reached, does not answer in time, or answers what
 * cannot be read; BLOB_MISSING where the file is not there.
 */
export async function askRspamd(rspamd: Rspamd, subject: CheckSubject): Promise<RspamdAnswer | null> {
  try {
    const { status, text } = await postPatiently(rspamd, subject);
    if (status === TOO_LARGE) return null;
    if (status !== 200) throw new Error(`answers with status ${status}`);
    return answer.parse(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof ZaakpostError) throw cause;
    const { message } = cause as Error;
    throw new ZaakpostError('SPAM_FILTER_UNAVAILABLE', {
      detail: `rspamd at ${rspamd.address}: ${message}`,
      cause,
    });
  }
}

interface Reply {
  status: number;
  text: string;
}

/**
 * rspamd that hangs up in the middle of a mail has died, or has a limit (`max_message`) that it was too hasty to name:
 * one that hangs up twice and is there has the latter.
 */
async function postPatiently(rspamd: Rspamd, subject: CheckSubject): Promise<Reply> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await post(rspamd, subject);
    } catch (error) {
      const hungUp = ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!hungUp || !(await rspamdAnswers(rspamd))) throw error;
      if (attempt === 2) return { status: TOO_LARGE, text: '' };
    }
  }
}

/** Whether an rspamd answers. */
export async function rspamdAnswers({ address, timeoutMs }: Rspamd): Promise<boolean> {
  try {
    return (await fetch(new URL('/ping', address), { signal: AbortSignal.timeout(timeoutMs) })).ok;
  } catch {
    return false;
  }
}

async function post({ address, timeoutMs }: Rspamd, subject: CheckSubject): Promise<Reply> {
  await using file = await openStored(subject.raw.path);
  const url = new URL('/checkv2', address);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const { size } = subject.raw;
  const signal = AbortSignal.timeout(Math.round(timeoutMs + (size / BYTES_PER_SECOND) * 1000));
  const headers = { ...factsOf(subject), 'Content-Length': String(size) };
  const asked = send(url, { method: 'POST', headers, signal, agent: false });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  // It may answer, and hang up, before it has heard all: then its answer counts.
  const sent = pipeline(file.createReadStream({ autoClose: false }), asked);
  const failed = sent.then(() => answered);
  const [response] = await Promise.race([answered, failed]);
  sent.catch(() => undefined);
  return { status: response.statusCode ?? 0, text: await textOf(response) };
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const piece of response) {
    text += piece;
    if (text.length > MOST_ANSWER) throw new Error('talks too much to be rspamd');
  }
  return text;
}

/** What rspamd is told beside the mail; a header of HTTP holds one line of ASCII. */
function factsOf({ mailId, envelope }: CheckSubject): Record<string, string | string[]> {
  const facts: [string, string | string[] | undefined][] = [
    ['Queue-Id', mailId],
    ['IP', envelope?.client?.address.replace(/^::ffff:(?=\d+\.)/i, '')],
    ['Helo', envelope?.client?.name],
    ['From', envelope?.sender],
    ['Rcpt', envelope?.recipients],
  ];
  const fits = (text: string) => text !== '' && /^[\x20-\x7e]+$/.test(text);
  return Object.fromEntries(
    facts.flatMap(([name, told]) => {
      const values = [told ?? []].flat().filter(fits);
      return values.length > 0 ? [[name, values]] : [];
    }),
  );
}

async function openStored(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    throw new ZaakpostError('BLOB_MISSING', { detail: path, cause });
  }
}
