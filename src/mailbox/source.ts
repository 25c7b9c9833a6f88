import type { Readable } from 'node:stream';
import type { SourcePlace } from '../mail/accept.ts';
import type { Pop3BearerForm } from './oauth2/sasl.ts';

export type { SourcePlace };

/** One message on the server, as a listing shows it. */
export interface SourceEntry extends SourcePlace {
  /** Octets as the server counts them; POP3 LIST and IMAP RFC822.SIZE may be slightly off. */
  size: number;
}

/**
 * A message being fetched. `raw` gives its exact bytes (CRLF as sent, dots unstuffed) and must be read to its
 * end or destroyed.
 */
export interface FetchedMessage {
  entry: SourceEntry;
  raw: Readable;
}

/** What is done on the server once a mail is ours. */
export type AfterAccept =
  | { action: 'keep' }
  | { action: 'delete' }
  | { action: 'mark-read' }
  | { action: 'move'; folder: string };

/**
 * A connection to one mailbox, for one run. Every driver (IMAP, POP3) keeps this contract; all pass the same
 * suite (`test/mailbox/source-suite.ts`).
 *
 * Every method throws a `ZaakpostError` with a MAILBOX_* code, within the driver's time limits: no call
 * hangs. After an error the source is only good for `close`.
 */
export interface MailSource {
  /** Connects with TLS (never without), logs in and opens the folder. */
  open(): Promise<void>;

  /** All messages on the server, oldest first, without their content. Changes nothing there (no `\Seen`). */
  list(): Promise<SourceEntry[]>;

  /**
   * Fetches the given entries, in their order, pipelined where the server allows. The next message is
   * asked for as the stream of the one before is read. An entry that vanished from the server is passed
   * over. Where one message cannot be had while the connection stays sound (`NO`, `-ERR`), its stream fails
   * and the iteration goes on; where the connection fails, the iteration throws.
   */
  fetch(entries: readonly SourceEntry[]): AsyncIterable<FetchedMessage>;

  /**
   * Tells the server what to do with mail that is durably ours; idempotent, also where the message has gone.
   * Resolves when the server has confirmed. Where a protocol confirms at the end only (POP3: DELE counts
   * once QUIT is answered), `close` does and `acknowledge` returns no place before that.
   *
   * @returns the places of which the server has confirmed the action so far.
   */
  acknowledge(entries: readonly SourcePlace[], after: AfterAccept): Promise<SourcePlace[]>;

  /**
   * Ends the session in good order (LOGOUT, QUIT).
   *
   * @returns the places of which the confirmation came with the close (POP3 DELE).
   */
  close(): Promise<SourcePlace[]>;
}

/** Which mailbox, and where. */
export interface SourceAccount {
  protocol: 'imaps' | 'imap+starttls' | 'pop3s' | 'pop3+stls';
  host: string;
  port: number;
  username: string;
  /** IMAP folder that is read; POP3 has one only. */
  folder: string;
  /** PEM certificates of a private CA, trusted beside the system's. */
  tlsCa?: string;
  /** SHA-256 fingerprint (hex, colons allowed) of the one certificate that is accepted. */
  tlsFingerprint?: string;
  /** Longest silence in milliseconds on any network step. */
  timeoutMs: number;
}

/** Gives the access tokens with which one mailbox is opened. */
export interface TokenSupply {
  /** How the provider's POP3 server wants a token; null: as the standard has it. */
  readonly pop3Form: Pop3BearerForm | null;
  /**
   * A token that is good by the clock.
   *
   * @throws ZaakpostError MAILBOX_LOGIN_REFUSED where the provider gives none, with what to do in the detail; and as
   * `requestToken`.
   */
  get(): Promise<string>;
  /** To be called when the server refused a token: the next one is got anew. */
  discard(): void;
}

interface PasswordLogin {
  password: string;
  tokens?: undefined;
}

interface TokenLogin {
  tokens: TokenSupply;
  password?: undefined;
}

/** How one logs in. */
export type Credential = PasswordLogin | TokenLogin;

/** A mailbox that is opened with a password. */
export type PasswordSettings = SourceAccount & PasswordLogin;

/** Where and how to connect. */
export type SourceSettings = SourceAccount & Credential;
