import { statfs } from 'node:fs/promises';
import { ZaakpostError } from '../errors.ts';

/** How long a look at the disk holds: mail comes in faster than disks fill up. */
const HOLDS_MS = 1_000;

/** Octets that may still be written to the disk of a folder. */
export async function freeOctets(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Keeps some room free on a disk, for what is still to be done with the mail that is here. */
export class FreeSpace {
  readonly #folder: string;
  readonly #reserveOctets: number;
  #looked: { at: number; free: Promise<number> } | undefined;

  constructor(folder: string, reserveOctets: number) {
    this.#folder = folder;
    this.#reserveOctets = reserveOctets;
  }

  /** @throws ZaakpostError STORAGE_FULL where no more than the reserve is left. A disk that does not tell has room: writing shows. */
  async require(): Promise<void> {
    if (this.#reserveOctets === 0) return;
    const free = await this.#look().catch(() => Number.POSITIVE_INFINITY);
    if (free <= this.#reserveOctets)
      throw new ZaakpostError('STORAGE_FULL', {
        detail: `${free} octets are left, of which ${this.#reserveOctets} are kept free`,
      });
  }

  #look(): Promise<number> {
    if (!this.#looked || Date.now() - this.#looked.at > HOLDS_MS)
      this.#looked = { at: Date.now(), free: freeOctets(this.#folder) };
    return this.#looked.free;
  }
}
