import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { connect as connectTls } from 'node:tls';
import { ZaakpostError } from '../../errors.ts';
import { lostError, networkError, timeoutError } from '../network-error.ts';
import type { SourceSettings } from '../source.ts';
import { requirePinned, tlsOptions } from '../tls.ts';

/** A server that sends less than this within the time limit is as good as silent. */
const PROGRESS_OCTETS = 1024;

/**
 * Octets to and from a mail server, first in clear text, then under TLS, where every wait has an end. They are pulled: while
 * nobody calls `receive` the socket fills up and TCP holds the server back, so that memory stays flat. Once something has gone
 * wrong, all later calls throw that same error.
 */
export class Transport {
  /** 'host:port', for error details. */
  readonly server: string;
  readonly #settings: SourceSettings;
  #socket: Socket;
  #secured = false;
  #ended = false;
  #failure: ZaakpostError | undefined;
  /** Wakes the one `receive` that waits. */
  #wake: () => void = () => undefined;
  /** Time spent waiting since the last progress, and the octets that came in it. */
  #waitedMs = 0;
  #octets = 0;
  readonly #onReadable = (): void => this.#wake();
  readonly #onEnd = (): void => {
    this.#ended = true;
    this.#wake();
  };

  private constructor(settings: SourceSettings, socket: Socket) {
    this.server = `${settings.host}:${settings.port}`;
    this.#settings = settings;
    this.#socket = socket;
  }

  /**
   * Connects, in clear text.
   *
   * @throws ZaakpostError MAILBOX_UNREACHABLE, MAILBOX_TIMEOUT.
   */
  static async connect(settings: SourceSettings): Promise<Transport> {
    const socket = connect({ host: settings.host, port: settings.port, noDelay: true });
    const transport = new Transport(settings, socket);
    await transport.#setUp('connect', 'the connection');
    return transport;
  }

  /**
   * Goes on under TLS. The server's certificate is checked before the first octet is sent.
   *
   * @throws ZaakpostError MAILBOX_TLS_REFUSED, MAILBOX_CERTIFICATE, MAILBOX_CONNECTION_LOST, MAILBOX_TIMEOUT.
   */
  async secure(): Promise<void> {
    const plain = this.#socket
      .off('readable', this.#onReadable)
      .off('end', this.#onEnd)
      .off('close', this.#onEnd);
    try {
      const socket = connectTls({ ...tlsOptions(this.#settings), socket: plain });
      this.#socket = socket;
      await this.#setUp('secureConnect', 'the TLS handshake');
      requirePinned(socket, this.#settings);
      this.#secured = true;
    } catch (error) {
      throw this.fail(networkError(error, this.server));
    }
  }

  /** A new answer is waited for: it has the whole time limit. */
  restartClock(): void {
    this.#waitedMs = 0;
    this.#octets = 0;
  }

  /** Sends text as UTF-8. Only short commands go out, few ahead of their answers: there is nothing to hold back. */
  send(text: string): void {
    if (this.#failure) throw this.#failure;
    this.#socket.write(text);
  }

  /**
   * The next octets, one or more.
   *
   * @param waitedFor for the error's detail, such as 'the answer to UIDL'.
   * @throws ZaakpostError MAILBOX_TIMEOUT after `timeoutMs` of waiting without progress, MAILBOX_CONNECTION_LOST.
   */
  async receive(waitedFor: string): Promise<Buffer> {
    this.#listen();
    const chunk = this.#read() ?? (await this.#wait(waitedFor));
    this.#octets += chunk.length;
    if (this.#octets >= PROGRESS_OCTETS) this.restartClock();
    return chunk;
  }

  /** The octets that have come already, perhaps none. */
  receiveNow(): Buffer {
    return this.#read() ?? Buffer.alloc(0);
  }

  /** Whether something has gone wrong. */
  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** Ends the connection at once. @returns the first error of this connection, which is the one to throw. */
  fail(error: ZaakpostError): ZaakpostError {
    this.#failure ??= error;
    this.destroy();
    this.#wake();
    return this.#failure;
  }

  /** Ends the connection at once, without a word. */
  destroy(): void {
    this.#socket.destroy();
  }

  async #wait(waitedFor: string): Promise<Buffer> {
    const { timeoutMs } = this.#settings;
    const started = performance.now();
    const late = (): ZaakpostError => this.fail(timeoutError(this.server, waitedFor, timeoutMs));
    const timer = setTimeout(late, timeoutMs - this.#waitedMs);
    try {
      for (;;) {
        const chunk = this.#read();
        if (chunk) return chunk;
        if (this.#failure) throw this.#failure;
        if (this.#ended) throw this.fail(lostError(this.server, waitedFor));
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
      this.#waitedMs += performance.now() - started;
    }
  }

  #read(): Buffer | undefined {
    const chunk: unknown = this.#socket.read();
    return Buffer.isBuffer(chunk) ? chunk : undefined;
  }

  /** Reading begins with the first `receive`: before an upgrade, TLS must get the octets and not we. */
  #listen(): void {
    if (this.#socket.listenerCount('readable') > 0) return;
    this.#socket.on('readable', this.#onReadable).on('end', this.#onEnd).on('close', this.#onEnd);
  }

  async #setUp(event: 'connect' | 'secureConnect', waitedFor: string): Promise<void> {
    // For good: an error that comes while nobody waits must not end the process.
    this.#socket.on('error', (error) => this.fail(this.#named(error)));
    const { timeoutMs } = this.#settings;
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      await once(this.#socket, event, { signal: limit });
    } catch (error) {
      throw this.fail(limit.aborted ? timeoutError(this.server, waitedFor, timeoutMs) : this.#named(error));
    }
  }

  /** TLS may also break in mid-session, by damaged records: then it was not refused but lost. */
  #named(error: unknown): ZaakpostError {
    const known = networkError(error, this.server);
    if (!this.#secured || known.code !== 'MAILBOX_TLS_REFUSED') return known;
    return new ZaakpostError('MAILBOX_CONNECTION_LOST', { detail: known.detail, cause: error });
  }
}
