import { on, once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A client that says what the test tells it to, byte by byte, and hears the replies of an SMTP or LMTP server. */
export class Dialogue {
  readonly #socket: Socket;
  readonly #replies: AsyncGenerator<string>;
  #heard = 0;
  /** Resolves once the connection is gone, in whatever way. */
  readonly closed: Promise<unknown>;

  constructor(address: { host: string; port: number }) {
    this.#socket = connect(address).setNoDelay();
    this.#socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.#socket.once('close', resolve));
    // Read on also while the test does not listen: so the end of the connection is seen when it comes.
    this.#replies = replies(on(this.#socket, 'data', { close: ['close'] }));
  }

  /** The next reply, whole; its lines are joined by CRLF. */
  async reply(): Promise<string> {
    const { value, done } = await this.#replies.next();
    if (done) throw new Error('the server closed the connection where a reply was due');
    this.#heard += value.length + 2;
    return value;
  }

  /** Octets that came and are no part of a reply that was given. */
  get unheard(): number {
    return this.#socket.bytesRead - this.#heard;
  }

  /** Sends bytes as they are. */
  async send(bytes: string | Buffer): Promise<void> {
    if (!this.#socket.write(bytes)) await once(this.#socket, 'drain');
  }

  /** Sends bytes in a packet of their own, as far as the network keeps packets apart. */
  async sendAlone(bytes: Buffer): Promise<void> {
    await new Promise<void>((resolve) => this.#socket.write(bytes, () => setImmediate(resolve)));
  }

  /** Sends a command, and gives its reply. */
  async ask(command: string): Promise<string> {
    await this.send(`${command}\r\n`);
    return this.reply();
  }

  /** Hears the greeting, greets, and says for whom mail comes, up to and with the reply to DATA. */
  async upToData(hello: 'EHLO' | 'LHLO', recipients: readonly string[]): Promise<void> {
    await this.reply();
    await this.ask(`${hello} client.example`);
    await this.ask('MAIL FROM:<burger@example.nl>');
    for (const recipient of recipients) await this.ask(`RCPT TO:<${recipient}>`);
    const reply = await this.ask('DATA');
    if (!reply.startsWith('354')) throw new Error(`DATA was answered with ${reply}`);
  }

  /** Goes away without a word. */
  cut(): void {
    this.#socket.destroy();
  }
}

async function* replies(chunks: AsyncIterable<Buffer[]>): AsyncGenerator<string> {
  let heard = '';
  let lines: string[] = [];
  for await (const [chunk] of chunks) {
    heard += chunk;
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      lines.push(line);
      if (line[3] === '-') continue;
      yield lines.join('\r\n');
      lines = [];
    }
  }
}
