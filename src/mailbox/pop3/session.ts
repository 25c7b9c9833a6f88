import type { ErrorCode, ZaakpostError } from '../../errors.ts';
import type { Capabilities } from './capabilities.ts';
import { type OctetSource, ReplyReader } from './reply-reader.ts';
import { parseStatus, protocolError, quote, refusal, type Status } from './responses.ts';
import type { Transport } from './transport.ts';

/** What a session needs of its connection. */
export type Connection = OctetSource & Pick<Transport, 'send' | 'secure' | 'failed' | 'destroy'>;

/** The dialogue with a server: each command gets one answer, in the order sent (RFC 1939, 3). */
export class Pop3Session {
  readonly server: string;
  /** Reads the content that follows the status line of an answer. */
  readonly reader: ReplyReader;
  /** What the server said under TLS that it can. */
  capabilities: Capabilities = new Map();
  readonly #transport: Connection;
  /** Commands whose status line was not read yet. */
  #unanswered = 0;
  /** Reads what answers were left unread. */
  #catchUp: (() => Promise<void>) | undefined;

  constructor(transport: Connection) {
    this.server = transport.server;
    this.#transport = transport;
    this.reader = new ReplyReader(transport);
  }

  /**
   * Sends one command and reads its status line.
   *
   * @param step names the command in errors, where it holds a secret.
   * @throws ZaakpostError MAILBOX_PROTOCOL where the server has said something unasked, and those of `status`.
   */
  async command(line: string, step = line): Promise<Status> {
    await this.inStep();
    this.send([line]);
    return this.status(step);
  }

  /** As `command`; a refusal is an error, with the code `otherwise` where the server does not say why. */
  async demand(line: string, otherwise: ErrorCode, step = line): Promise<Status> {
    const status = await this.command(line, step);
    if (status.ok) return status;
    throw refusal(this.server, step, status, otherwise);
  }

  /**
   * As `command`, for a step of a SASL exchange (RFC 5034, 4).
   *
   * @returns the server's challenge, in base64, or the status that ends the exchange.
   */
  async exchange(line: string, step = line): Promise<string | Status> {
    await this.inStep();
    this.send([line]);
    const answer = await this.#answer(step);
    const challenge = /^\+(?: (.*))?$/.exec(answer);
    return challenge ? (challenge[1] ?? '') : this.#status(answer, step);
  }

  /** As `demand`, for a command that is answered by a challenge. */
  async challenge(line: string, otherwise: ErrorCode): Promise<void> {
    const answer = await this.exchange(line);
    if (typeof answer === 'string') return;
    if (!answer.ok) throw refusal(this.server, line, answer, otherwise);
    throw this.#broken(`took ${line} for a login: ${quote(answer.text)}`);
  }

  /** Reads the server's greeting, which no command asked for. */
  async greeting(): Promise<Status> {
    this.#unanswered += 1;
    return this.status('the greeting');
  }

  /** Sends commands at once, whose status lines are then read one by one with `status`. */
  send(lines: readonly string[]): void {
    this.#unanswered += lines.length;
    this.#transport.send(lines.map((line) => `${line}\r\n`).join(''));
  }

  /**
   * The status line of the oldest command without one. Where it is followed by content, that must be read before the next.
   *
   * @throws ZaakpostError MAILBOX_PROTOCOL where it is no status line; MAILBOX_TIMEOUT, MAILBOX_CONNECTION_LOST.
   */
  async status(step: string): Promise<Status> {
    return this.#status(await this.#answer(step), step);
  }

  /**
   * Resolves when the dialogue is in step: nothing unread, nothing unanswered.
   *
   * @throws ZaakpostError MAILBOX_PROTOCOL where it is not.
   */
  async inStep(): Promise<void> {
    const catchUp = this.#catchUp;
    this.#catchUp = undefined;
    await catchUp?.();
    if (this.#unanswered > 0) throw this.#broken('a command was sent while others had no answer yet');
    const unasked = this.reader.unread();
    if (unasked !== '') throw this.#broken(`said, unasked: ${quote(unasked)}`);
  }

  /** Whether the connection is of no use any more. */
  get failed(): boolean {
    return this.#transport.failed;
  }

  /** Whether answers were left unread. */
  get behind(): boolean {
    return this.#catchUp !== undefined;
  }

  /** Leaves answers unread for now; before the next command, `catchUp` reads them. */
  leave(catchUp: () => Promise<void>): void {
    this.#catchUp = catchUp;
  }

  /**
   * Goes on under TLS. What was said in clear text counts for nothing from here on; and had somebody put answers behind the
   * one to STLS, to be taken for the server's under TLS (CVE-2011-0411), the session ends here.
   *
   * @throws ZaakpostError MAILBOX_PROTOCOL on such answers; MAILBOX_TLS_REFUSED, MAILBOX_CERTIFICATE.
   */
  async secure(): Promise<void> {
    await this.inStep();
    await this.#transport.secure();
  }

  /** Ends the connection at once: nothing that was not confirmed has happened. */
  destroy(): void {
    this.#transport.destroy();
  }

  async #answer(step: string): Promise<string> {
    const line = await this.reader.line(`the answer to ${step}`);
    this.#unanswered -= 1;
    return line;
  }

  #status(line: string, step: string): Status {
    const status = parseStatus(line);
    if (status) return status;
    throw this.#broken(`answered ${step} with ${quote(line)}`);
  }

  #broken(what: string): ZaakpostError {
    return this.#transport.fail(protocolError(this.server, what));
  }
}
