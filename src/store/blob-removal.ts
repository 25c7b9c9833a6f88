import type { BigIntStats } from 'node:fs';
import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Blob, BlobStore } from './blobs.ts';

/** A blob's file as it was found. */
export interface FoundBlob extends Blob {
  /** Another file under the same name has another number. */
  inode: bigint;
  /** When it was stored, in milliseconds. */
  storedAt: number;
}

const NAME = /^[0-9a-f]{64}$/;
const FOLDER = /^[0-9a-f]{2}$/;

/**
 * Removes blobs that nothing refers to. The same bytes may be stored anew at any instant, by any process, and are then about to be
 * referred to: storing puts a fresh file under the name. So a blob is first set aside, which takes its name away in one step; if that was
 * another file than the one found, it is put back at once. Only then it is looked once more whether anything refers to it, and
 * the file set aside is deleted. What a crash left aside is brought back, or deleted, by the next run (`recover`).
 *
 * One process at a time: whoever calls holds the lock of the purge.
 */
export class BlobRemoval {
  readonly #blobs: BlobStore;
  readonly #aside: string;

  constructor(blobs: BlobStore) {
    this.#blobs = blobs;
    this.#aside = path.join(blobs.folder, 'leaving');
  }

  /** Every blob that was stored longer ago than so many milliseconds. */
  async *olderThan(ms: number): AsyncGenerator<FoundBlob> {
    const before = Date.now() - ms;
    for (const folder of await readdir(this.#blobs.folder)) {
      if (!FOLDER.test(folder)) continue;
      for (const name of await readdir(path.join(this.#blobs.folder, folder))) {
        if (!NAME.test(name)) continue;
        const found = await fileOf(this.#blobs.path(name));
        if (found && Number(found.mtimeMs) <= before) yield foundBlob(name, found);
      }
    }
  }

  /** One blob, of any age; null where it is not there. */
  async find(sha256: string): Promise<FoundBlob | null> {
    const found = await fileOf(this.#blobs.path(sha256));
    return found ? foundBlob(sha256, found) : null;
  }

  /**
   * Removes those of some blobs that nothing refers to.
   *
   * @param referred tells which of these names are referred to; asked once before, and once more when they are set aside.
   * @returns those that are gone.
   * @throws the error of the file system.
   */
  async remove(
    found: readonly FoundBlob[],
    referred: (names: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<Blob[]> {
    const kept = await referred(found.map(({ sha256 }) => sha256));
    await mkdir(this.#aside, { recursive: true, mode: 0o750 });
    const aside: FoundBlob[] = [];
    for (const blob of found) if (!kept.has(blob.sha256) && (await this.#setAside(blob))) aside.push(blob);
    return this.#drop(aside, referred);
  }

  /** Ends what a crash left aside. As `remove`. */
  async recover(referred: (names: readonly string[]) => Promise<ReadonlySet<string>>): Promise<void> {
    const names = await readdir(this.#aside).catch(() => [] as string[]);
    const left = names.filter((name) => NAME.test(name));
    await this.#drop(
      left.map((sha256) => ({ sha256, size: 0 })),
      referred,
    );
  }

  async #setAside({ sha256, inode }: FoundBlob): Promise<boolean> {
    const aside = this.#asidePath(sha256);
    try {
      await rename(this.#blobs.path(sha256), aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
    if ((await fileOf(aside))?.ino === inode) return true;
    await this.#bringBack(sha256);
    return false;
  }

  async #drop<Named extends Blob>(
    aside: readonly Named[],
    referred: (names: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<Named[]> {
    const kept = await referred(aside.map(({ sha256 }) => sha256));
    for (const { sha256 } of aside) {
      if (kept.has(sha256)) await this.#bringBack(sha256);
      else await rm(this.#asidePath(sha256), { force: true });
    }
    return aside.filter(({ sha256 }) => !kept.has(sha256));
  }

  /** Gives a blob its name again, unless the same bytes have been stored anew. */
  async #bringBack(sha256: string): Promise<void> {
    const aside = this.#asidePath(sha256);
    await link(aside, this.#blobs.path(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(aside, { force: true });
  }

  #asidePath(sha256: string): string {
    return path.join(this.#aside, sha256);
  }
}

const foundBlob = (sha256: string, { size, ino, mtimeMs }: BigIntStats): FoundBlob => ({
  sha256,
  size: Number(size),
  inode: ino,
  storedAt: Number(mtimeMs),
});

const fileOf = (file: string) => stat(file, { bigint: true }).catch(() => undefined);
