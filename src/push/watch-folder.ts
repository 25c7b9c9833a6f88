import { type FSWatcher, watch } from 'node:fs';

/** What is watched, and what is done then. */
export interface FolderWatch {
  folder: string;
  /**
   * Time between two regular looks, in milliseconds: where nothing tells of a change (a network file system) they are
   * all there is.
   */
  everyMs: number;
  /** Looks into the folder. It is never called while a look is under way, and must not throw. */
  look(): Promise<void>;
}

/** A folder that is being watched. */
export interface WatchedFolder {
  /** Ends the watch, and resolves when the look under way is done. */
  close(): Promise<void>;
}

/** Looks into a folder at once, whenever something changes in it, and regularly. The folder need not be there yet. */
export function watchFolder(options: FolderWatch): WatchedFolder {
  const watcher = new Watcher(options);
  return { close: () => watcher.close() };
}

class Watcher {
  readonly #options: FolderWatch;
  readonly #timer: NodeJS.Timeout;
  #events: FSWatcher | null = null;
  #looking: Promise<void> | null = null;
  /** Something changed after the look under way began: what it saw may be old. */
  #again = false;
  #closed = false;

  constructor(options: FolderWatch) {
    this.#options = options;
    this.#timer = setInterval(() => this.#lookAnyway(), options.everyMs);
    this.#lookAnyway();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#events?.close();
    await this.#looking;
  }

  /** Listens anew, as the folder may be another one by now, or there at last; then looks for what came in between. */
  #lookAnyway(): void {
    this.#events?.close();
    this.#events = this.#listen();
    this.#wake();
  }

  #wake(): void {
    this.#again = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
  }

  async #look(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      await this.#options.look();
    }
  }

  /**
   * @returns null where the system cannot tell of changes: there is no such folder, or there are too many watches.
   */
  #listen(): FSWatcher | null {
    try {
      return watch(this.#options.folder, () => this.#wake()).on('error', () => undefined);
    } catch {
      return null;
    }
  }
}
