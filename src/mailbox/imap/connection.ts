import type { Writable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import {
  type AuthOptions,
  ImapFlow,
  type MailboxLockObject,
  type MailboxObject,
  type SearchObject,
} from 'imapflow';
import { type ErrorCode, ZaakpostError } from '../../errors.ts';
import { logInWith, type Proof } from '../login.ts';
import { lostError, timeoutError } from '../network-error.ts';
import type { SourceSettings } from '../source.ts';
import { requirePinned, tlsOptions } from '../tls.ts';
import { ContentTap } from './content-tap.ts';
import { imapError, meaningOf } from './imap-error.ts';

/** Largest literal that is taken into memory: contents are not, from servers that say first of which message they are. */
const LARGEST_LITERAL = 64 * 1024 * 1024;

const BEARER_CAPABILITIES = ['AUTH=OAUTHBEARER', 'AUTH=XOAUTH2'];

/**
 * imapflow, which is silent, does nothing on its own, and does not log in before the connection is seen to be
 * safe.
 */
class GuardedImapFlow extends ImapFlow {
  readonly #settings: SourceSettings;
  readonly #proof: Proof;
  /** imapflow's own, which its declarations leave out: what it reads from, and what parses that. */
  declare protected readonly socket: unknown;
  declare protected readonly streamer: Writable;
  declare protected readonly untaggedHandlers: Record<string, (() => Promise<void>) | null>;
  declare protected readonly exec: (command: string, attributes: Attribute[]) => Promise<{ next(): void }>;
  readonly tap: ContentTap;
  /** Longest silence, in milliseconds; and whether it is ours, as nobody takes what the server sends. */
  #patienceMs: number;
  #held = false;

  constructor(settings: SourceSettings, proof: Proof) {
    const direct = settings.protocol === 'imaps';
    super({
      host: settings.host,
      port: settings.port,
      secure: direct,
      ...(direct ? {} : { doSTARTTLS: true }),
      tls: tlsOptions(settings),
      auth: authentication(settings.username, proof),
      logger: false,
      clientInfo: { name: 'Zaakpost' },
      disableAutoIdle: true,
      disableAutoEnable: true,
      disableCompression: true,
      connectionTimeout: settings.timeoutMs,
      greetingTimeout: settings.timeoutMs,
      socketTimeout: settings.timeoutMs,
      maxLiteralSize: LARGEST_LITERAL,
      maxResponseSize: 2 * LARGEST_LITERAL,
    });
    this.#settings = settings;
    this.#proof = proof;
    this.#patienceMs = settings.timeoutMs;
    this.tap = new ContentTap(this.streamer, LARGEST_LITERAL, (held) => {
      this.#held = held;
      this.#setTimeout();
    });
  }

  /**
   * The last step before the login, for direct TLS too. Whatever imapflow thinks of the connection: a
   * password goes through TLS or not at all, and to the pinned certificate where there is one.
   */
  override async upgradeToSTARTTLS(): Promise<boolean> {
    const upgraded = await this.#inTime(super.upgradeToSTARTTLS());
    if (!(this.socket instanceof TLSSocket)) throw new ZaakpostError('MAILBOX_TLS_REFUSED');
    requirePinned(this.socket, this.#settings);
    this.#requireMechanism();
    this.socket.unpipe(this.streamer);
    this.socket.pipe(this.tap);
    return upgraded;
  }

  /** Sets the longest silence from here on, in milliseconds. */
  setPatience(millis: number): void {
    this.#patienceMs = millis;
    this.#setTimeout();
  }

  #setTimeout(): void {
    if (this.socket instanceof TLSSocket) this.socket.setTimeout(this.#held ? 0 : this.#patienceMs);
  }

  /**
   * Asks the server to tell of new messages in the selected folder and in others, and of changed flags where that is
   * wanted (RFC 5465). Of the others it does so by STATUS.
   *
   * @param others as the server has listed them.
   */
  async notify(others: readonly string[], flags: boolean, onNews: () => void): Promise<void> {
    const events = ['MessageNew', 'MessageExpunge', ...(flags ? ['FlagChange'] : [])].map(atom);
    const names = others.map((value): Attribute => ({ type: 'STRING', value }));
    this.untaggedHandlers.STATUS = async () => onNews();
    (
      await this.exec('NOTIFY', [atom('SET'), [atom('selected'), events], [atom('mailboxes'), names, events]])
    ).next();
  }

  /** For the handshake of an upgrade imapflow has a time limit of its own, and no other can be set. */
  async #inTime<T>(work: Promise<T>): Promise<T> {
    const { host, port, timeoutMs } = this.#settings;
    const { promise: late, reject } = Promise.withResolvers<never>();
    const error = timeoutError(`${host}:${port}`, 'the TLS handshake', timeoutMs);
    const timer = setTimeout(() => reject(error), timeoutMs);
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  /** imapflow names no server that takes no access token. */
  #requireMechanism(): void {
    if (this.#proof.accessToken === undefined) return;
    if (BEARER_CAPABILITIES.some((capability) => this.capabilities.has(capability))) return;
    const detail = `${this.#settings.host}:${this.#settings.port}: takes no access token`;
    throw new ZaakpostError('MAILBOX_LOGIN_REFUSED', { detail });
  }
}

/** What goes into a command of ours. */
type Attribute = { type: 'ATOM' | 'STRING'; value: string } | Attribute[];

const atom = (value: string): Attribute => ({ type: 'ATOM', value });

/** With an access token imapflow takes OAUTHBEARER where it is offered, else XOAUTH2. */
const authentication = (user: string, { password, accessToken }: Proof): AuthOptions =>
  accessToken === undefined ? { user, pass: password } : { user, accessToken };

/** An open session. */
export interface ImapConnection {
  client: ImapFlow;
  /** Takes the contents of messages past imapflow's parser. */
  tap: ContentTap;
  /** The folder that is selected, as the server has it. @throws ZaakpostError where none is. */
  readonly folder: MailboxObject;
  /**
   * Selects a folder; nothing is done where it is selected already.
   *
   * @param readOnly by EXAMINE: nothing can be changed there.
   * @throws ZaakpostError MAILBOX_FOLDER_MISSING, and as every command.
   */
  select(folder: string, readOnly?: boolean): Promise<void>;
  /**
   * Runs commands; their errors get their MAILBOX_* code.
   *
   * @param otherwise the code of a refusal for which the server gives no reason.
   */
  run<T>(work: () => Promise<T>, otherwise?: ErrorCode): Promise<T>;
  /**
   * The UIDs of the messages that are so.
   *
   * @throws ZaakpostError where the server does not say: that is not the same as none.
   */
  search(query: SearchObject): Promise<number[]>;
  /** Sets the longest silence from here on, in milliseconds; that of the settings is the first. */
  setPatience(millis: number): void;
  /** As `GuardedImapFlow.notify`. @returns whether the server does so. */
  notify(others: readonly string[], flags: boolean, onNews: () => void): Promise<boolean>;
  /** The error of a command of which imapflow only says that it was not done. */
  refused(what: string): ZaakpostError;
}

/**
 * Connects with TLS and logs in.
 *
 * @throws ZaakpostError with a MAILBOX_* code; then nothing is left open.
 */
export const connectImap = (settings: SourceSettings): Promise<ImapConnection> =>
  logInWith(settings, (proof) => connectOnce(settings, proof));

async function connectOnce(settings: SourceSettings, proof: Proof): Promise<ImapConnection> {
  const server = `${settings.host}:${settings.port}`;
  const client = new GuardedImapFlow(settings, proof);
  const last = watch(client);
  const run = async <T>(work: () => Promise<T>, otherwise: ErrorCode = 'MAILBOX_REFUSED'): Promise<T> => {
    try {
      client.tap.hurry();
      return await work();
    } catch (error) {
      // Commands under way fail with "no connection": what broke it is told beforehand.
      const cause = client.usable ? error : (last.fault ?? error);
      throw imapError(cause, server, otherwise, last.answer.code);
    }
  };
  const refused = (what: string): ZaakpostError => {
    if (!client.usable)
      return last.fault
        ? imapError(last.fault, server, 'MAILBOX_CONNECTION_LOST')
        : lostError(server, `the answer to ${what}`);
    const { status = 'no answer', code } = last.answer;
    const detail = `${server}: ${what} was refused: ${status}${code === undefined ? '' : ` [${code}]`}`;
    return new ZaakpostError(meaningOf(code, 'MAILBOX_REFUSED'), { detail });
  };
  const search = async (query: SearchObject): Promise<number[]> => {
    const found = await run(() => client.search(query, { uid: true }));
    if (!Array.isArray(found)) throw refused('search');
    return found;
  };
  // Held as long as the folder is read: so that a pause in it is not taken for a dead connection.
  let held: { folder: string; lock: MailboxLockObject } | undefined;
  const select = async (folder: string, readOnly = false): Promise<void> => {
    if (client.mailbox && held?.folder === folder) return;
    held?.lock.release();
    held = undefined;
    const lock = await run(() => client.getMailboxLock(folder, { readOnly })).catch(naming(folder));
    held = { folder, lock };
  };
  try {
    await run(() => client.connect(), 'MAILBOX_LOGIN_REFUSED');
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    client,
    tap: client.tap,
    get folder() {
      if (client.mailbox) return client.mailbox;
      throw new ZaakpostError('MAILBOX_PROTOCOL', { detail: `${server}: no folder is selected` });
    },
    select,
    run,
    search,
    setPatience: (millis) => client.setPatience(millis),
    notify: async (others, flags, onNews) => {
      try {
        await run(() => client.notify(others, flags, onNews));
        return true;
      } catch (error) {
        if (client.usable && error instanceof ZaakpostError && error.code === 'MAILBOX_REFUSED') return false;
        throw error;
      }
    },
    refused,
  };
}

/** A server seldom says which folder is missing. */
const naming =
  (folder: string) =>
  (error: unknown): never => {
    if (!(error instanceof ZaakpostError) || error.code !== 'MAILBOX_FOLDER_MISSING') throw error;
    throw new ZaakpostError(error.code, { detail: `${folder}: ${error.detail}`, cause: error });
  };

/** What is only told by events. */
interface LastSeen {
  fault: Error | undefined;
  answer: { status?: string; code?: string | undefined };
}

function watch(client: ImapFlow): LastSeen {
  const last: LastSeen = { fault: undefined, answer: {} };
  client.on('error', (error) => {
    last.fault ??= error;
  });
  client.on('response', ({ response, code }) => {
    last.answer = { status: response, code };
  });
  return last;
}
