import { ZaakpostError } from '../errors.ts';
import type { RawContent } from './source.ts';

/** What is read ahead of whoever takes a message; a smaller message is off the connection before it is asked for. */
export const READ_AHEAD_OCTETS = 64 * 1024;

/** Whoever waits for the next piece. */
interface Waiting {
  resolve(result: IteratorResult<Buffer, undefined>): void;
  reject(error: unknown): void;
}

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * The content of one message while it comes: put in by a connection, taken out by one reader, which may be slower. It does what a `Readable` would, for a
 * fraction of its cost, which counts where messages are small and many.
 */
export class IncomingContent implements RawContent {
  readonly #onWanted: () => void;
  readonly #pieces: Buffer[] = [];
  #octets = 0;
  #end: { error?: unknown } | undefined;
  #waiting: Waiting | undefined;

  /** @param onWanted told when there is room again, and when nobody wants what is still to come. */
  constructor(onWanted: () => void = () => undefined) {
    this.#onWanted = onWanted;
  }

  /** A content that is here already. */
  static of(octets: Buffer): IncomingContent {
    const content = new IncomingContent();
    content.push(octets);
    content.end();
    return content;
  }

  /** One that cannot be had. */
  static failing(error: ZaakpostError): IncomingContent {
    const content = new IncomingContent();
    content.fail(error);
    return content;
  }

  /** Octets that wait to be taken. */
  get waitingOctets(): number {
    return this.#octets;
  }

  /** Whether so much waits to be taken that no more is to come for now. */
  get isFull(): boolean {
    return this.#octets >= READ_AHEAD_OCTETS;
  }

  /** Puts in what comes next. */
  push(piece: Buffer): void {
    if (this.#end || piece.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) {
      waiting.resolve({ done: false, value: piece });
      return;
    }
    this.#pieces.push(piece);
    this.#octets += piece.length;
  }

  /** That was all. */
  end(): void {
    this.#settle({});
  }

  /** The rest will not come; what has come and was not taken is thrown away. */
  fail(error: unknown): void {
    if (this.#end) return;
    this.#discard();
    this.#settle({ error });
  }

  /** Gives up the rest. */
  destroy(): void {
    this.#discard();
    // Whoever reads all the same must not take what there was for the whole.
    this.#end = undefined;
    this.#settle({ error: new ZaakpostError('MAILBOX_CONNECTION_LOST', { detail: 'it was given up' }) });
    this.#onWanted();
  }

  [Symbol.asyncIterator](): AsyncIterator<Buffer, undefined> {
    return {
      next: () => this.#next(),
      return: async () => {
        this.destroy();
        return DONE;
      },
    };
  }

  #next(): Promise<IteratorResult<Buffer, undefined>> {
    const value = this.#pieces.shift();
    if (value) {
      const wasFull = this.isFull;
      this.#octets -= value.length;
      if (wasFull && !this.isFull) this.#onWanted();
      return Promise.resolve({ done: false, value });
    }
    if (this.#end) return 'error' in this.#end ? Promise.reject(this.#end.error) : Promise.resolve(DONE);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  #discard(): void {
    this.#pieces.length = 0;
    this.#octets = 0;
  }

  #settle(end: { error?: unknown }): void {
    if (this.#end) return;
    this.#end = end;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if ('error' in end) waiting?.reject(end.error);
    else waiting?.resolve(DONE);
  }
}
