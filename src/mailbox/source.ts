import type { SourcePlace } from '../mail/accept.ts';
import type { Pop3BearerForm } from './oauth2/sasl.ts';

export type { SourcePlace };

/** One message on the server, as a listing shows it. */
export interface SourceEntry extends SourcePlace {
  /** Octets as the server counts them; POP3 LIST and IMAP RFC822.SIZE may be slightly off. */
  size: number;
  /** When it came to the server, as far as the listing tells. */
  date?: Date | undefined;
}

/** A folder that is read. */
export interface SourceFolder {
  /** As the server writes it, with those above it; '' where there is one only. */
  name: string;
  /** Whether the server puts junk there. */
  junk: boolean;
}

/** A header beyond this is cut: it is for people to see what a mail is, and for nothing else. */
export const MAX_HEADER_OCTETS = 64 * 1024;

/** The folders of a source that knows none. */
export const ONE_FOLDER: readonly SourceFolder[] = [{ name: '', junk: false }];

/** The content of a message while it comes, for one reader. */
export interface RawContent extends AsyncIterable<Uint8Array> {
  /** Gives up the rest. */
  destroy(): unknown;
}

/**
 * A message being fetched. `raw` gives its exact bytes (CRLF as sent, dots unstuffed) and must be read to its
 * end or destroyed.
 */
export interface FetchedMessage {
  entry: SourceEntry;
  raw: RawContent;
}

/** How messages are fetched. */
export interface FetchOptions {
  /** Connections at a time, where the protocol can use several; then messages come in whatever order. */
  connections?: number;
  /** Asks for each by itself, when the one before has come: so that one that breaks the connection is known for certain. */
  singly?: boolean;
}

/** What is done on the server once a mail is ours. */
export type AfterAccept =
  | { action: 'keep' }
  | { action: 'delete' /** Only what was accepted so many days ago; 0: at once. */; afterDays?: number }
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
  /** Shortest time between two logins, as the server said when it was opened (POP3 LOGIN-DELAY, RFC 2449, 6.5). */
  readonly loginDelaySeconds?: number | undefined;

  /** Whether a place may come to be that of another message, as where a POP3 server gives a unique-id again. */
  readonly reusesPlaces?: boolean;

  /** Connects with TLS (never without) and logs in. */
  open(): Promise<void>;

  /** The folders that are to be read, in their order, whether or not they are there. */
  folders(): Promise<readonly SourceFolder[]>;

  /**
   * All messages of a folder, oldest first, without their content. Changes nothing there (no `\Seen`).
   *
   * @param folder without it: the first.
   * @throws ZaakpostError MAILBOX_FOLDER_MISSING where it is not there; then the source is good for others.
   */
  list(folder?: string): Promise<SourceEntry[]>;

  /**
   * The header of a message whose content is not fetched; a long one may be cut.
   *
   * @returns none where the server does not give it; null where the message has gone.
   */
  header(entry: SourceEntry): Promise<Buffer | null>;

  /** The same entries with their dates, where a listing does not give them: each costs a question to the server. */
  dated?(entries: readonly SourceEntry[]): Promise<SourceEntry[]>;

  /**
   * Fetches the given entries of one folder, in their order, pipelined where the server allows; no other
   * folder may be turned to before its end. The next message is
   * asked for as the stream of the one before is read. An entry that vanished from the server is passed
   * over. Where one message cannot be had while the connection stays sound (`NO`, `-ERR`), its stream fails
   * and the iteration goes on, though it may come behind others; where the connection fails, the iteration throws.
   */
  fetch(entries: readonly SourceEntry[], options?: FetchOptions): AsyncIterable<FetchedMessage>;

  /** Whether one command fetches many messages: then it is not clear which of them broke the connection. */
  readonly fetchesTogether?: boolean;

  /**
   * Tells the server what to do with mail of one folder that is durably ours; idempotent, also where the
   * message has gone.
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

/** How far a folder was read: so that what is settled need not be looked at again. */
export interface FolderCursor {
  /** A cursor means nothing once the folder has another (RFC 9051, 2.3.1.1). */
  uidValidity: string;
  /** Every message with a UID below this is settled: in the ledger, and not to be looked at again. */
  nextUid: number;
  /** But for these: they could not be accepted, or nobody has read them. */
  unsettled: readonly number[];
}

/** What there is to look at in a folder. */
export interface Survey {
  /** Messages in it, settled or not. */
  messages: number;
  /** Those that the cursor has not settled, oldest first. */
  places: SourcePlace[];
  /** How many are left until somebody has read them. */
  unread: number;
  /** Whether the cursor was of use; else `places` are all there are. */
  continued: boolean;
  /** How far the folder is read once all of `places` are settled. */
  cursor: FolderCursor;
}

/** A source whose server numbers its messages in the order in which they come, for good (IMAP). */
export interface NumberedSource extends MailSource {
  /**
   * What there is to look at in a folder, by a cursor: where nothing came since, and nothing was left, nothing
   * is listed. Changes nothing on the server.
   *
   * @param since null: all there is.
   * @throws ZaakpostError as `list`.
   */
  survey(folder: string, since: FolderCursor | null): Promise<Survey>;

  /**
   * The messages that came to a folder since a moment, and perhaps others of the day before; by the time at the
   * server, not by what is written in them.
   *
   * @throws ZaakpostError as `list`.
   */
  placesSince(folder: string, from: Date): Promise<SourcePlace[]>;

  /** The same messages with their sizes and dates; what has gone is left out. All are of one folder. */
  measure(places: readonly SourcePlace[]): Promise<SourceEntry[]>;
}

/** Whether the source can go on from a cursor. */
export const isNumbered = (source: MailSource): source is NumberedSource => 'survey' in source;

/** Which mailbox, and where. */
export interface SourceAccount {
  protocol: 'imaps' | 'imap+starttls' | 'pop3s' | 'pop3+stls';
  host: string;
  port: number;
  username: string;
  /** IMAP folders that are read, in this order; POP3 has one only, which has no name. */
  folders: readonly string[];
  /** Whether the folder that the server has for junk is read too. */
  includeJunk?: boolean;
  /** IMAP: what nobody has read yet (`\Seen`) is left until somebody has. */
  onlyRead?: boolean;
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
