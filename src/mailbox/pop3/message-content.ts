import { asZaakpostError } from '../../errors.ts';
import { IncomingContent } from '../incoming-content.ts';
import { ContentDecoder } from './framing.ts';
import type { ReplyReader } from './reply-reader.ts';

/**
 * Reads the content of one answer to RETR, no faster than it is taken; where it is given up, reads on to the end and throws that away, since the answers that follow
 * come down the same connection.
 */
export class MessageContent {
  readonly raw = new IncomingContent(() => void this.#receive());
  /** Settles when the message is off the connection, whether or not anybody has taken it: then the next answer can be read. */
  readonly received: Promise<void>;
  readonly #reader: ReplyReader;
  readonly #step: string;
  readonly #decoder = new ContentDecoder();
  readonly #settle: { resolve: () => void; reject: (error: unknown) => void };
  #busy = false;
  #ended = false;

  /** @param step for errors, such as 'RETR 5'. */
  constructor(reader: ReplyReader, step: string) {
    this.#reader = reader;
    this.#step = step;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.received = promise;
    this.#settle = { resolve, reject };
    // A failure before anybody listens must not end the process; who reads on gets it all the same.
    promise.catch(() => undefined);
    void this.#receive();
  }

  /** Gives up what is still to come, if anything is, and reads past it. */
  async readPast(): Promise<void> {
    if (!this.#ended) this.raw.destroy();
    await this.received;
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
      this.raw.fail(asZaakpostError(error));
    } finally {
      this.#busy = false;
    }
  }

  /** Hands on what has come. @returns whether to wait for more. */
  #pushOn(): boolean {
    const { content, ended } = this.#reader.content(this.#decoder);
    this.#ended = ended;
    this.raw.push(content);
    if (ended) this.raw.end();
    return !ended && !this.raw.isFull;
  }
}
