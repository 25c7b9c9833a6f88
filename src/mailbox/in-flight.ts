/** What waits for the disk and the ledger while the next are read, at most: mails, and octets of them. */
const MOST = 64;
const MOST_OCTETS = 4 * 1024 * 1024;

/** Mails that are being accepted while the next are read: as many as keep the disk and the database at work, and memory flat. */
export class InFlight {
  #mails = 0;
  #octets = 0;
  #onLanded: () => void = () => undefined;

  /** @param accepting settles when the mail is ours or is not; it never fails. */
  add(octets: number, accepting: Promise<void>): void {
    this.#mails += 1;
    this.#octets += octets;
    void accepting.then(() => {
      this.#mails -= 1;
      this.#octets -= octets;
      this.#onLanded();
    });
  }

  /** Resolves when there is room for one more. */
  room(): Promise<void> | undefined {
    return this.#until(() => this.#mails < MOST && (this.#mails < 2 || this.#octets <= MOST_OCTETS));
  }

  /** Resolves when none is left. */
  landed(): Promise<void> | undefined {
    return this.#until(() => this.#mails === 0);
  }

  /** @returns undefined where it is so already. */
  #until(condition: () => boolean): Promise<void> | undefined {
    if (condition()) return undefined;
    return new Promise((resolve) => {
      this.#onLanded = () => {
        if (condition()) resolve();
      };
    });
  }
}
