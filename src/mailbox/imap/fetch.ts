import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZaakpostError } from '../../errors.ts';
import type { FetchedMessage, SourceEntry } from '../source.ts';
import type { ImapConnection } from './connection.ts';
import { sequenceSet } from './sequence-set.ts';

const MEBIBYTE = 1024 * 1024;
/**
 * Messages up to this size are fetched many in one command, each whole in memory; larger ones in ranges,
 * streamed.
 */
const LARGEST_WHOLE = MEBIBYTE;
/** A command fetches no more than this at a time: both in octets and in messages. */
const BATCH_OCTETS = 4 * MEBIBYTE;
const BATCH_MESSAGES = 100;

/** What one command asks for: whole messages, or the beginning of a large one. */
type Step = { whole: SourceEntry[] } | { large: SourceEntry };

/** Messages that are ready to be handed out. */
type Ready = () => AsyncIterable<FetchedMessage>;

/**
 * Fetches messages in the order given, with BODY.PEEK[], which sets no flag. While the messages of one
 * command are handed out, the next command is under way; so no more than two batches are in memory. Commands
 * of others may come in between.
 */
export async function* fetchMessages(
  connection: ImapConnection,
  entries: readonly SourceEntry[],
): AsyncGenerator<FetchedMessage> {
  const steps = plan(entries);
  let coming = begin(connection, steps.shift());
  while (coming) {
    const ready = await coming;
    coming = begin(connection, steps.shift());
    yield* ready();
  }
}

function begin(connection: ImapConnection, step: Step | undefined): Promise<Ready> | undefined {
  if (!step) return undefined;
  const ready = 'whole' in step ? fetchWhole(connection, step.whole) : fetchLarge(connection, step.large);
  // Whoever stops in the middle does not wait for it.
  ready.catch(() => undefined);
  return ready;
}

/** Divides the entries into commands, in their order. */
function plan(entries: readonly SourceEntry[]): Step[] {
  const steps: Step[] = [];
  let batch: SourceEntry[] = [];
  let octets = 0;
  for (const entry of entries) {
    if (entry.size > LARGEST_WHOLE) {
      steps.push({ large: entry });
      batch = [];
      continue;
    }
    octets += entry.size;
    if (batch.length === 0 || batch.length === BATCH_MESSAGES || octets > BATCH_OCTETS) {
      batch = [];
      octets = entry.size;
      steps.push({ whole: batch });
    }
    batch.push(entry);
  }
  return steps;
}

/** The contents by UID, as far as the messages are there. */
type Contents = Map<string, Buffer | ZaakpostError>;

async function fetchWhole(connection: ImapConnection, entries: SourceEntry[]): Promise<Ready> {
  const contents: Contents = new Map();
  try {
    await fetchBatch(connection, entries, contents);
  } catch (error) {
    // One that cannot be had makes the server refuse all of them: so each is asked for by itself.
    if (!isRefusal(error) || !connection.client.usable) throw error;
    await fetchEach(connection, entries, contents);
  }
  return async function* () {
    for (const entry of entries) {
      const content = contents.get(entry.uid);
      if (content !== undefined) yield { entry, raw: streamOf(content) };
      contents.delete(entry.uid);
    }
  };
}

/**
 * A server may tell of changed flags in between (RFC 9051, 7.5.2): that is no content, and may be of any
 * message.
 */
async function fetchBatch(
  connection: ImapConnection,
  entries: SourceEntry[],
  contents: Contents,
): Promise<void> {
  const range = sequenceSet(entries.map(({ uid }) => Number(uid)));
  const { client, tap } = connection;
  const take = async (): Promise<void> => {
    for await (const { uid, source } of client.fetch(range, { source: true }, { uid: true })) {
      const key = String(uid);
      if (Buffer.isBuffer(source)) contents.set(key, tap.content(source));
      else if (!contents.has(key)) contents.set(key, nothing(uid));
    }
  };
  await connection.run(() => tap.during(take));
}

async function fetchEach(
  connection: ImapConnection,
  entries: SourceEntry[],
  contents: Contents,
): Promise<void> {
  for (const entry of entries) {
    if (contents.has(entry.uid)) continue;
    try {
      await fetchBatch(connection, [entry], contents);
    } catch (error) {
      if (!isRefusal(error) || !connection.client.usable) throw error;
      contents.set(entry.uid, error);
    }
  }
}

async function fetchLarge(connection: ImapConnection, entry: SourceEntry): Promise<Ready> {
  const first = await fetchRange(connection, entry, 0).catch((error: unknown) => {
    if (isRefusal(error) && connection.client.usable) return error;
    throw error;
  });
  return async function* () {
    if (first === undefined) return;
    const raw =
      first instanceof ZaakpostError
        ? streamOf(first)
        : Readable.from(ranges(connection, entry, first), { objectMode: false });
    yield { entry, raw };
    // Whoever takes on the next before this one is read would have many large ones in memory at a time.
    await finished(raw).catch(() => undefined);
  };
}

/** The pieces of a large message, each asked for while the one before it is handed out. */
async function* ranges(
  connection: ImapConnection,
  entry: SourceEntry,
  first: Buffer,
): AsyncGenerator<Buffer> {
  let piece: Buffer | undefined = first;
  let start = 0;
  while (piece && piece.length > 0) {
    start += piece.length;
    // A short piece is the last one; a longer one is the whole message, from a server that knows no ranges.
    const more = piece.length === BATCH_OCTETS;
    const coming: Promise<Buffer | undefined> = more
      ? fetchRange(connection, entry, start)
      : Promise.resolve(undefined);
    coming.catch(() => undefined);
    yield piece;
    piece = await coming;
    if (more && piece === undefined) throw vanished(entry);
  }
}

/** @returns the octets from `start` on; undefined where the message has gone. */
async function fetchRange(
  { client, tap, run }: ImapConnection,
  entry: SourceEntry,
  start: number,
): Promise<Buffer | undefined> {
  const query = { source: { start, maxLength: BATCH_OCTETS } };
  let octets: Buffer | undefined;
  const take = async (): Promise<void> => {
    for await (const { uid, source } of client.fetch(entry.uid, query, { uid: true })) {
      if (String(uid) === entry.uid && Buffer.isBuffer(source)) octets = tap.content(source);
    }
  };
  await run(() => tap.during(take));
  return octets;
}

/** A stream of one piece, or one that fails once it is read. */
function streamOf(content: Buffer | ZaakpostError): Readable {
  const raw = new Readable({
    read() {
      if (content instanceof ZaakpostError) this.destroy(content);
    },
  });
  if (content instanceof ZaakpostError) return raw;
  if (content.length > 0) raw.push(content);
  raw.push(null);
  return raw;
}

const isRefusal = (error: unknown): error is ZaakpostError =>
  error instanceof ZaakpostError && error.code === 'MAILBOX_REFUSED';

const nothing = (uid: number): ZaakpostError =>
  new ZaakpostError('MAILBOX_REFUSED', {
    detail: `the server has a message with UID ${uid}, and no content for it`,
  });

const vanished = ({ uid }: SourceEntry): ZaakpostError =>
  new ZaakpostError('MAILBOX_REFUSED', {
    detail: `the message with UID ${uid} vanished while it was fetched`,
  });
