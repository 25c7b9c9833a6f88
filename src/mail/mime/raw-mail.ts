import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ZaakpostError } from '../../errors.ts';

/** The octets of a mail, wherever they are: all is told by offsets, so that large parts are never copied. */
export interface RawMail {
  readonly size: number;

  /** Octets `start`..`end`, at most `SLICE_BYTES`. What is handed out is only good until the next call. */
  slice(start: number, end: number): Buffer;

  /** The first place at or after `from` of `octets` (text in Latin-1, or one octet) that ends by `to`; -1 where none. */
  find(octets: string | number, from: number, to: number): number;
}

/** The most that `slice` gives at once. */
export const SLICE_BYTES = 1024 * 1024;

/** A file up to this size is read in one go. */
const WHOLE_FILE_BYTES = 4 * SLICE_BYTES;

/** A mail that is in memory. */
export class RawBuffer implements RawMail {
  readonly size: number;
  readonly #octets: Buffer;

  constructor(octets: Buffer) {
    this.#octets = octets;
    this.size = octets.length;
  }

  slice(start: number, end: number): Buffer {
    return this.#octets.subarray(start, end);
  }

  find(octets: string | number, from: number, to: number): number {
    const within = to < this.size ? this.#octets.subarray(0, to) : this.#octets;
    return from < to ? within.indexOf(octets, from, 'latin1') : -1;
  }
}

/** A mail that stays in its file and is looked at through a window, so that memory does not grow with it. */
class RawFile implements RawMail {
  readonly size: number;
  readonly #file: number;
  readonly #window = Buffer.allocUnsafe(SLICE_BYTES);
  #start = 0;
  #end = 0;

  constructor(file: number, size: number) {
    this.#file = file;
    this.size = size;
  }

  slice(start: number, end: number): Buffer {
    const last = Math.min(end, this.size);
    if (start < this.#start || last > this.#end) this.#fill(start);
    return this.#window.subarray(start - this.#start, Math.min(last, this.#end) - this.#start);
  }

  find(octets: string | number, from: number, to: number): number {
    const overlap = typeof octets === 'string' ? octets.length - 1 : 0;
    const last = to - overlap;
    let place = from;
    while (place < last) {
      if (place < this.#start || place + overlap >= this.#end) this.#fill(place);
      const found = this.#window
        .subarray(0, this.#end - this.#start)
        .indexOf(octets, place - this.#start, 'latin1');
      if (found >= 0) return found + this.#start < last ? found + this.#start : -1;
      const next = this.#end - overlap;
      if (this.#end >= this.size || next <= place) return -1;
      place = next;
    }
    return -1;
  }

  #fill(start: number): void {
    this.#start = start;
    this.#end = start + readFully(this.#file, this.#window, start);
  }
}

/**
 * Opens the file of a mail for the time of `use`.
 *
 * @throws ZaakpostError BLOB_MISSING where the file cannot be opened.
 */
export function withRawFile<T>(path: string, use: (raw: RawMail) => T): T {
  const file = openFile(path);
  try {
    const { size } = fstatSync(file);
    if (size > WHOLE_FILE_BYTES) return use(new RawFile(file, size));
    const octets = Buffer.allocUnsafe(size);
    return use(new RawBuffer(octets.subarray(0, readFully(file, octets, 0))));
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw new ZaakpostError('BLOB_MISSING', { detail: path, cause });
  }
}

/** Reads until the buffer is full or the file ends; returns the octets read. */
function readFully(file: number, buffer: Buffer, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(file, buffer, filled, buffer.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
