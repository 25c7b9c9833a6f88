import type { ZaakpostError } from '../../../src/errors.ts';
import type { Connection } from '../../../src/mailbox/pop3/session.ts';

/**
 * A connection without a network: gives the chunks it was given, one at each call, so that a cut falls exactly where a test puts
 * it. The server's end of it is silent afterwards.
 */
export class ScriptedConnection implements Connection {
  readonly server = 'test:110';
  readonly sent: string[] = [];
  readonly #chunks: Buffer[];
  #failure: ZaakpostError | undefined;

  constructor(chunks: readonly Buffer[]) {
    this.#chunks = [...chunks];
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  async receive(waitedFor: string): Promise<Buffer> {
    const chunk = this.#chunks.shift();
    if (chunk) return chunk;
    throw new Error(`the script ends where ${waitedFor} should come`);
  }

  receiveNow(): Buffer {
    return Buffer.alloc(0);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  restartClock(): void {}

  async secure(): Promise<void> {}

  destroy(): void {}

  fail(error: ZaakpostError): ZaakpostError {
    this.#failure ??= error;
    return this.#failure;
  }
}
