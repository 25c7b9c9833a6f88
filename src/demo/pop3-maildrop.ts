import { createHash } from 'node:crypto';

/** A message that the demo server holds. */
export interface StoredMessage {
  /** Its unique-id (RFC 1939, 7): no other message of this server ever has the same. */
  id: string;
  raw: Buffer;
}

/** The mail of the one user of the demo server. One session at a time has it (RFC 1939, 4). */
export class DemoMaildrop {
  readonly username: string;
  readonly #password: string;
  #messages: StoredMessage[] = [];
  #delivered = 0;
  #locked = false;

  constructor(username: string, password: string) {
    this.username = username;
    this.#password = password;
  }

  /** Puts a mail in, as the newest; its lines end in CRLF. */
  deliver(raw: Buffer): void {
    this.#delivered += 1;
    const digest = createHash('sha256').update(raw).digest('hex').slice(0, 16);
    this.#messages.push({ id: `${this.#delivered}-${digest}`, raw });
  }

  /** What is there, oldest first. */
  get messages(): readonly StoredMessage[] {
    return [...this.#messages];
  }

  admits(username: string, password: string): boolean {
    return username === this.username && password === this.#password;
  }

  /** @returns false while another session has it. */
  lock(): boolean {
    if (this.#locked) return false;
    this.#locked = true;
    return true;
  }

  unlock(): void {
    this.#locked = false;
  }

  remove(messages: ReadonlySet<StoredMessage>): void {
    this.#messages = this.#messages.filter((message) => !messages.has(message));
  }
}
