import type { Socket } from 'node:net';
import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import { type SecureContext, TLSSocket } from 'node:tls';

/** Things that a server does other than sending octets. */
export const CLOSE = Symbol('closes the connection in good order');
export const RESET = Symbol('resets the connection');
export const SILENCE = Symbol('says nothing any more');
export const TLS = Symbol('goes on under TLS');

/** What is sent for one command: each text (an octet a character) or buffer in a packet of its own. */
export type Answer = readonly (string | Buffer | typeof CLOSE | typeof RESET | typeof SILENCE | typeof TLS)[];
/** Answers by command line, or by its first word. */
export type Script = Readonly<Record<string, Answer>>;

/** There is no event for "the client has read what came so far": on one machine this is long enough for it. */
const PACKET_GAP_MS = 15;

/** Of a large answer, so that one sees how much of it has gone. */
const WRITE_OCTETS = 64 * 1024;

/** Resolves when a client has read what was sent; one in this process has then had its turn to poll. */
async function whenRead(): Promise<void> {
  await delay(PACKET_GAP_MS);
  await setImmediate();
}

/** One connection of the fault server. */
export class FaultConnection {
  readonly socket: Socket;
  /** The socket, or TLS on top of it. */
  #stream: Socket;
  readonly #script: Script;
  readonly #secureContext: SecureContext;
  readonly #hear: (lines: readonly string[], unanswered: number) => void;
  /** Lines that were not answered yet. */
  readonly #waiting: string[] = [];
  #begun = '';
  #playing: Promise<unknown> = Promise.resolve();

  /** @param hear is told what the client says, and how much of it lies unanswered. */
  constructor(
    socket: Socket,
    script: Script,
    secureContext: SecureContext,
    hear: (lines: readonly string[], unanswered: number) => void,
  ) {
    this.socket = socket;
    this.#script = script;
    this.#secureContext = secureContext;
    this.#hear = hear;
    this.#stream = socket;
  }

  /** Begins to talk. */
  start(implicitTls: boolean): void {
    if (implicitTls) this.#goUnderTls();
    else this.#listen(this.socket);
    this.#playing = this.#play(this.#script.greeting ?? []);
  }

  /** Octets of answers that the network has not taken yet. */
  get unsent(): number {
    return this.#stream.writableLength;
  }

  /** Resolves when all that was asked for has been said, and the client has it. */
  async quiet(): Promise<void> {
    await this.#playing;
    await whenRead();
  }

  /** Says something unasked; resolves when the client has it. */
  async say(text: string): Promise<void> {
    this.#stream.write(text, 'latin1');
    await whenRead();
  }

  #goUnderTls(): void {
    this.#listen(new TLSSocket(this.socket, { isServer: true, secureContext: this.#secureContext }));
  }

  #listen(stream: Socket): void {
    this.#stream = stream;
    stream.on('error', () => undefined).on('data', (chunk: Buffer) => this.#heard(chunk));
  }

  #heard(chunk: Buffer): void {
    const lines = (this.#begun + chunk.toString('latin1')).split('\r\n');
    this.#begun = lines.pop() ?? '';
    const idle = this.#waiting.length === 0;
    this.#waiting.push(...lines);
    this.#hear(lines, this.#waiting.length);
    if (idle) this.#playing = this.#answerAll();
  }

  async #answerAll(): Promise<void> {
    for (let line = this.#waiting[0]; line !== undefined; line = this.#waiting[0]) {
      const [word = ''] = line.split(' ');
      const answer = this.#script[line] ?? this.#script[word] ?? ['-ERR not scripted\r\n'];
      if (!(await this.#play(answer))) return;
      this.#waiting.shift();
    }
  }

  /** @returns whether the connection goes on. */
  async #play(answer: Answer): Promise<boolean> {
    for (const [n, step] of answer.entries()) {
      if (step === SILENCE) return false;
      if (step === TLS) this.#goUnderTls();
      else if (step === CLOSE) this.#stream.end();
      else if (step === RESET) this.socket.resetAndDestroy();
      else {
        if (n > 0) await whenRead();
        this.#write(typeof step === 'string' ? Buffer.from(step, 'latin1') : step);
      }
    }
    return true;
  }

  #write(octets: Buffer): void {
    for (let at = 0; at < octets.length; at += WRITE_OCTETS)
      this.#stream.write(octets.subarray(at, at + WRITE_OCTETS));
  }
}
