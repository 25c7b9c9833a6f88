import { Readable } from 'node:stream';
import { asZaakpostError } from '../../errors.ts';
import { ContentDecoder } from './framing.ts';
import type { ReplyReader } from './reply-reader.ts';

/** What is read ahead of whoever takes the message; a smaller message is off the connection before it is asked for. */
const READ_AHEAD_OCTETS = 64 * 1024;

/**
 * The content of one answer to RETR, as it comes. It reads no faster than it is read; destroyed early, it reads on to the end
 * and throws that away, since the answers that follow come down the same connection.
 */
export class MessageStream extends Readable {
  /** Settles when the message is off the connection, whether or not anybody has read it: then the next answer can be read. */
  readonly received: Promise<void>;
  readonly #reader: ReplyReader;
  readonly #step: string;
  readonly #decoder = new ContentDecoder();
  readonly #settle: { resolve: () => void; reject: (error: unknown) => void };
  #busy = false;
  #ended = false;

  /** @param step for errors, such as 'RETR 5'. */
  constructor(reader: ReplyReader, step: string) {
    super({ highWaterMark: READ_AHEAD_OCTETS });
    this.#reader = reader;
    this.#step = step;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.received = promise;
    this.#settle = { resolve, reject };
    // A failure before anybody listens must not end the process; who reads on gets it all the same.
    promise.catch(() => undefined);
    this.on('error', () => undefined);
    this.read(0);
  }

  /** Gives up what is still to come, if anything is, and reads past it. */
  async readPast(): Promise<void> {
    if (!this.#ended) this.destroy();
    await this.received;
  }

  override _read(): void {
    void this.#receive();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    void this.#receive();
    callback(error);
  }

  /** Reads until the message ends, or nobody wants more for now. */
  async #receive(): Promise<void> {
    if (this.#busy || this.#ended) return;
    this.#busy = true;
    try {
      while (this.#pushOn()) await this.#reader.fill(`the rest of the answer to ${this.#step}`);
      if (this.#ended) this.#settle.resolve();
    } catch (error) {
      this.#ended = true;
      this.#settle.reject(error);
      this.destroy(asZaakpostError(error));
    } finally {
      this.#busy = false;
    }
  }

  /** Hands on what has come. @returns whether to wait for more. */
  #pushOn(): boolean {
    const { content, ended } = this.#reader.content(this.#decoder);
    this.#ended = ended;
    let wanted = true;
    if (!this.destroyed && content.length > 0) wanted = this.push(content);
    if (!this.destroyed && ended) this.push(null);
    return !ended && (wanted || this.destroyed);
  }
}
