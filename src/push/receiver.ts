import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';
import { ZaakpostError } from '../errors.ts';
import type { Acceptor } from '../mail/accept.ts';
import { envelopeOf } from './envelope.ts';
import { NO_ROOM, Refusal, refusalFor } from './refusal.ts';

/** What one receiver takes from its clients, at most. */
export interface ReceiverLimits {
  /** Connections at a time; further ones are told to come back later (421). */
  connections: number;
  /**
   * Recipients of one mail; for further ones the client sends it again (452). RFC 5321, 4.5.3.1.8 wants 100 or more.
   */
  recipients: number;
  /** Longest silence of a client, in milliseconds; RFC 5321, 4.5.3.2.7 wants five minutes or more. */
  silenceMs: number;
  /**
   * Longest time that the bytes of one mail may take to come, in milliseconds: a client that trickles them is cut
   * off.
   */
  dataMs: number;
  /**
   * How long mail under way is waited for at the end, in milliseconds; then its client is told to send it again
   * (421).
   */
  closeMs: number;
}

const LIMITS: ReceiverLimits = {
  connections: 100,
  recipients: 1_000,
  silenceMs: 5 * 60_000,
  dataMs: 30 * 60_000,
  closeMs: 30_000,
};

/** Where and what to receive. */
export interface ReceiverOptions {
  /** LMTP (RFC 2033) is for an MTA of one's own, never on port 25; SMTP (RFC 5321) for anyone. */
  protocol: 'lmtp' | 'smtp';
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** The name by which it greets; the machine's where none is given. */
  name?: string;
  acceptor: Pick<Acceptor, 'accept'>;
  /**
   * Whether mail for this address is taken; mail for any other is refused. The address comes as the client wrote it.
   */
  isKnownRecipient(address: string): Promise<boolean>;
  /** Largest mail, in octets. */
  maxBytes: number;
  /** PEM of the certificate and its key for STARTTLS (RFC 3207); without it clear text only. */
  tls?: { cert: string; key: string; required: boolean };
  limits?: Partial<ReceiverLimits>;
  /** Gets the errors of connections, and those because of which mail was not taken. */
  onError(error: unknown): void;
}

/** A receiver that listens. */
export interface RunningReceiver {
  address: { host: string; port: number };
  /** Takes nothing new, lets mail under way come to its end, and resolves when all connections are gone. */
  close(): Promise<void>;
}

/** Submission, relaying by other hosts and the jokes of smtp-server are no business of ours. */
const UNWANTED = ['AUTH', 'XCLIENT', 'XFORWARD', 'WIZ', 'SHELL', 'KILL'];

/**
 * Receives pushed mail. A mail is answered with 250 only once it is durably ours: one stored mail, with all its
 * recipients in the envelope. Its bytes are kept as they were sent, with the dots of the framing taken out; no trace
 * field is put before them.
 *
 * @throws ZaakpostError CONFIG_INVALID where it cannot listen, or where certificate or key cannot be read.
 */
export async function startReceiver(options: ReceiverOptions): Promise<RunningReceiver> {
  const receiver = new Receiver(options);
  const address = await receiver.listen();
  return { address, close: () => receiver.close() };
}

class Receiver {
  readonly #options: ReceiverOptions;
  readonly #limits: ReceiverLimits;
  readonly #server: SMTPServer;
  /** Sessions whose mail is coming in or being stored. */
  readonly #busy = new Map<SMTPServerSession, Promise<void>>();
  #closing = false;

  constructor(options: ReceiverOptions) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#server = makeServer(this.#settings());
    this.#server.on('error', (error) => options.onError(error));
  }

  async listen(): Promise<{ host: string; port: number }> {
    const { host, port } = this.#options;
    const listener = this.#server.listen(port, host);
    await once(listener, 'listening').catch((cause: unknown) => {
      throw new ZaakpostError('CONFIG_INVALID', {
        detail: `cannot listen on ${host}:${port}: ${cause}`,
        cause,
      });
    });
    const bound = listener.address() as AddressInfo;
    return { host: bound.address, port: bound.port };
  }

  async close(): Promise<void> {
    this.#closing = true;
    const gone = new Promise<void>((resolve) => this.#server.close(resolve));
    for (const { session } of this.#server.connections) if (!this.#busy.has(session)) this.#dismiss(session);
    await gone;
    await Promise.all(this.#busy.values());
  }

  #settings(): SMTPServerOptions {
    const { protocol, name, maxBytes, tls } = this.#options;
    return {
      lmtp: protocol === 'lmtp',
      ...(name === undefined ? {} : { name }),
      ...(tls ? { cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' } : {}),
      disabledCommands: tls ? UNWANTED : [...UNWANTED, 'STARTTLS'],
      disableReverseLookup: true,
      // What a sender's address looks like is for the checks; mail is not lost over a dot too many.
      lenientAddressParsing: true,
      // RFC 2033, 5 demands them of LMTP.
      hideENHANCEDSTATUSCODES: false,
      size: maxBytes,
      rejectOversized: true,
      maxClients: this.#limits.connections,
      maxRecipients: this.#limits.recipients,
      socketTimeout: this.#limits.silenceMs,
      closeTimeout: this.#limits.closeMs,
      logger: false,
      onMailFrom: (_, session, callback) => callback(this.#refuseSender(session)),
      onRcptTo: (address, session, callback) => {
        void this.#refuseRecipient(address, session).then(callback);
      },
      onData: (stream, session, callback) => {
        const work = this.#receive(stream, session).then(
          (mailId) => callback(null, `Accepted as ${mailId}`),
          (error) => callback(error),
        );
        this.#busy.set(session, work);
        void work.finally(() => this.#rest(session));
      },
    };
  }

  #refuseSender(session: SMTPServerSession): Refusal | null {
    if (session.secure || !this.#options.tls?.required) return null;
    return new Refusal(530, 'Must issue a STARTTLS command first');
  }

  async #refuseRecipient(recipient: SMTPServerAddress, session: SMTPServerSession): Promise<Refusal | null> {
    try {
      if (!(await this.#options.isKnownRecipient(recipient.address)))
        return new Refusal(550, 'No such recipient here');
    } catch (error) {
      this.#options.onError(error);
      return refusalFor(error);
    }
    return repeat(recipient, session, this.#limits.recipients);
  }

  /**
   * @returns the id of the mail, which is durably ours.
   * @throws Refusal once the client has sent all that it had to send: it listens only then.
   */
  async #receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const { acceptor, maxBytes, onError } = this.#options;
    const deadline = setTimeout(() => this.#dismiss(session, 'The mail took too long'), this.#limits.dataMs);
    stream.once('close', () => clearTimeout(deadline));
    try {
      const raw = stream.iterator({ destroyOnReturn: false });
      const origin = { mailboxId: null, place: null, envelope: envelopeOf(session), maxBytes };
      return (await acceptor.accept(raw, origin)).mailId;
    } catch (error) {
      onError(error);
      this.#nameSystemFull(session);
      await finished(stream.resume(), { writable: false }).catch(() => undefined);
      throw refusalFor(error);
    }
  }

  /** Of 452 smtp-server says that a mailbox is full (4.2.2), but it is the system (4.3.1; RFC 3463, 3.4). */
  #nameSystemFull(session: SMTPServerSession): void {
    for (const connection of this.#server.connections) {
      if (connection.session !== session) continue;
      const send = connection.send.bind(connection);
      connection.send = (code, text, context) => send(code, text, text === NO_ROOM ? 'SYSTEM_FULL' : context);
    }
  }

  #rest(session: SMTPServerSession): void {
    this.#busy.delete(session);
    if (this.#closing) this.#dismiss(session);
  }

  /** RFC 5321, 3.8: a server may end a connection when it has said why. */
  #dismiss(session: SMTPServerSession, why = 'Closing down; come back later'): void {
    for (const connection of this.#server.connections)
      if (connection.session === session) connection.send(421, why);
  }
}

function makeServer(settings: SMTPServerOptions): SMTPServer {
  try {
    return new SMTPServer(settings);
  } catch (cause) {
    throw new ZaakpostError('CONFIG_INVALID', {
      detail: `certificate or key of the receiver: ${cause}`,
      cause,
    });
  }
}

/**
 * LMTP answers DATA once for each RCPT that was taken, also where two name the same recipient (RFC 2033, 4.2), while
 * smtp-server keeps one of each: so a repeated one is put in beside it. The envelope that we keep has each once.
 */
function repeat(recipient: SMTPServerAddress, session: SMTPServerSession, most: number): Refusal | null {
  const { rcptTo } = session.envelope;
  const key = recipient.address.toLowerCase();
  if (!rcptTo.some(({ address }) => address.toLowerCase() === key)) return null;
  if (rcptTo.length >= most) return new Refusal(452, 'Too many recipients');
  rcptTo.push({ ...recipient });
  return null;
}
