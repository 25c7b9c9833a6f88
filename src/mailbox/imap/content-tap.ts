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
const UID = /[ (]UID (\d{1,10}) /i;
/** What is left of an answer once its content is out: nothing that anybody needs. */
const NOTHING_MORE = /^\)\r?\n$/;
/** Contents that are kept whole beyond this are waited for to be taken. */
const KEPT_OCTETS = 4 * 1024 * 1024;

/** Takes the content of one message, in pieces. */
export interface ContentSink {
  write(octets: Buffer): void;
  end(): void;
}

/** Takes contents as they come. */
export interface ContentReceiver {
  /** The content of a message begins. @returns undefined: it is not wanted so. */
  begin(uid: string, octets: number): ContentSink | undefined;
  /** Resolves when there is room for more; undefined: there is now. */
  room(): Promise<void> | undefined;
  /** There must be room from here on: another command waits for the end of this one. */
  hurry(): void;
}

/**
 * Stands between the socket and imapflow's parser, and takes the contents of messages out of the answers to FETCH (`docs/adr/0009-content-past-the-parser.md`):
 * where the answer begins with the UID, they go to a receiver as they come, and the parser gets no more of the answer than what else is in it. Otherwise they are kept whole, and
 * it gets a short text of ours in their place, by which they are found again. Everything else passes as it is, so that imapflow still does all the talking.
 */
export class ContentTap extends Writable {
  readonly #parser: Writable;
  readonly #largest: number;
  /** Nobody else can know how our texts begin. */
  readonly #secret = randomUUID();
  readonly #kept = new Map<string, Buffer>();
  #keptOctets = 0;
  #count = 0;
  #fetches = 0;
  #receiver: ContentReceiver | undefined;
  /** What the present content goes to, and the beginning of its answer, which waits for the end of it. */
  #sink: ContentSink | undefined;
  #head: string | undefined;
  readonly #onHold: (held: boolean) => void;
  #onTaken: () => void = () => undefined;
  /** The beginning of a line whose end has not come, which is held back; or, of one that is too long for that, its end. */
  #line: Buffer = Buffer.alloc(0);
  #longLine = false;
  /** Whether the present answer is one to FETCH; undefined at the beginning of an answer. */
  #inFetch: boolean | undefined;
  /** Octets of the present literal that are still to come, and what they are kept in. */
  #left = 0;
  #content: Buffer | undefined;

  /**
   * @param largest octets of a content that is kept whole: a larger one is imapflow's to refuse.
   * @param onHold told when the server is held back, as nobody takes what it sends, and when it no longer is.
   */
  constructor(parser: Writable, largest: number, onHold: (held: boolean) => void = () => undefined) {
    super({ decodeStrings: false, highWaterMark: 64 * 1024 });
    this.#parser = parser;
    this.#largest = largest;
    this.#onHold = onHold;
  }

  /**
   * Takes contents out as long as the work goes on: of imapflow's answers, what is taken for the source of a message is then to be given to `content`.
   *
   * @param receiver gets what it wants as it comes; one at a time.
   */
  async during<T>(work: () => Promise<T>, receiver?: ContentReceiver): Promise<T> {
    this.#fetches += 1;
    if (receiver) this.#receiver = receiver;
    try {
      return await work();
    } finally {
      this.#fetches -= 1;
      if (this.#receiver === receiver) this.#receiver = undefined;
      if (this.#fetches === 0) this.#forget();
    }
  }

  /** To be called before another command: what comes before its answer must not be held back. */
  hurry(): void {
    this.#receiver?.hurry();
  }

  #forget(): void {
    this.#kept.clear();
    this.#keptOctets = 0;
    this.#onTaken();
  }

  /** The content that a text of ours stands for; or what the server sent otherwise than as a literal, as it is. */
  content(source: Buffer): Buffer {
    const key = source.toString('latin1');
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    this.#keptOctets -= kept?.length ?? 0;
    this.#onTaken();
    return kept ?? source;
  }

  override _write(chunk: Buffer, _encoding: string, callback: (error?: Error | null) => void): void {
    const whole = this.#line.length > 0 && !this.#longLine ? Buffer.concat([this.#line, chunk]) : chunk;
    const onward = this.#divide(whole);
    this.#passOn(onward);
    const room = this.#receiver?.room() ?? this.#keptRoom();
    if (room === undefined) this.#whenRoom(callback);
    else this.#hold(room, () => this.#whenRoom(callback));
  }

  #hold(room: Promise<void>, then: () => void): void {
    this.#onHold(true);
    void room.then(() => {
      this.#onHold(false);
      then();
    });
  }

  /** The first of several is whole, and so is its answer: imapflow will give it to whoever takes it. */
  #keptRoom(): Promise<void> | undefined {
    const isFull = (): boolean => this.#kept.size > 1 && this.#keptOctets > KEPT_OCTETS;
    if (!isFull()) return undefined;
    return new Promise((resolve) => {
      this.#onTaken = () => {
        if (!isFull()) resolve();
      };
    });
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
      if (this.#isEndOnly(text)) from = end;
      else onward.push(...this.#heldHead());
      const key = this.#literal(text);
      if (this.#sink) {
        passUntil(at);
        from = end;
        this.#head = `${text.slice(0, text.lastIndexOf('{'))}{0}\r\n`;
        if (this.#left === 0) this.#endContent();
      } else if (key !== undefined) {
        passUntil(chunk.lastIndexOf('{', end - 1));
        onward.push(Buffer.from(`{${key.length}}\r\n${key}`, 'latin1'));
        from = end;
      }
      at = end;
    }
    if (this.#isLong(chunk.length - at)) onward.push(...this.#heldHead());
    this.#holdBack(chunk, at, from, passUntil);
    return onward;
  }

  /** Whether nothing is left of an answer whose content went to the receiver; then imapflow does not hear of it. */
  #isEndOnly(line: string): boolean {
    if (this.#head === undefined || !NOTHING_MORE.test(line)) return false;
    this.#head = undefined;
    return true;
  }

  /** The beginning of such an answer, in which there is something else as well: with nothing for a content. */
  #heldHead(): Buffer[] {
    const head = this.#head;
    this.#head = undefined;
    return head === undefined ? [] : [Buffer.from(head, 'latin1')];
  }

  #isLong(octets: number): boolean {
    return this.#longLine || octets > LONGEST_LINE;
  }

  /**
   * Takes octets of a literal. What is kept whole is copied: the pieces that the socket gives would else be held together for as long as the disk takes,
   * and fill up what memory there is in the room of two or three.
   *
   * @returns whether they are content.
   */
  #keep(chunk: Buffer, start: number, end: number): boolean {
    const [sink, content] = [this.#sink, this.#content];
    if (sink) sink.write(chunk.subarray(start, end));
    else if (content) chunk.copy(content, content.length - this.#left, start, end);
    this.#left -= end - start;
    if (this.#left === 0) this.#endContent();
    return (sink ?? content) !== undefined;
  }

  #endContent(): void {
    this.#sink?.end();
    this.#sink = undefined;
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
    if (this.#fetches === 0 || !this.#inFetch || !CONTENT.test(line)) return undefined;
    // Where the answer began in an earlier line, that was passed on.
    const uid = FETCH_RESPONSE.test(line) ? UID.exec(line)?.[1] : undefined;
    this.#sink = uid === undefined ? undefined : this.#receiver?.begin(uid, this.#left);
    if (this.#sink || this.#left > this.#largest) return undefined;
    const key = `${this.#secret} ${++this.#count}`;
    this.#content = Buffer.allocUnsafeSlow(this.#left);
    this.#kept.set(key, this.#content);
    this.#keptOctets += this.#left;
    return key;
  }

  /** Passes on what is whole; the rest of the chunk waits for the end of its line, unless that is too long. */
  #holdBack(chunk: Buffer, at: number, from: number, passUntil: (end: number) => void): void {
    const rest = chunk.subarray(at);
    if (this.#isLong(rest.length)) {
      passUntil(chunk.length);
      this.#line = Buffer.concat([this.#longLine ? this.#line : Buffer.alloc(0), rest]).subarray(-LINE_END);
      this.#longLine = true;
      return;
    }
    passUntil(Math.max(at, from));
    this.#line = rest;
  }

  #passOn(pieces: readonly Buffer[]): void {
    for (const piece of pieces) if (piece.length > 0 && !this.#parser.destroyed) this.#parser.write(piece);
  }

  #whenRoom(callback: () => void): void {
    if (this.#parser.destroyed || !this.#parser.writableNeedDrain) {
      callback();
      return;
    }
    const go = (): void => {
      this.#parser.off('drain', go).off('close', go);
      callback();
    };
    this.#parser.once('drain', go).once('close', go);
  }
}
