const CR = 0x0d;
const LF = 0x0a;
const DOT = 0x2e;
const CR_OCTET = Buffer.from([CR]);
const LINE_END_AND_DOT = Buffer.from('\r\n.');

/**
 * What the octets before this one were: `text` anything that does not matter; `dot` a dot at the start of a line, which is
 * stuffing or the terminator's; `dot-cr` the same with a CR behind it. Those two are held back until it is clear.
 */
type State = 'text' | 'cr' | 'line-start' | 'dot' | 'dot-cr';

/** What one chunk held. */
export interface Decoded {
  /** The content in it, dots unstuffed; it shares the chunk's memory. */
  content: Buffer;
  /** Offset in the chunk just after the terminator; -1 while there is more to come. */
  next: number;
}

/**
 * Takes the content out of one multi-line response (RFC 1939, 3): undoes dot-stuffing, finds the line with the lone dot, and
 * keeps every other octet as it is. Only CRLF ends a line: a bare CR or LF is content, so that no mail can end itself early.
 *
 * What comes out depends on the octets alone, never on how they were cut into chunks.
 */
export class ContentDecoder {
  /** The status line has just ended: content begins at the start of a line. */
  #state: State = 'line-start';

  /**
   * Decodes from `start` to the terminator or the end of the chunk. Stuffed dots are squeezed out in place: the chunk is
   * overwritten there, and a mail of nothing but dots still comes in whole chunks.
   */
  decode(chunk: Buffer, start: number): Decoded {
    if (this.#state === 'dot-cr' && start < chunk.length) return this.#afterHeldBackCr(chunk, start);
    const kept = new InPlace(chunk, start);
    let at = start;
    while (at < chunk.length) {
      if (this.#state === 'dot' && chunk[at] === CR && chunk[at + 1] === LF)
        return { content: kept.until(at), next: at + 2 };
      at = this.#advance(chunk, at, kept);
    }
    return { content: kept.until(at), next: -1 };
  }

  /** @returns the offset to go on from: the same one, in another state, where the octet there has no meaning in this one. */
  #advance(chunk: Buffer, at: number, kept: InPlace): number {
    const octet = chunk[at];
    switch (this.#state) {
      case 'text':
        return this.#skipText(chunk, at);
      case 'cr':
        if (octet === LF) return this.#enter('line-start', at + 1);
        break;
      case 'line-start':
        if (octet === DOT) return this.#enter('dot', kept.leaveOut(at));
        break;
      case 'dot':
        if (octet === CR && at + 1 === chunk.length) return this.#enter('dot-cr', kept.leaveOut(at));
    }
    return this.#enter('text', at);
  }

  #enter(state: State, at: number): number {
    this.#state = state;
    return at;
  }

  /** The chunk before ended in `CRLF . CR`: with LF that was the terminator, without it the CR was content. */
  #afterHeldBackCr(chunk: Buffer, start: number): Decoded {
    if (chunk[start] === LF) return { content: chunk.subarray(start, start), next: start + 1 };
    this.#state = 'cr';
    const { content, next } = this.decode(chunk, start);
    return { content: Buffer.concat([CR_OCTET, content]), next };
  }

  /** @returns the offset of the next dot at the start of a line, or the end of the chunk. */
  #skipText(chunk: Buffer, at: number): number {
    const lineEnd = chunk.indexOf(LINE_END_AND_DOT, at);
    if (lineEnd >= 0) return this.#enter('line-start', lineEnd + 2);
    const last = chunk.length - 1;
    if (chunk[last] === CR) return this.#enter('cr', chunk.length);
    if (chunk[last] === LF && last > at && chunk[last - 1] === CR) this.#state = 'line-start';
    return chunk.length;
  }
}

/** Content within a chunk that closes up over what is left out. */
class InPlace {
  readonly #chunk: Buffer;
  readonly #start: number;
  /** Content kept so far ends at `#end`; from `#from` on it has not been moved there yet. */
  #end: number;
  #from: number;

  constructor(chunk: Buffer, start: number) {
    this.#chunk = chunk;
    this.#start = start;
    this.#end = start;
    this.#from = start;
  }

  /** Leaves out the octet at `at`. @returns the offset behind it. */
  leaveOut(at: number): number {
    this.#keep(at);
    this.#from = at + 1;
    return this.#from;
  }

  until(at: number): Buffer {
    this.#keep(at);
    return this.#chunk.subarray(this.#start, this.#end);
  }

  #keep(until: number): void {
    const length = until - this.#from;
    if (this.#end !== this.#from) this.#chunk.copyWithin(this.#end, this.#from, until);
    this.#end += length;
    this.#from = until;
  }
}
