import { setTimeout as wait } from 'node:timers/promises';
import { ZaakpostError } from '../../errors.ts';
import { folderName } from '../folder-name.ts';
import type { SourceFolder, SourceSettings } from '../source.ts';
import { connectImap, type ImapConnection } from './connection.ts';
import { foldersToRead } from './folders.ts';

/** A server may end a session that is silent for 30 minutes (RFC 2177, 3); much before that a dead one is found out. */
const RENEW_MS = 4 * 60 * 1000;

/** A courtesy takes no longer, lest a dead server holds up whoever ends the watch. */
const FAREWELL_MS = 1_000;

/** How new mail is watched for. */
export interface WatchOptions {
  /** Called when there is, or may be, something new in the folders; also at the beginning. */
  onNews(): void;
  /** Told once what is watched. */
  onWatching?(watched: Watched): void;
  /** Ends the watch. */
  signal: AbortSignal;
  /** Time after which the server is spoken to, in milliseconds. */
  renewMs?: number;
}

/** What a server tells of by itself. */
export interface Watched {
  by: 'IDLE' | 'NOTIFY';
  folders: string[];
}

/**
 * Watches a mailbox on a connection of its own, until it is told to stop: by NOTIFY (RFC 5465) all its folders where
 * the server offers it, else by IDLE (RFC 2177) the first that is there; the others are left to the runs. Nothing is
 * fetched and nothing changes.
 *
 * @throws ZaakpostError with a MAILBOX_* code when the connection ends or does not live; MAILBOX_ACTION_UNSUPPORTED
 * where the server offers neither.
 */
export async function watchImap(settings: SourceSettings, options: WatchOptions): Promise<void> {
  const connection = await connectImap(settings);
  try {
    const folders = await foldersToRead(connection, settings.folders, settings.includeJunk ?? false);
    const watch = new ImapWatch(connection, settings, options);
    await watch.run(folders);
  } finally {
    if (options.signal.aborted) await Promise.race([leave(connection), wait(FAREWELL_MS)]);
    connection.client.close();
  }
}

const leave = ({ client }: ImapConnection) => client.logout().catch(() => undefined);

class ImapWatch {
  readonly #connection: ImapConnection;
  readonly #settings: SourceSettings;
  readonly #options: WatchOptions;
  readonly #renewMs: number;

  constructor(connection: ImapConnection, settings: SourceSettings, options: WatchOptions) {
    this.#connection = connection;
    this.#settings = settings;
    this.#options = options;
    this.#renewMs = options.renewMs ?? RENEW_MS;
  }

  async run(folders: readonly SourceFolder[]): Promise<void> {
    const { client } = this.#connection;
    const ended = Promise.withResolvers<void>();
    client.on('close', ended.resolve);
    this.#options.signal.addEventListener('abort', () => ended.resolve(), { once: true });
    const watched = await this.#begin(folders);
    this.#options.onWatching?.(watched);
    this.#options.onNews();
    while (client.usable && !this.#options.signal.aborted) {
      if (watched.by === 'IDLE') void client.idle().catch(() => undefined);
      // Longer than between two words of ours: until then silence is no fault.
      this.#connection.setPatience(2 * this.#renewMs);
      await Promise.race([ended.promise, wait(this.#renewMs, undefined, { ref: false })]);
      if (this.#options.signal.aborted) return;
      this.#connection.setPatience(this.#settings.timeoutMs);
      await this.#connection.run(() => client.noop());
    }
    if (!this.#options.signal.aborted) throw this.#connection.refused('IDLE');
  }

  async #begin(folders: readonly SourceFolder[]): Promise<Watched> {
    const { client } = this.#connection;
    const first = await this.#selectFirst(folders);
    const others = folders.map(({ name }) => name).filter((name) => name !== first);
    if (others.length > 0 && client.capabilities.has('NOTIFY')) {
      const told = await this.#notify(others);
      if (told.length > 0) return { by: 'NOTIFY', folders: [first, ...told] };
    }
    if (!client.capabilities.has('IDLE') && !client.capabilities.has('IMAP4rev2'))
      throw new ZaakpostError('MAILBOX_ACTION_UNSUPPORTED', { detail: 'the server offers no IDLE' });
    return { by: 'IDLE', folders: [first] };
  }

  /** @returns those that the server tells of beside the selected one; none where it refuses what it offers. */
  async #notify(others: readonly string[]): Promise<string[]> {
    const { client, run, notify } = this.#connection;
    const listed = await run(() => client.list());
    const there = listed.filter(({ path }) => others.includes(folderName(path)));
    if (there.length === 0) return [];
    const raw = there.map(({ pathAsListed }) => pathAsListed);
    const agreed = await notify(raw, this.#settings.onlyRead ?? false, () => this.#options.onNews());
    return agreed ? there.map(({ path }) => folderName(path)) : [];
  }

  /** @returns the first folder that is there, which is selected, and whose news are heard. */
  async #selectFirst(folders: readonly SourceFolder[]): Promise<string> {
    const { client } = this.#connection;
    let missing: unknown;
    for (const { name } of folders) {
      try {
        await this.#connection.select(name);
        client.on('exists', ({ count, prevCount }) => {
          if (count > prevCount) this.#options.onNews();
        });
        if (this.#settings.onlyRead) client.on('flags', () => this.#options.onNews());
        return name;
      } catch (error) {
        if (!(error instanceof ZaakpostError) || error.code !== 'MAILBOX_FOLDER_MISSING') throw error;
        missing = error;
      }
    }
    throw missing;
  }
}
