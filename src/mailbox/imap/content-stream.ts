import { Readable } from 'node:stream';
import type { Content } from './content-tap.ts';

/** The content of one message, given on in the pieces in which it came. */
export class ContentStream extends Readable {
  #pieces: Content;
  #at = 0;
  readonly #more: (() => Promise<Content | undefined>) | undefined;

  /** @param more gives what comes behind the first; undefined at the end. Where it fails, the stream does. */
  constructor(first: Content, more?: () => Promise<Content | undefined>) {
    super();
    this.#pieces = first;
    this.#more = more;
  }

  override _read(): void {
    if (this.#pushOn()) return;
    if (!this.#more) this.push(null);
    else
      this.#more().then(
        (pieces) => this.#goOn(pieces),
        (error: Error) => this.destroy(error),
      );
  }

  #goOn(pieces: Content | undefined): void {
    if (pieces === undefined) {
      this.push(null);
      return;
    }
    this.#pieces = pieces;
    this.#at = 0;
    this._read();
  }

  /** @returns whether anything was left to give. */
  #pushOn(): boolean {
    const before = this.#at;
    for (let piece = this.#pieces[this.#at]; piece; piece = this.#pieces[this.#at]) {
      this.#at += 1;
      if (!this.push(piece)) break;
    }
    return this.#at > before;
  }
}

/** A stream that fails once it is read. */
export function failingStream(error: Error): Readable {
  return new Readable({
    read() {
      this.destroy(error);
    },
  });
}
