import { ZaakpostError } from '../../errors.ts';
import type {
  AfterAccept,
  FetchedMessage,
  FetchOptions,
  FolderCursor,
  NumberedSource,
  SourceEntry,
  SourceFolder,
  SourcePlace,
  SourceSettings,
  Survey,
} from '../source.ts';
import { acknowledgeMessages } from './acknowledge.ts';
import { connectImap, type ImapConnection } from './connection.ts';
import { findCopied } from './copies.ts';
import { planCommands } from './fetch.ts';
import { foldersToRead } from './folders.ts';
import { readHeader } from './header.ts';
import { HelpingConnections } from './helping-connections.ts';
import { fetchByLanes } from './lanes.ts';
import { measureMessages } from './measure.ts';
import { searchSince, surveyFolder } from './survey.ts';

/** A mailbox over IMAPS or IMAP with STARTTLS (RFC 9051, RFC 3501), by imapflow. */
export class ImapSource implements NumberedSource {
  readonly #settings: SourceSettings;
  /** Names of the folders that are read: nothing is done in others. */
  readonly #read: Set<string>;
  #connection: ImapConnection | undefined;
  /** Fetched in this session, so not ours before: no earlier run has done anything to them. */
  readonly #fresh = new Set<string>();
  readonly fetchesTogether = true;
  readonly #helpers: HelpingConnections;

  constructor(settings: SourceSettings) {
    this.#settings = settings;
    this.#read = new Set(settings.folders);
    this.#helpers = new HelpingConnections(settings);
  }

  async open(): Promise<void> {
    this.#connection = await connectImap(this.#settings);
  }

  async folders(): Promise<readonly SourceFolder[]> {
    const { folders: chosen, includeJunk = false } = this.#settings;
    const folders = await foldersToRead(this.#opened(), chosen, includeJunk);
    for (const { name } of folders) this.#read.add(name);
    return folders;
  }

  async list(folder: string = this.#settings.folders[0] ?? 'INBOX'): Promise<SourceEntry[]> {
    const connection = this.#opened();
    await connection.select(folder);
    const { client, run } = connection;
    const entries: SourceEntry[] = [];
    if (connection.folder.exists === 0) return entries;
    const place = { folder, uidValidity: this.#uidValidity() };
    await run(async () => {
      for await (const { uid, size } of client.fetch('1:*', { uid: true, size: true })) {
        // Else it tells of changed flags.
        if (size !== undefined) entries.push({ ...place, uid: String(uid), size });
      }
    });
    return entries.sort((a, b) => Number(a.uid) - Number(b.uid));
  }

  async survey(folder: string, since: FolderCursor | null): Promise<Survey> {
    const connection = this.#opened();
    await connection.select(folder);
    const uidValidity = this.#uidValidity();
    const continued = since?.uidValidity === uidValidity;
    const found = await surveyFolder(connection, continued ? since : null, this.#settings.onlyRead ?? false);
    return {
      messages: connection.folder.exists,
      places: found.uids.map((uid) => ({ folder, uidValidity, uid: String(uid) })),
      unread: found.unread.length,
      continued,
      cursor: { uidValidity, nextUid: found.nextUid, unsettled: found.unread },
    };
  }

  async placesSince(folder: string, from: Date): Promise<SourcePlace[]> {
    const connection = this.#opened();
    await connection.select(folder);
    const uidValidity = this.#uidValidity();
    const uids = await searchSince(connection, from, this.#settings.onlyRead ?? false);
    return uids.map((uid) => ({ folder, uidValidity, uid: String(uid) }));
  }

  async measure(places: readonly SourcePlace[]): Promise<SourceEntry[]> {
    const [first] = places;
    if (!first) return [];
    await this.#opened().select(first.folder);
    const uids = places.filter((place) => this.#isOf(first.folder, place)).map(({ uid }) => Number(uid));
    return measureMessages(this.#opened(), uids, { folder: first.folder, uidValidity: this.#uidValidity() });
  }

  async *fetch(entries: readonly SourceEntry[], options: FetchOptions = {}): AsyncGenerator<FetchedMessage> {
    const [first] = entries;
    if (!first) return;
    await this.#opened().select(first.folder);
    const here = entries.filter((entry) => this.#isOf(first.folder, entry));
    for (const entry of here) this.#fresh.add(keyOf(entry));
    const commands = planCommands(here, options);
    const place = { folder: first.folder, uidValidity: this.#uidValidity() };
    const count = Math.min(options.connections ?? 1, commands.length) - 1;
    const others = this.#helpers.lanes(count, place);
    yield* fetchByLanes({ connect: async () => this.#opened() }, others, commands);
  }

  async header(entry: SourceEntry): Promise<Buffer | null> {
    await this.#opened().select(entry.folder);
    return this.#isOf(entry.folder, entry) ? readHeader(this.#opened(), entry.uid) : null;
  }

  /** A place of an earlier UIDVALIDITY is no more: whatever was to be done there is confirmed. */
  async acknowledge(entries: readonly SourcePlace[], after: AfterAccept): Promise<SourcePlace[]> {
    if (after.action === 'keep') return [...entries];
    const places = entries.filter(({ folder }) => this.#read.has(folder));
    for (const folder of new Set(places.map((place) => place.folder))) {
      await this.#opened().select(folder);
      await this.#acknowledgeIn(folder, places, after);
    }
    return places;
  }

  async #acknowledgeIn(folder: string, entries: readonly SourcePlace[], after: AfterAccept): Promise<void> {
    const connection = this.#opened();
    const uids = entries.filter((place) => this.#isOf(folder, place)).map(({ uid }) => Number(uid));
    if (uids.length > 0 && connection.folder.readOnly)
      throw connection.refused(`${after.action} in a read-only folder`);
    await acknowledgeMessages(connection, uids, after, (left) => this.#findCopied(folder, left, after));
  }

  async #findCopied(from: string, uids: readonly number[], after: AfterAccept): Promise<Set<number>> {
    const uidValidity = this.#uidValidity();
    const doubtful = uids.filter(
      (uid) => !this.#fresh.has(keyOf({ folder: from, uidValidity, uid: String(uid) })),
    );
    if (after.action !== 'move' || doubtful.length === 0) return new Set();
    return findCopied(this.#opened(), doubtful, this.#settings, after.folder);
  }

  async close(): Promise<SourcePlace[]> {
    const connection = this.#connection;
    this.#connection = undefined;
    await this.#helpers.close();
    if (connection) {
      // A courtesy: everything was confirmed before.
      await connection.client.logout().catch(() => undefined);
      connection.client.close();
    }
    return [];
  }

  /** Whether a place is one of the folder, which is selected, as it is now. */
  #isOf(selected: string, { folder, uidValidity }: SourcePlace): boolean {
    return folder === selected && uidValidity === this.#uidValidity();
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

const keyOf = ({ folder, uidValidity, uid }: SourcePlace): string => `${uid} ${uidValidity} ${folder}`;
