import { ZaakpostError } from '../../errors.ts';
import type {
  AfterAccept,
  FetchedMessage,
  MailSource,
  SourceEntry,
  SourcePlace,
  SourceSettings,
} from '../source.ts';
import { acknowledgeMessages } from './acknowledge.ts';
import { connectImap, type ImapConnection } from './connection.ts';
import { findCopied } from './copies.ts';
import { fetchMessages } from './fetch.ts';

/** A mailbox over IMAPS or IMAP with STARTTLS (RFC 9051, RFC 3501), by imapflow. */
export class ImapSource implements MailSource {
  readonly #settings: SourceSettings;
  #connection: ImapConnection | undefined;
  /** Fetched in this session, so not ours before: no earlier run has done anything to them. */
  readonly #fresh = new Set<string>();

  constructor(settings: SourceSettings) {
    this.#settings = settings;
  }

  async open(): Promise<void> {
    this.#connection = await connectImap(this.#settings);
  }

  async list(): Promise<SourceEntry[]> {
    const { client, folder, run } = this.#opened();
    const entries: SourceEntry[] = [];
    if (folder.exists === 0) return entries;
    const place = { folder: this.#settings.folder, uidValidity: this.#uidValidity() };
    await run(async () => {
      for await (const { uid, size } of client.fetch('1:*', { uid: true, size: true })) {
        // Else it tells of changed flags.
        if (size !== undefined) entries.push({ ...place, uid: String(uid), size });
      }
    });
    return entries.sort((a, b) => Number(a.uid) - Number(b.uid));
  }

  async *fetch(entries: readonly SourceEntry[]): AsyncGenerator<FetchedMessage> {
    const here = entries.filter((entry) => this.#isHere(entry));
    for (const { uid } of here) this.#fresh.add(uid);
    yield* fetchMessages(this.#opened(), here);
  }

  /** A place of an earlier UIDVALIDITY is no more: whatever was to be done there is confirmed. */
  async acknowledge(entries: readonly SourcePlace[], after: AfterAccept): Promise<SourcePlace[]> {
    const connection = this.#opened();
    const places = entries.filter(({ folder }) => folder === this.#settings.folder);
    if (after.action === 'keep') return places;
    const uids = places.filter((place) => this.#isHere(place)).map(({ uid }) => Number(uid));
    if (uids.length > 0 && connection.folder.readOnly)
      throw connection.refused(`${after.action} in a read-only folder`);
    await acknowledgeMessages(connection, uids, after, (left) => this.#findCopied(left, after));
    return places;
  }

  async #findCopied(uids: readonly number[], after: AfterAccept): Promise<Set<number>> {
    const doubtful = uids.filter((uid) => !this.#fresh.has(String(uid)));
    if (after.action !== 'move' || doubtful.length === 0) return new Set();
    return findCopied(this.#opened(), doubtful, { ...this.#settings, folder: after.folder });
  }

  async close(): Promise<SourcePlace[]> {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection) {
      // A courtesy: everything was confirmed before.
      await connection.client.logout().catch(() => undefined);
      connection.client.close();
    }
    return [];
  }

  #isHere({ folder, uidValidity }: SourcePlace): boolean {
    return folder === this.#settings.folder && uidValidity === this.#uidValidity();
  }

  /** Without it a UID means nothing (RFC 9051, 2.3.1.1). */
  #uidValidity(): string {
    const { folder } = this.#opened();
    if (folder.uidValidity !== undefined) return String(folder.uidValidity);
    throw new ZaakpostError('MAILBOX_PROTOCOL', { detail: `${this.#settings.host}: gives no UIDVALIDITY` });
  }

  #opened(): ImapConnection {
    if (this.#connection) return this.#connection;
    throw new ZaakpostError('MAILBOX_CONNECTION_LOST', { detail: 'the session is not open' });
  }
}
