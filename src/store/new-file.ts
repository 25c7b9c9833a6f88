import { close, closeSync, constants, fdatasync, open, writev } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';

const openFile = promisify(open);
const closeFile = promisify(close);
const syncData = promisify(fdatasync);
// As the promises of node:fs/promises cost more than what they stand for, where files are small and many.
const writeChunks = (file: number, chunks: Uint8Array[]): Promise<number> =>
  new Promise((resolve, reject) => {
    writev(file, chunks, (error, octets) => (error ? reject(error) : resolve(octets)));
  });

const FRESH = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** With it a write waits for the disk as fdatasync does, in one call for both (open(2)). That is so on Linux. */
const SYNCED = process.platform === 'linux' ? constants.O_DSYNC : undefined;

/** A file while it is written. Errors are those of the file system. */
export class NewFile {
  readonly path: string;
  readonly #durable: boolean;
  #file: number | undefined;
  /** Whether each write is on the disk when it is done. */
  #synced = false;

  /**
   * @param path where no file is.
   * @param durable whether its bytes are to be on the disk at its end.
   */
  constructor(path: string, durable: boolean) {
    this.path = path;
    this.#durable = durable;
  }

  /**
   * Writes the next bytes; the file is made by the first of them.
   *
   * @param whole they are all that there will be.
   */
  async write(chunks: Uint8Array[], whole: boolean): Promise<void> {
    this.#file ??= await this.#make(whole && chunks.length > 0);
    let rest = chunks;
    // A full disk may take a part of a write and refuse the rest only at the next: so go on until all is written.
    while (rest.length > 0) rest = behind(rest, await writeChunks(this.#file, rest));
  }

  /** Ends it; to be called once, after `write`. */
  async end(): Promise<void> {
    const file = this.#file;
    if (file === undefined) return;
    if (this.#durable && !this.#synced) await syncData(file);
    this.#file = undefined;
    // What is on the disk is closed at once; anything else may have to be sent to a server first.
    if (this.#durable) closeSync(file);
    else await closeFile(file);
  }

  /** Takes away what was written. */
  async remove(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    if (file !== undefined) await closeFile(file).catch(() => undefined);
    await rm(this.path, { force: true }).catch(() => undefined);
  }

  #make(inOne: boolean): Promise<number> {
    this.#synced = this.#durable && inOne && SYNCED !== undefined;
    return openFile(this.path, this.#synced ? FRESH | (SYNCED ?? 0) : FRESH, 0o640);
  }
}

/** What of the chunks comes behind so many octets. */
function behind(chunks: readonly Uint8Array[], octets: number): Uint8Array[] {
  let passed = 0;
  return chunks.flatMap((chunk) => {
    const from = Math.max(0, octets - passed);
    passed += chunk.length;
    return from < chunk.length ? [chunk.subarray(from)] : [];
  });
}

/** Waits until what is written of a file is on the disk. */
export async function syncContent(path: string): Promise<void> {
  const file = await openFile(path, 'r+');
  await syncData(file).finally(() => closeFile(file));
}
