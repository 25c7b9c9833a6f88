/** Ends something that was started. */
type End = () => Promise<void>;

/**
 * What a measurement has started. Where it is stopped (SIGINT, SIGTERM) all of that is ended, also what is only being started then: no server runs on, and no
 * folder is left.
 */
export class Started {
  readonly #ends: Promise<End | undefined>[] = [];
  #closing: Promise<void> | undefined;

  constructor() {
    for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
      process.once(signal, () => void this.close().finally(() => process.exit(code)));
  }

  /**
   * Starts something.
   *
   * @param end ends it; what was started later is ended before.
   */
  async start<T>(start: () => T | Promise<T>, end: (started: T) => void | Promise<void>): Promise<T> {
    const starting = (async () => start())();
    this.#ends.push(
      starting.then(
        (started) => async () => end(started),
        () => undefined,
      ),
    );
    return starting;
  }

  /** Ends all of it. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    for (let ending = this.#ends.pop(); ending; ending = this.#ends.pop()) await (await ending)?.();
  }
}
