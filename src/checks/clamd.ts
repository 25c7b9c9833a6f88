import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { ZaakpostError } from '../errors.ts';

/** A clamd to talk to. */
export interface Clamd {
  /** `tcp://host:port` or `unix:/path`. */
  address: string;
  /** Longest silence in milliseconds. */
  timeoutMs: number;
}

/** What clamd said of a stream. */
export interface ClamdAnswer {
  /**
   * `ClamAV 1.4.3/27890/Mon Jan 5 …`: engine, number and date of the signatures (absent without the official
   * ones).
   */
  version: string;
  /**
   * Such as `stream: OK`, `stream: Eicar-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`; null: cut
   * without a word.
   */
  reply: string | null;
}

/** Octets, piece by piece. */
export type Content = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** What was said until the connection ended, and why it ended where that was not in good order. */
interface Conversation {
  replies: string[];
  failure: Error | undefined;
}

/** More than clamd ever says; whoever talks on is no clamd. */
const MAX_ANSWER = 64 * 1024;
/**
 * clamd may think about large content for longer than it may be silent otherwise: one second for each of
 * these.
 */
const BYTES_PER_SECOND = 1024 * 1024;

/**
 * Asks for the version of engine and signatures.
 *
 * @throws ZaakpostError SCANNER_UNAVAILABLE where clamd cannot be reached or does not answer.
 */
export async function clamdVersion(clamd: Clamd): Promise<string> {
  const conversation = await converse(clamd, [Buffer.from('zVERSION\0')]);
  return conversation.replies[0] ?? unanswered(clamd, conversation.failure);
}

/** Whether clamd is there and answers PING. */
export async function clamdAnswers(clamd: Clamd): Promise<boolean> {
  try {
    const { replies } = await converse(clamd, [Buffer.from('zPING\0')]);
    return replies[0] === 'PONG';
  } catch {
    return false;
  }
}

/**
 * Has clamd scan a content, streamed (INSTREAM, see clamd(8)). Holds no more of it in memory than a socket
 * takes; does not judge the answer.
 *
 * @param content read to its end, or destroyed where clamd stops listening; its own errors are thrown as they
 * are.
 * @param size octets of the content, for patience with large ones.
 * @throws ZaakpostError SCANNER_UNAVAILABLE where clamd cannot be reached, is silent, or goes away before it
 * has introduced itself.
 */
export async function scanStream(clamd: Clamd, content: Content, size: number): Promise<ClamdAnswer> {
  const patient = { ...clamd, timeoutMs: clamd.timeoutMs + (size / BYTES_PER_SECOND) * 1000 };
  const conversation = await converse(patient, session(content));
  const version = replyTo(1, conversation) ?? unanswered(clamd, conversation.failure);
  return { version, reply: replyTo(2, conversation) ?? null };
}

/** One session of two commands, so that the version is that of the very engine that scans. */
async function* session(content: Content): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zIDSESSION\0zVERSION\0zINSTREAM\0');
  for await (const chunk of content) {
    // A length of zero ends the stream, so an empty chunk must not be announced.
    if (chunk.length === 0) continue;
    yield lengthPrefix(chunk.length);
    yield chunk;
  }
  yield lengthPrefix(0);
  yield Buffer.from('zEND\0');
}

/** In a session each reply bears the number of its command, as they may come in any order. */
function replyTo(command: number, { replies }: Conversation): string | undefined {
  const mark = `${command}: `;
  return replies.find((reply) => reply.startsWith(mark))?.slice(mark.length);
}

function lengthPrefix(length: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(length);
  return prefix;
}

/** Sends the requests and listens until clamd hangs up. */
async function converse(clamd: Clamd, requests: Content): Promise<Conversation> {
  const socket = connect(connectOptions(clamd.address));
  const heard = listen(socket);
  const ending = endOf(socket);
  // pieces are small and one answer waits for all of them: none is to wait for the one before
  socket.setNoDelay(true);
  let silent = false;
  socket.setTimeout(clamd.timeoutMs, () => {
    silent = true;
    socket.destroy();
  });
  try {
    await send(socket, requests);
    const failure = await ending;
    if (silent) throw unavailable(clamd, `silent for ${Math.round(clamd.timeoutMs / 1000)} s`);
    return { replies: heard(), failure };
  } finally {
    socket.destroy();
  }
}

/** Writes no faster than the other side reads, and stops where it no longer listens. */
async function send(socket: Socket, requests: Content): Promise<void> {
  for await (const piece of requests) {
    if (!socket.writable) return;
    if (!socket.write(piece)) await roomIn(socket);
  }
}

/** Resolves when more can be written, or when nothing will be any more. */
function roomIn(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

/** Resolves when the connection has ended, with the error that ended it, if any. */
function endOf(socket: Socket): Promise<Error | undefined> {
  return new Promise((resolve) => {
    let failure: Error | undefined;
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => resolve(failure));
  });
}

/** Gathers what the socket says; the function returned gives the complete replies so far. */
function listen(socket: Socket): () => string[] {
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (piece: string) => {
    text += piece;
    if (text.length <= MAX_ANSWER) return;
    text = '';
    socket.destroy(new Error('talks too much to be clamd'));
  });
  return () => text.split('\0').slice(0, -1);
}

function unanswered(clamd: Clamd, failure: Error | undefined): never {
  const reason = failure && (failure.message || String(failure));
  throw unavailable(clamd, reason ?? 'hung up without an answer', failure);
}

function unavailable(clamd: Clamd, what: string, cause?: unknown): ZaakpostError {
  return new ZaakpostError('SCANNER_UNAVAILABLE', { detail: `clamd at ${clamd.address}: ${what}`, cause });
}

/** The address as config.ts has checked it. */
function connectOptions(address: string): NetConnectOpts {
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
}
