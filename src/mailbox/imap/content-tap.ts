import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';

const LF = 0x0a;
/** A line that is longer is not looked into, but for its end. */
const LONGEST_LINE = 64 * 1024;
/** More than the end of a line that announces a literal. */
const LINE_END = 64;

/** RFC 9051, 4.3: so many octets follow the line. */
const LITERAL = /\{(\d{1,15})\+?\}\r?\n$/;
/** The same, of the whole content of a message or a range of it. */
const CONTENT = /BODY\[\](?:<\d+>)? \{\d+\}\r?\n$/i;
const FETCH_RESPONSE = /^\* \d+ FETCH /i;

/**
 * Stands between the socket and imapflow's parser, and takes the contents of messages out of the answers to FETCH: the parser gets a short text of ours
 * in their place, by which they are found again (`docs/adr/0009-content-past-the-parser.md`). Everything else passes as it is, so that imapflow still
 * does all the talking.
 */
export class ContentTap extends Writable {
  readonly #parser: Writable;
  readonly #largest: number;
  /** Nobody else can know how our texts begin. */
  readonly #secret = randomUUID();
  readonly #kept = new Map<string, Buffer>();
  #count = 0;
  #fetches = 0;
  /** The beginning of a line whose end has not come, which is held back; or, of one that is too long for that, its end. */
  #line: Buffer = Buffer.alloc(0);
  #longLine = false;
  /** Whether the present answer is one to FETCH; undefined at the beginning of an answer. */
  #inFetch: boolean | undefined;
  /** Octets of the present literal that are still to come, and what they are kept in. */
  #left = 0;
  #content: Buffer | undefined;

  /** @param largest octets of a content: a larger one is imapflow's to refuse. */
  constructor(parser: Writable, largest: number) {
    super({ decodeStrings: false, highWaterMark: 64 * 1024 });
    this.#parser = parser;
    this.#largest = largest;
  }

  /**
   * Takes contents out as long as the work goes on: of imapflow's answers, what is taken for the source of a message is then to be given to `content`.
   */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#fetches += 1;
    try {
      return await work();
    } finally {
      this.#fetches -= 1;
      if (this.#fetches === 0) this.#kept.clear();
    }
  }

  /** The content that a text of ours stands for; or what the server sent otherwise than as a literal, as it is. */
  content(source: Buffer): Buffer {
    const key = source.toString('latin1');
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    return kept ?? source;
  }

  override _write(chunk: Buffer, _encoding: string, callback: (error?: Error | null) => void): void {
    const whole = this.#line.length > 0 && !this.#longLine ? Buffer.concat([this.#line, chunk]) : chunk;
    const onward = this.#divide(whole);
    if (this.#parser.destroyed || this.#passOn(onward)) callback();
    else this.#whenRoom(callback);
  }

  override _final(callback: (error?: Error | null) => void): void {
    this.#passOn([this.#line]);
    this.#parser.end();
    callback();
  }

  /** Keeps what is content. @returns what is to be passed on. */
  #divide(chunk: Buffer): Buffer[] {
    const onward: Buffer[] = [];
    let from = 0;
    let at = 0;
    const passUntil = (end: number): void => {
      if (end > from) onward.push(chunk.subarray(from, end));
      from = end;
    };
    while (at < chunk.length) {
      if (this.#left > 0) {
        const end = Math.min(chunk.length, at + this.#left);
        if (this.#keep(chunk, at, end)) from = end;
        at = end;
        continue;
      }
      const end = chunk.indexOf(LF, at) + 1;
      if (end === 0) break;
      const text = this.#lineText(chunk, at, end);
      const key = this.#literal(text);
      if (key !== undefined) {
        passUntil(chunk.lastIndexOf('{', end - 1));
        onward.push(Buffer.from(`{${key.length}}\r\n${key}`, 'latin1'));
        from = end;
      }
      at = end;
    }
    this.#holdBack(chunk, at, from, passUntil);
    return onward;
  }

  /**
   * Takes octets of a literal. They are copied: the pieces that the socket gives would else be held together for as long as the disk takes, and
   * fill up what memory there is in the room of two or three.
   *
   * @returns whether they are content.
   */
  #keep(chunk: Buffer, start: number, end: number): boolean {
    const content = this.#content;
    if (content) chunk.copy(content, content.length - this.#left, start, end);
    this.#left -= end - start;
    return content !== undefined;
  }

  /** The line, as far as it is looked into. */
  #lineText(chunk: Buffer, at: number, end: number): string {
    if (!this.#longLine) return chunk.toString('latin1', at, end);
    this.#longLine = false;
    const text = this.#line.toString('latin1') + chunk.toString('latin1', Math.max(at, end - LINE_END), end);
    this.#line = Buffer.alloc(0);
    this.#inFetch = false;
    return text;
  }

  /** Takes note of the literal that a line announces. @returns the text of ours in its place, where it is content. */
  #literal(line: string): string | undefined {
    this.#inFetch ??= FETCH_RESPONSE.test(line);
    const octets = LITERAL.exec(line.slice(-LINE_END))?.[1];
    if (octets === undefined) {
      this.#inFetch = undefined;
      return undefined;
    }
    this.#left = Number(octets);
    this.#content = undefined;
    if (this.#fetches === 0 || !this.#inFetch || this.#left > this.#largest || !CONTENT.test(line))
      return undefined;
    const key = `${this.#secret} ${++this.#count}`;
    this.#content = Buffer.allocUnsafeSlow(this.#left);
    this.#kept.set(key, this.#content);
    return key;
  }

  /** Passes on what is whole; the rest of the chunk waits for the end of its line, unless that is too long. */
  #holdBack(chunk: Buffer, at: number, from: number, passUntil: (end: number) => void): void {
    const rest = chunk.subarray(at);
    if (this.#longLine || rest.length > LONGEST_LINE) {
      passUntil(chunk.length);
      this.#line = Buffer.concat([this.#longLine ? this.#line : Buffer.alloc(0), rest]).subarray(-LINE_END);
      this.#longLine = true;
      return;
    }
    passUntil(Math.max(at, from));
    this.#line = rest;
  }

  /** @returns whether the parser takes more at once. */
  #passOn(pieces: readonly Buffer[]): boolean {
    let room = true;
    for (const piece of pieces)
      if (piece.length > 0 && !this.#parser.destroyed) room = this.#parser.write(piece);
    return room;
  }

  #whenRoom(callback: () => void): void {
    const go = (): void => {
      this.#parser.off('drain', go).off('close', go);
      callback();
    };
    this.#parser.once('drain', go).once('close', go);
  }
}
