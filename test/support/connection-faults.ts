import type { MailCommand } from './mail-dialogue.ts';

/** How a connection ends: in good order, by a reset, or with a peer that says nothing any more. */
export type End = 'FIN' | 'RST' | 'silence';

/** What goes wrong with one command. Without anything said, nothing does. */
export interface Fault {
  /** How much of the command the server gets: all unless told. */
  forward?: 'all' | 'half' | 'none';
  /**
   * What the client gets for an answer: how much of the server's, which is all unless told; or a text in its
   * place, where TAG stands for the command's tag.
   */
  reply?: 'all' | 'half' | 'all but an octet' | 'none' | { text: string };
  /** By which the answer comes later. */
  delayMs?: number;
  /** What follows, and ends the dialogue. */
  end?: End;
}

/** What goes wrong with a connection as a whole. */
export interface ConnectionFaults {
  /**
   * What becomes of each command, in their order. It may take its time: meanwhile the server does not have
   * it.
   */
  at?(command: MailCommand): Fault | Promise<Fault>;
  /** Every octet of the server comes in a packet, and a TLS record, of its own. */
  split?: boolean;
  /** The connection ends so after so many octets of the server, not counting those of TLS. */
  cut?: { octets: number; end: End };
  /** What comes in place of a TLS handshake. */
  handshake?: End | 'clear text';
  /** Capabilities that the server is not to show. */
  without?: readonly string[];
}

/** What the client gets for an answer. */
export function replyOf(answer: string, { line }: MailCommand, { reply = 'all' }: Fault): string {
  if (typeof reply === 'object') return reply.text.replaceAll('TAG', line.split(' ', 1)[0] ?? '');
  const length = {
    all: answer.length,
    half: answer.length / 2,
    'all but an octet': answer.length - 1,
    none: 0,
  };
  return answer.slice(0, Math.floor(length[reply]));
}
