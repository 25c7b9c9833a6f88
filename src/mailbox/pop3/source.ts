import { ZaakpostError } from '../../errors.ts';
import {
  type AfterAccept,
  type FetchedMessage,
  type MailSource,
  ONE_FOLDER,
  type SourceEntry,
  type SourceFolder,
  type SourcePlace,
  type SourceSettings,
} from '../source.ts';
import { loginDelayOf } from './capabilities.ts';
import { connect } from './connect.ts';
import { type Doomed, deleteAndQuit } from './deletion.ts';
import { readHeader } from './header.ts';
import { headerDates } from './header-dates.ts';
import { type Maildrop, readMaildrop } from './maildrop.ts';
import { retrieve } from './retrieval.ts';
import type { Pop3Session } from './session.ts';

/**
 * A mailbox over POP3S or POP3 with STLS. A session is one snapshot of the mailbox: mail that comes meanwhile is seen in the next
 * one, and nothing is deleted before `close`.
 */
export class Pop3Source implements MailSource {
  readonly reusesPlaces = true;
  readonly #settings: SourceSettings;
  #session: Pop3Session | undefined;
  #maildrop: Maildrop | undefined;
  #loginDelaySeconds: number | undefined;
  #fetching = false;
  readonly #doomed = new Map<string, Doomed>();

  constructor(settings: SourceSettings) {
    this.#settings = settings;
  }

  async open(): Promise<void> {
    this.#session = await connect(this.#settings);
    this.#loginDelaySeconds = loginDelayOf(this.#session.capabilities);
  }

  get loginDelaySeconds(): number | undefined {
    return this.#loginDelaySeconds;
  }

  async folders(): Promise<readonly SourceFolder[]> {
    return ONE_FOLDER;
  }

  async list(): Promise<SourceEntry[]> {
    return [...(await this.#listed()).entries];
  }

  async dated(entries: readonly SourceEntry[]): Promise<SourceEntry[]> {
    const maildrop = await this.#listed();
    const numbers = entries.map(({ uid }) => maildrop.numbersOf(uid)[0] ?? 0);
    const dates = await headerDates(
      this.#opened(),
      numbers.filter((number) => number > 0),
    );
    return entries.map((entry, n) => ({ ...entry, date: dates.get(numbers[n] ?? 0) }));
  }

  async *fetch(entries: readonly SourceEntry[]): AsyncGenerator<FetchedMessage> {
    const maildrop = await this.#listed();
    const wanted = entries.flatMap((entry) =>
      maildrop
        .numbersOf(entry.uid)
        .slice(0, 1)
        .map((number) => ({ number, entry })),
    );
    if (this.#fetching)
      throw new ZaakpostError('MAILBOX_PROTOCOL', { detail: 'POP3 does one fetch at a time' });
    this.#fetching = true;
    try {
      yield* retrieve(this.#opened(), wanted);
    } finally {
      this.#fetching = false;
    }
  }

  async header({ uid }: SourceEntry): Promise<Buffer | null> {
    const [number] = (await this.#listed()).numbersOf(uid);
    return number === undefined ? null : readHeader(this.#opened(), number);
  }

  /** Only remembers what to delete: the session goes on, and DELE counts with QUIT. What is gone already is confirmed at once. */
  async acknowledge(entries: readonly SourcePlace[], after: AfterAccept): Promise<SourcePlace[]> {
    if (after.action === 'keep') return [...entries];
    if (after.action !== 'delete')
      throw new ZaakpostError('MAILBOX_ACTION_UNSUPPORTED', { detail: `POP3 has no ${after.action}` });
    const maildrop = await this.#listed();
    const gone: SourcePlace[] = [];
    for (const place of entries) {
      const numbers = maildrop.numbersOf(place.uid);
      if (numbers.length > 0) this.#doomed.set(place.uid, { place, numbers });
      else gone.push(place);
    }
    return gone;
  }

  async close(): Promise<SourcePlace[]> {
    const session = this.#session;
    if (!session) return [];
    this.#session = undefined;
    const nothingToDelete = this.#doomed.size === 0;
    try {
      if (session.failed || (nothingToDelete && session.behind)) return [];
      return await deleteAndQuit(session, [...this.#doomed.values()]);
    } catch (error) {
      // Then QUIT was a courtesy.
      if (nothingToDelete) return [];
      throw error;
    } finally {
      session.destroy();
    }
  }

  async #listed(): Promise<Maildrop> {
    this.#maildrop ??= await readMaildrop(this.#opened());
    return this.#maildrop;
  }

  #opened(): Pop3Session {
    if (this.#session) return this.#session;
    throw new ZaakpostError('MAILBOX_CONNECTION_LOST', { detail: 'the session is not open' });
  }
}
