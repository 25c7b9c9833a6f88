import type { ZaakpostError } from '../../errors.ts';
import { ContentDecoder } from './framing.ts';
import { protocolError, quote } from './responses.ts';
import type { Transport } from './transport.ts';

const LINE_END = Buffer.from('\r\n');
const PLUS = 0x2b;
const MINUS = 0x2d;
/** RFC 2449, 4 allows 512 octets; some servers are wordy. */
const MAX_LINE_OCTETS = 4096;
/** LIST and UIDL of a million messages. */
const MAX_LISTING_OCTETS = 100 * 1024 * 1024;

/** What the reader needs of its connection. */
export type OctetSource = Pick<Transport, 'server' | 'receive' | 'receiveNow' | 'restartClock' | 'fail'>;

/** Cuts the octets of a server into status lines and content, as they are asked for. */
export class ReplyReader {
  readonly #transport: OctetSource;
  #chunk: Buffer = Buffer.alloc(0);
  #at = 0;

  constructor(transport: OctetSource) {
    this.#transport = transport;
  }

  /** What the server has said beyond what was read so far, or ''. */
  unread(): string {
    if (this.#at === this.#chunk.length) {
      this.#chunk = this.#transport.receiveNow();
      this.#at = 0;
    }
    return this.#chunk.toString('latin1', this.#at);
  }

  /**
   * The next line, without its CRLF; each octet is one character.
   *
   * @throws ZaakpostError MAILBOX_PROTOCOL where it is too long, and what `Transport.receive` throws.
   */
  async line(waitedFor: string): Promise<string> {
    this.#transport.restartClock();
    for (;;) {
      const end = this.#chunk.indexOf(LINE_END, this.#at);
      const octets = (end < 0 ? this.#chunk.length : end) - this.#at;
      if (octets > MAX_LINE_OCTETS)
        throw this.#broken(`${waitedFor} is a line of over ${MAX_LINE_OCTETS} octets`);
      if (end >= 0) {
        const line = this.#chunk.toString('latin1', this.#at, end);
        this.#at = end + LINE_END.length;
        return line;
      }
      const begun = this.#chunk.subarray(this.#at);
      const more = await this.#transport.receive(waitedFor);
      this.#chunk = begun.length > 0 ? Buffer.concat([begun, more]) : more;
      this.#at = 0;
    }
  }

  /**
   * Content that has come already; none where nothing has.
   *
   * @throws ZaakpostError MAILBOX_PROTOCOL where no status line follows its end: then that was no end, but a dot that the server
   *   forgot to stuff.
   */
  content(decoder: ContentDecoder): { content: Buffer; ended: boolean } {
    const { content, next } = decoder.decode(this.#chunk, this.#at);
    this.#at = next < 0 ? this.#chunk.length : next;
    if (next >= 0) this.#requireStatus();
    return { content, ended: next >= 0 };
  }

  /** Waits for more octets, once `content` has taken all there were. */
  async fill(waitedFor: string): Promise<void> {
    this.#chunk = await this.#transport.receive(waitedFor);
    this.#at = 0;
  }

  /** The whole content of a listing. */
  async listing(waitedFor: string): Promise<Buffer> {
    const decoder = new ContentDecoder();
    const pieces: Buffer[] = [];
    let octets = 0;
    for (;;) {
      const { content, ended } = this.content(decoder);
      pieces.push(content);
      octets += content.length;
      if (ended) return Buffer.concat(pieces);
      if (octets > MAX_LISTING_OCTETS)
        throw this.#broken(`${waitedFor} has over ${MAX_LISTING_OCTETS} octets`);
      await this.fill(waitedFor);
    }
  }

  /** Reads past content that nobody wants. */
  async skip(decoder: ContentDecoder, waitedFor: string): Promise<void> {
    while (!this.content(decoder).ended) await this.fill(waitedFor);
  }

  #requireStatus(): void {
    const octet = this.#chunk[this.#at];
    if (octet === undefined || octet === PLUS || octet === MINUS) return;
    throw this.#broken(`content went on after its end: ${quote(this.unread())}`);
  }

  #broken(what: string): ZaakpostError {
    return this.#transport.fail(protocolError(this.#transport.server, what));
  }
}
