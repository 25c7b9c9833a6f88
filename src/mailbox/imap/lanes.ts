import type { FetchedMessage, SourceEntry } from '../source.ts';
import type { ImapConnection } from './connection.ts';
import { fetchMessages } from './fetch.ts';

/** A connection by which messages are fetched. */
export interface Lane {
  /** @returns null where there is none to be had: the others do its work. */
  connect(): Promise<ImapConnection | null>;
  /** Told that the connection was lost, where others can do its work; without it, the whole fetch fails by that. */
  onLost?(error: unknown): void;
}

/**
 * Does commands by several connections at a time, each as soon as one is free; messages are given out as they come, and those of
 * each command in their order. What a lost connection leaves is done by the others.
 *
 * @param first the one that cannot be done without.
 * @param commands messages by the command that asks for them.
 */
export async function* fetchByLanes(
  first: Lane,
  others: readonly Lane[],
  commands: readonly SourceEntry[][],
): AsyncGenerator<FetchedMessage> {
  const waiting = [...commands];
  if (others.length > 0) yield* merged([first, ...others].map((lane) => along(lane, waiting)));
  // Alone; or what another has left when the first had nothing more to do.
  yield* along(first, waiting);
}

async function* along({ connect, onLost }: Lane, waiting: SourceEntry[][]): AsyncGenerator<FetchedMessage> {
  const connection = waiting.length > 0 ? await connect() : null;
  if (!connection) return;
  for (let command = waiting.shift(); command; command = waiting.shift()) {
    const left = new Map(command.map((entry) => [entry.uid, entry]));
    try {
      for await (const message of fetchMessages(connection, command)) {
        left.delete(message.entry.uid);
        yield message;
      }
    } catch (error) {
      if (!onLost) throw error;
      if (left.size > 0) waiting.unshift([...left.values()]);
      onLost(error);
      return;
    }
  }
}

/** What several generators give, as it comes. Left early, all of them end; where one fails, so does the whole. */
async function* merged(
  generators: readonly AsyncGenerator<FetchedMessage>[],
): AsyncGenerator<FetchedMessage> {
  const next = (generator: AsyncGenerator<FetchedMessage>) =>
    generator.next().then((result) => ({ generator, result }));
  const pending = new Map(generators.map((generator) => [generator, next(generator)]));
  try {
    while (pending.size > 0) {
      const { generator, result } = await Promise.race(pending.values());
      if (result.done) pending.delete(generator);
      else {
        pending.set(generator, next(generator));
        yield result.value;
      }
    }
  } finally {
    // One that waits for its server ends once that has answered, or its connection is closed.
    for (const [generator, coming] of pending) {
      coming.then(({ result }) => !result.done && result.value.raw.destroy()).catch(() => undefined);
      generator.return(undefined).catch(() => undefined);
    }
  }
}
