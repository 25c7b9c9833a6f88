import { createHash, randomUUID } from 'node:crypto';
import { access, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ZaakpostError } from '../errors.ts';
import { DurableFolders } from './durable-folders.ts';
import { NewFile, syncContent } from './new-file.ts';

/** Stored bytes, by what they are. */
export interface Blob {
  /** SHA-256 of the bytes, in hexadecimal: their name. */
  sha256: string;
  /** Octets. */
  size: number;
}

/** A blob whose bytes are written, but are not kept yet. Plain data: one thread may write and another keep. */
export interface WrittenBlob extends Blob {
  /** Where the bytes lie until then. */
  file: string;
}

/** Chunks are gathered up to this many octets before they are written. */
const WRITE_OCTETS = 256 * 1024;

/**
 * Content-addressed files: the same bytes are kept once, and are never changed. `put` resolves only when the bytes and
 * their name are on the disk for good (written, fsynced, renamed, folder fsynced).
 */
export class BlobStore {
  readonly folder: string;
  readonly #incoming: string;
  readonly #folders = new DurableFolders();

  private constructor(folder: string) {
    this.folder = folder;
    this.#incoming = path.join(folder, 'incoming');
  }

  /**
   * Opens the store, making its folder where it is missing. What an earlier process left half-written in
   * `incoming` is not referred to by anything and is left for `sweepIncoming`.
   */
  static async open(folder: string): Promise<BlobStore> {
    const store = new BlobStore(folder);
    await store.#folders.make(store.#incoming);
    return store;
  }

  /**
   * Stores a stream of bytes of any length; memory does not grow with it.
   *
   * @param check told of the octets so far, before they are written: what it throws ends the storing.
   * @throws ZaakpostError STORAGE_FULL (no room), STORAGE_FAILED; an error of the source itself, or of the check, is
   * passed on as it is. Nothing is left behind in either case.
   */
  async put(
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    check: (octets: number) => void = () => undefined,
  ): Promise<Blob> {
    const written = await this.#write(source, check, true);
    await this.#keepAll([written], (blob) => this.#name(blob));
    return { sha256: written.sha256, size: written.size };
  }

  /** The first half of `put`: writes the bytes without waiting for the disk. Throws as it does. */
  write(
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    check: (octets: number) => void = () => undefined,
  ): Promise<WrittenBlob> {
    return this.#write(source, check, false);
  }

  /** Removes what was written and is not to be kept. */
  async drop({ file }: WrittenBlob): Promise<void> {
    await rm(file, { force: true });
  }

  /**
   * The second half of `put`: resolves when all that was written, and its names, are on the disk for good.
   *
   * @throws ZaakpostError STORAGE_FULL, STORAGE_FAILED; then none of it is left in `incoming`.
   */
  keep(written: readonly WrittenBlob[]): Promise<void> {
    return this.#keepAll(written, async (blob) => {
      await syncContent(blob.file);
      await this.#name(blob);
    });
  }

  /** Lets go of what is held open; a later call opens it again. */
  async close(): Promise<void> {
    await this.#folders.close();
  }

  /**
   * Removes what was written and never kept, as by a process that was killed.
   *
   * @param olderThanMs what is younger may still be on its way.
   */
  async sweepIncoming(olderThanMs: number): Promise<void> {
    const files = (await readdir(this.#incoming)).map((name) => path.join(this.#incoming, name));
    for (const file of files) {
      const found = await stat(file).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > olderThanMs) await rm(file, { force: true });
    }
  }

  /** Where a blob's file is, for threads and libraries that read files; whether it exists is not looked at. */
  path(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256);
  }

  /** Whether the blob is there. */
  async has(sha256: string): Promise<boolean> {
    return access(this.path(sha256)).then(
      () => true,
      () => false,
    );
  }

  /**
   * Octets of a blob.
   *
   * @throws ZaakpostError BLOB_MISSING where it is not there.
   */
  async size(sha256: string): Promise<number> {
    const found = await stat(this.path(sha256)).catch((cause: unknown) => {
      throw new ZaakpostError('BLOB_MISSING', { detail: sha256, cause });
    });
    return found.size;
  }

  /**
   * Reads a blob as a stream.
   *
   * @param range first and last octet, both counted in; without it, all of them.
   * @throws ZaakpostError BLOB_MISSING where it is not there.
   */
  async open(sha256: string, range?: { start: number; end: number }): Promise<Readable> {
    const handle = await open(this.path(sha256)).catch((cause: unknown) => {
      throw new ZaakpostError('BLOB_MISSING', { detail: sha256, cause });
    });
    return handle.createReadStream(range);
  }

  /** @param durable whether the bytes are to be on the disk. */
  async #write(
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    check: (octets: number) => void,
    durable: boolean,
  ): Promise<WrittenBlob> {
    const file = new NewFile(path.join(this.#incoming, randomUUID()), durable);
    try {
      const blob = await writeAll(file, source, check);
      await storing(file.end());
      return { ...blob, file: file.path };
    } catch (error) {
      await file.remove();
      throw error;
    }
  }

  async #keepAll(
    written: readonly WrittenBlob[],
    settle: (blob: WrittenBlob) => Promise<void>,
  ): Promise<void> {
    const settled = await Promise.allSettled(written.map((blob) => storing(settle(blob))));
    const failed = settled.find((result) => result.status === 'rejected');
    if (!failed) return;
    await Promise.allSettled(written.map(({ file }) => rm(file, { force: true })));
    throw failed.reason;
  }

  /** Gives content that is on the disk its name there. */
  async #name({ file, sha256 }: WrittenBlob): Promise<void> {
    const target = this.path(sha256);
    const folder = path.dirname(target);
    await this.#folders.make(folder);
    await rename(file, target);
    await this.#folders.sync(folder);
  }
}

async function writeAll(
  file: NewFile,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  check: (octets: number) => void,
): Promise<Blob> {
  const hash = createHash('sha256');
  let size = 0;
  let gathered: Uint8Array[] = [];
  let gatheredOctets = 0;
  for await (const chunk of source) {
    size += chunk.length;
    check(size);
    hash.update(chunk);
    gathered.push(chunk);
    gatheredOctets += chunk.length;
    if (gatheredOctets < WRITE_OCTETS) continue;
    await storing(file.write(gathered, false));
    gathered = [];
    gatheredOctets = 0;
  }
  await storing(file.write(gathered, size === gatheredOctets));
  return { sha256: hash.digest('hex'), size };
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Gives errors of the file system their code. */
async function storing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new ZaakpostError(code && FULL.has(code) ? 'STORAGE_FULL' : 'STORAGE_FAILED', {
      detail: message,
      cause,
    });
  }
}
