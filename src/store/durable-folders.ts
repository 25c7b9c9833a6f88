import { close, fsync, open } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const openFile = promisify(open);
const closeFile = promisify(close);
const syncFile = promisify(fsync);

/**
 * Folders in which names are kept for good: made where they are missing, and held open, so that to wait for the disk
 * takes one call and not three. Errors are those of the file system.
 */
export class DurableFolders {
  /** Each with the making and opening of it, where that is under way. */
  readonly #open = new Map<string, Promise<OpenFolder>>();

  /** Makes a folder, where it is missing, with those above it; resolves when it is there for good. */
  async make(folder: string): Promise<void> {
    await this.#folder(folder);
  }

  /** Resolves when all names that the folder has now are on the disk. */
  async sync(folder: string): Promise<void> {
    await (await this.#folder(folder)).sync();
  }

  /** Lets go of the folders; a later call opens them again. */
  async close(): Promise<void> {
    const folders = [...this.#open.values()];
    this.#open.clear();
    for (const folder of await Promise.allSettled(folders))
      if (folder.status === 'fulfilled') await folder.value.close();
  }

  #folder(folder: string): Promise<OpenFolder> {
    const known = this.#open.get(folder);
    if (known) return known;
    const opening = openDurably(folder).catch((error: unknown) => {
      this.#open.delete(folder);
      throw error;
    });
    this.#open.set(folder, opening);
    return opening;
  }
}

/** Who waits for the disk while it is at work already shares the next wait with all others who do. */
class OpenFolder {
  readonly #file: number;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(file: number) {
    this.#file = file;
  }

  sync(): Promise<void> {
    if (!this.#running) return this.#start();
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#start();
      });
    return this.#next;
  }

  close(): Promise<void> {
    return closeFile(this.#file);
  }

  #start(): Promise<void> {
    this.#running = syncFile(this.#file).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }
}

async function openDurably(folder: string): Promise<OpenFolder> {
  const first = await mkdir(folder, { recursive: true, mode: 0o750 });
  if (first) await syncOnce(path.dirname(first));
  return new OpenFolder(await openFile(folder, 'r'));
}

async function syncOnce(folder: string): Promise<void> {
  const file = await openFile(folder, 'r');
  await syncFile(file).finally(() => closeFile(file));
}
