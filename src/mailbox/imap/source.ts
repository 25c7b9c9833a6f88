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
import { fetchMessages } from './fetch.ts';

/** A mailbox over IMAPS or IMAP with STARTTLS (RFC 9051, RFC 3501), by imapflow. */
export class ImapSource implements MailSource {
  readonly #settings: SourceSettings;
  #connection: ImapConnection | undefined;

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
    yield* fetchMessages(
      this.#opened(),
      entries.filter((entry) => this.#isHere(entry)),
    );
  }

  /** A place of an earlier UIDVALIDITY is no more: whatever was to be done there is confirmed. */
  async acknowledge(entries: readonly SourcePlace[], after: AfterAccept): Promise<SourcePlace[]> {
    const connection = this.#opened();
    const places = entries.filter(({ folder }) => folder === this.#settings.folder);
    if (after.action === 'keep') return places;
    const uids = places.filter((place) => this.#isHere(place)).map(({ uid }) => Number(uid));
    if (uids.length > 0 && connection.folder.readOnly)
      throw connection.refused(`${after.action} in a read-only folder`);
    await acknowledgeMessages(connection, uids, after);
    return places;
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
