import type { Status } from './responses.ts';
import type { Pop3Session } from './session.ts';

/** How far commands may go ahead of their answers: enough for 1 Gbit/s at a round trip of 60 ms. */
const MAX_COMMANDS = 100;
const MAX_OCTETS = 16 * 1024 * 1024;

/** One command of many. */
export interface Command {
  line: string;
  /** Size of its answer in octets, as far as known. */
  octets: number;
}

/**
 * Sends commands in their order: ahead of the answers, within bounds, where the server allows it (PIPELINING, RFC 2449, 6.6), else
 * one at a time. The bounds keep small what is still to come when one wants to stop, and neither side ever waits for the other to
 * read.
 */
export class Pipeline {
  readonly #session: Pop3Session;
  readonly #commands: readonly Command[];
  readonly #ahead: boolean;
  #sent = 0;
  #answered = 0;
  /** Size of the answers that have not begun. */
  #octets = 0;

  constructor(session: Pop3Session, commands: readonly Command[]) {
    this.#session = session;
    this.#commands = commands;
    this.#ahead = session.capabilities.has('PIPELINING');
  }

  /** How many commands were sent whose answer has not begun. */
  get unanswered(): number {
    return this.#sent - this.#answered;
  }

  /** The status line of the next command's answer. Its content, if any, must be read before the next call. */
  async next(): Promise<Status> {
    this.#send();
    const { line, octets } = this.#commands[this.#answered] ?? { line: 'nothing', octets: 0 };
    const status = await this.#session.status(line);
    this.#answered += 1;
    this.#octets -= octets;
    return status;
  }

  /** Tops up many at a time: a packet for each command would cost both sides more than the command. */
  #send(): void {
    if (this.unanswered > MAX_COMMANDS / 2 || (this.unanswered > 1 && this.#octets > MAX_OCTETS / 2)) return;
    const lines: string[] = [];
    for (const { line, octets } of this.#commands.slice(this.#sent, this.#sent + MAX_COMMANDS)) {
      if (!this.#mayGo(octets)) break;
      lines.push(line);
      this.#sent += 1;
      this.#octets += octets;
    }
    if (lines.length > 0) this.#session.send(lines);
  }

  #mayGo(octets: number): boolean {
    if (this.unanswered === 0) return true;
    if (!this.#ahead) return false;
    // One more than the present one always goes: while that is read, the server need not wait.
    return this.unanswered === 1 || (this.unanswered < MAX_COMMANDS && this.#octets + octets <= MAX_OCTETS);
  }
}
