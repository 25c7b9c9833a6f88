import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type SecureContext, TLSSocket, connect as tlsConnect } from 'node:tls';
import { type ConnectionFaults, type End, type Fault, replyOf } from './connection-faults.ts';
import {
  type Answer,
  beginsTls,
  type MailCommand,
  readAnswer,
  readCommand,
  withoutCapabilities,
} from './mail-dialogue.ts';

/** Both ends of a connection. */
export interface Ends {
  protocol: 'imap' | 'pop3';
  client: Socket;
  server: Socket;
  /** TLS of the client's side; that of the server's side is begun already, or comes with the upgrade. */
  secureContext: SecureContext;
  /** Whether TLS comes first. */
  direct: boolean;
  /** PEM of the CA of the server's certificate. */
  ca: string;
}

/** A command that has not been answered whole. */
interface Waiting {
  command: MailCommand;
  fault: Fault;
  /** Whether the server waits for the client in the middle of it. */
  continued: boolean;
}

/** The first octet of a handshake record (RFC 8446, 5.1). */
const TLS_HANDSHAKE = 22;

/** Time in which a client in this process has read what came, so that a reset does not overtake it. */
const READ_MS = 10;

/**
 * One connection through the proxy: it reads along, and does what it was told at the commands that it was
 * told.
 */
export class ProxiedConnection {
  /** What the client has said without TLS. */
  clearText = '';
  readonly #ends: Ends;
  readonly #faults: ConnectionFaults;
  readonly #onStruck: () => void;
  #client: Socket;
  #server: Socket;
  #commands = 0;
  #heard = '';
  #said = '';
  #octets = 0;
  readonly #waiting: Waiting[] = [];
  #taking: Promise<void> = Promise.resolve();
  #answering: Promise<void> = Promise.resolve();
  #over = false;

  /** @param onStruck called when a fault that was told has happened. */
  constructor(ends: Ends, faults: ConnectionFaults, onStruck: () => void) {
    this.#ends = ends;
    this.#faults = faults;
    this.#onStruck = onStruck;
    this.#client = ends.client.on('error', () => this.destroy()).on('close', () => this.destroy());
    this.#server = ends.server;
    if (ends.direct) this.#shakeHands();
    else this.#listenInClearText();
    this.#listenToServer();
    this.#then(() => this.#take(''));
  }

  /** Ends both sides at once. */
  destroy(): void {
    this.#over = true;
    this.#client.destroy();
    this.#ends.client.destroy();
    this.#server.destroy();
  }

  #listenInClearText(): void {
    this.#client.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      this.clearText += text;
      this.#hear(text);
    });
  }

  #listenToServer(): void {
    this.#server
      .on('error', () => this.destroy())
      .on('data', (chunk: Buffer) => {
        const text = chunk.toString('latin1');
        this.#said += text;
        // No answer ends within a line: what is long need not be looked through for each piece of it.
        if (text.endsWith('\n')) this.#answer();
      })
      .on('close', () => this.#answer(() => this.#client.end()));
  }

  #hear(text: string): void {
    const lines = (this.#heard + text).split('\r\n');
    this.#heard = lines.pop() ?? '';
    for (const line of lines) this.#then(() => this.#take(line));
  }

  #then(work: () => Promise<void>): void {
    this.#taking = this.#taking.then(work);
  }

  /** Takes a command, or a line that the server has asked for within one. */
  async #take(line: string): Promise<void> {
    if (this.#over || this.#waiting.at(-1)?.fault.end) return;
    const current = this.#waiting[0];
    if (current?.continued) return this.#forward(line);
    const command = readCommand(this.#ends.protocol, line, this.#commands);
    this.#commands += 1;
    const fault = (await this.#faults.at?.(command)) ?? {};
    this.#waiting.push({ command, fault, continued: false });
    if (command.index > 0) this.#forward(line, fault.forward);
    this.#answer();
  }

  #forward(line: string, part: Fault['forward'] = 'all'): void {
    if (part === 'all') this.#server.write(`${line}\r\n`, 'latin1');
    if (part === 'half') this.#server.write(line.slice(0, Math.ceil(line.length / 2)), 'latin1');
  }

  #answer(andThen: () => void = () => undefined): void {
    this.#answering = this.#answering.then(async () => {
      while (!this.#over && (await this.#answerNext()));
      if (!this.#over) andThen();
    });
  }

  /** @returns whether there may be more to answer. */
  async #answerNext(): Promise<boolean> {
    const [current] = this.#waiting;
    if (!current) return this.#sayUnasked();
    const { command, fault } = current;
    const answer = this.#answerTo(current);
    if (!answer) return false;
    if (fault.delayMs) await wait(fault.delayMs);
    const shown = withoutCapabilities(answer.text, command, this.#faults.without ?? []);
    await this.#say(replyOf(shown, command, fault));
    if (fault.end) return this.#strike(fault.end);
    if (fault.forward || fault.reply || fault.delayMs) this.#onStruck();
    current.continued = !answer.complete;
    if (answer.complete) this.#waiting.shift();
    if (answer.complete && beginsTls(command, answer.text)) this.#upgrade();
    return true;
  }

  #answerTo({ command, fault, continued }: Waiting): Answer | undefined {
    if ((fault.forward ?? 'all') !== 'all' && command.index > 0) return { text: '', complete: true };
    const answer = readAnswer(this.#ends.protocol, this.#said, command, continued);
    this.#said = this.#said.slice(answer?.text.length ?? 0);
    return answer;
  }

  async #sayUnasked(): Promise<boolean> {
    const unasked = this.#said;
    this.#said = '';
    await this.#say(unasked);
    return false;
  }

  async #say(text: string): Promise<void> {
    const { cut, split } = this.#faults;
    const octets = Buffer.from(text, 'latin1').subarray(0, cut && Math.max(0, cut.octets - this.#octets));
    this.#octets += octets.length;
    if (!split) this.#client.write(octets);
    else for (const octet of octets) this.#client.write(Uint8Array.of(octet));
    if (cut && text.length > 0 && this.#octets >= cut.octets) await this.#strike(cut.end);
  }

  async #strike(end: End): Promise<false> {
    this.#over = true;
    if (end === 'FIN') this.#client.end();
    if (end === 'RST') {
      await wait(READ_MS);
      this.#ends.client.resetAndDestroy();
    }
    if (end !== 'silence') this.#server.destroy();
    this.#onStruck();
    return false;
  }

  #upgrade(): void {
    this.#client.removeAllListeners('data').pause();
    this.#server.removeAllListeners().pause();
    this.#server = tlsConnect({ socket: this.#server, host: 'localhost', ca: this.#ends.ca });
    this.#listenToServer();
    this.#shakeHands();
  }

  #shakeHands(): void {
    const { handshake } = this.#faults;
    if (handshake === undefined) this.#expectTls();
    else if (handshake !== 'clear text') void this.#strike(handshake);
    else {
      this.#listenInClearText();
      this.#onStruck();
    }
  }

  /** Until then nothing is said. What comes instead of a handshake is clear text, and is heard as such. */
  #expectTls(): void {
    const { client, secureContext } = this.#ends;
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    this.#answering = this.#answering.then(() => begun);
    client.once('data', (chunk: Buffer) => {
      client.pause().unshift(chunk);
      if (chunk[0] !== TLS_HANDSHAKE) return this.#listenInClearText();
      this.#client = new TLSSocket(client, { isServer: true, secureContext })
        .on('error', () => this.destroy())
        .on('data', (heard: Buffer) => this.#hear(heard.toString('latin1')));
      resolve();
    });
    client.resume();
  }
}
