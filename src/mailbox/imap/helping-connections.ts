import type { SourceSettings } from '../source.ts';
import { connectImap, type ImapConnection } from './connection.ts';
import type { Lane } from './lanes.ts';

/** A folder, as it must be for its UIDs to mean the same. */
interface Place {
  folder: string;
  uidValidity: string;
}

/**
 * Further connections to a mailbox, by which only messages are fetched: their folder is opened for reading only. They are a help and no more: where the server takes
 * none, or one is lost, the first connection does all.
 */
export class HelpingConnections {
  readonly #settings: SourceSettings;
  readonly #open: (Promise<ImapConnection | null> | undefined)[] = [];

  constructor(settings: SourceSettings) {
    this.#settings = settings;
  }

  /** So many connections, each made when it is first used, and kept until `close`. */
  lanes(count: number, place: Place): Lane[] {
    return Array.from({ length: Math.max(0, count) }, (_, index) => ({
      connect: () => this.#at(index, place),
      onLost: () => this.#giveUp(index),
    }));
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    const open = await Promise.all(this.#open.splice(0));
    await Promise.all(open.map((connection) => connection && leave(connection)));
  }

  async #at(index: number, { folder, uidValidity }: Place): Promise<ImapConnection | null> {
    this.#open[index] ??= connectImap(this.#settings).catch(() => null);
    const connection = await this.#open[index];
    if (!connection) return null;
    try {
      await connection.select(folder, true);
      if (String(connection.folder.uidValidity) === uidValidity) return connection;
    } catch {
      // The first connection will say what is wrong, if it is.
    }
    this.#giveUp(index);
    return null;
  }

  /** What could not be had once is not tried again in this run. */
  #giveUp(index: number): void {
    void this.#open[index]?.then((connection) => connection?.client.close());
    this.#open[index] = Promise.resolve(null);
  }
}

/** A courtesy: nothing was done by it. */
async function leave({ client }: ImapConnection): Promise<void> {
  if (client.usable) await client.logout().catch(() => undefined);
  client.close();
}
