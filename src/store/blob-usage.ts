import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BlobStore } from './blobs.ts';
import { freeOctets } from './free-space.ts';

/** What the blobs take. */
export interface Usage {
  count: number;
  octets: number;
}

const NAME = /^[0-9a-f]{64}$/;
const FOLDER = /^[0-9a-f]{2}$/;

/** How old a count may be: every file is looked at for it. */
const STALE_MS = 10 * 60_000;

/** Counts the blobs now and then, so that who asks often costs nothing. */
export class BlobUsage {
  readonly #blobs: BlobStore;
  #counted: { at: number; usage: Promise<Usage> } | undefined;
  #last: Usage | undefined;

  constructor(blobs: BlobStore) {
    this.#blobs = blobs;
  }

  /** The last count; where that is old, another is begun, which only the first who asks waits for. */
  async read(): Promise<Usage> {
    if (!this.#counted || Date.now() - this.#counted.at > STALE_MS) this.#count();
    return this.#last ?? (await this.#counted?.usage) ?? { count: 0, octets: 0 };
  }

  /** Octets that may still be written to the disk of the blobs. */
  free(): Promise<number> {
    return freeOctets(this.#blobs.folder);
  }

  #count(): void {
    const usage = countIn(this.#blobs.folder);
    this.#counted = { at: Date.now(), usage };
    usage.then(
      (counted) => {
        this.#last = counted;
      },
      () => {
        this.#counted = undefined;
      },
    );
  }
}

async function countIn(folder: string): Promise<Usage> {
  const usage = { count: 0, octets: 0 };
  for (const name of await readdir(folder)) {
    if (!FOLDER.test(name)) continue;
    const files = (await readdir(path.join(folder, name))).filter((file) => NAME.test(file));
    // one that is removed meanwhile is none
    const found = await Promise.all(
      files.map((file) => stat(path.join(folder, name, file)).catch(() => null)),
    );
    for (const file of found) {
      if (!file) continue;
      usage.count++;
      usage.octets += file.size;
    }
  }
  return usage;
}
