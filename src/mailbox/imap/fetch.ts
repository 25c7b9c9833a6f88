import { ZaakpostError } from '../../errors.ts';
import type { FetchedMessage, FetchOptions, SourceEntry } from '../source.ts';
import { Arrivals } from './arrivals.ts';
import type { ImapConnection } from './connection.ts';
import { sequenceSet } from './sequence-set.ts';

/** A command asks for no more than this at a time: whoever stops in the middle of one has its rest thrown away. */
const MOST_OCTETS = 32 * 1024 * 1024;
const MOST_MESSAGES = 500;
/** The same where several connections share the work: so that none is left with much when the others are done. */
const SHARE_OCTETS = 8 * 1024 * 1024;
const SHARE_MESSAGES = 100;

/**
 * Divides messages into commands, in their order. In each they ascend by UID: a server sends them so, in whatever order they are
 * asked for.
 *
 * @param connections that do them.
 * @param singly one message in each.
 */
export function planCommands(
  entries: readonly SourceEntry[],
  { connections = 1, singly = false }: FetchOptions,
): SourceEntry[][] {
  const shared = connections > 1;
  const mostOctets = shared ? SHARE_OCTETS : MOST_OCTETS;
  const mostMessages = singly ? 1 : shared ? SHARE_MESSAGES : MOST_MESSAGES;
  const commands: SourceEntry[][] = [];
  let command: SourceEntry[] = [];
  let octets = 0;
  for (const entry of entries) {
    octets += entry.size;
    const last = command.at(-1);
    const fits = command.length < mostMessages && octets <= mostOctets;
    if (!last || !fits || Number(entry.uid) <= Number(last.uid)) {
      command = [];
      octets = entry.size;
      commands.push(command);
    }
    command.push(entry);
  }
  return commands;
}

/**
 * Fetches messages of the selected folder by one command, with BODY.PEEK[], which sets no flag; each is given out while it
 * comes. Left early, the rest is thrown away as it comes. Where the server refuses the command for one of them, those that have not come are asked for one by
 * one.
 *
 * @throws ZaakpostError where the connection fails.
 */
export async function* fetchMessages(
  connection: ImapConnection,
  entries: readonly SourceEntry[],
): AsyncGenerator<FetchedMessage> {
  const arrivals = new Arrivals(entries);
  const refused = fetchInto(connection, arrivals, entries);
  yield* arrivals.taken();
  if ((await refused) && entries.length > 1)
    for (const entry of arrivals.missing) yield* fetchMessages(connection, [entry]);
}

/** @returns whether the server refused the command. Other errors are told by the arrivals. */
async function fetchInto(
  connection: ImapConnection,
  arrivals: Arrivals,
  entries: readonly SourceEntry[],
): Promise<boolean> {
  try {
    await fetchAll(connection, arrivals, entries);
    arrivals.end();
    return false;
  } catch (error) {
    const refused = isRefusal(error) && connection.client.usable;
    const [first] = entries;
    if (refused && first && entries.length === 1) arrivals.give(first.uid, error);
    arrivals.end(refused ? undefined : error);
    return refused;
  }
}

/**
 * What imapflow hears of are the contents that come without saying first of which message they are, and changed flags (RFC 9051, 7.5.2): these are no
 * content, and may be of any message.
 */
async function fetchAll(
  { client, tap, run }: ImapConnection,
  arrivals: Arrivals,
  entries: readonly SourceEntry[],
): Promise<void> {
  const range = sequenceSet(entries.map(({ uid }) => Number(uid)));
  const without = new Set<string>();
  const take = async (): Promise<void> => {
    for await (const { uid, source } of client.fetch(range, { uid: true, source: true }, { uid: true })) {
      const key = String(uid);
      if (Buffer.isBuffer(source)) arrivals.give(key, tap.content(source));
      else without.add(key);
      await arrivals.room();
    }
  };
  await run(() => tap.during(take, arrivals));
  for (const uid of without) arrivals.give(uid, nothing(uid));
}

const isRefusal = (error: unknown): error is ZaakpostError =>
  error instanceof ZaakpostError && error.code === 'MAILBOX_REFUSED';

const nothing = (uid: string): ZaakpostError =>
  new ZaakpostError('MAILBOX_REFUSED', {
    detail: `the server has a message with UID ${uid}, and no content for it`,
  });
