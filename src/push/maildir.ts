import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ZaakpostError } from '../errors.ts';
import {
  type AfterAccept,
  type FetchedMessage,
  MAX_HEADER_OCTETS,
  type MailSource,
  ONE_FOLDER,
  type SourceEntry,
  type SourceFolder,
  type SourcePlace,
} from '../mailbox/source.ts';

/** Octets that are read of a file at a time. */
const READ_OCTETS = 256 * 1024;

/** What is put behind the unique name of a message that was read (https://cr.yp.to/proto/maildir.html). */
const SEEN = ':2,S';

/**
 * A Maildir that an MTA delivers to. What is in `new` is listed: a file's name is its UID, and its time of delivery
 * the UIDVALIDITY, so that a name that is used again, as none should be, is not taken for the mail of before.
 * `mark-read` moves a file to `cur` as seen, `delete` takes it away, `keep` leaves it. What no MTA puts there (links,
 * folders, names with a dot in front) is not looked at.
 *
 * Names are handled as the octets that they are, written as Latin-1: so a name in whatever charset is found again.
 */
export class MaildirSource implements MailSource {
  readonly #folder: string;

  /** @param folder the one that holds `new` and `cur`; the MTA makes it. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(): Promise<void> {
    for (const name of ['new', 'cur'])
      await attempt(lstat(path.join(this.#folder, name)), path.join(this.#folder, name));
  }

  async folders(): Promise<readonly SourceFolder[]> {
    return ONE_FOLDER;
  }

  async list(): Promise<SourceEntry[]> {
    const names = await attempt(readdir(path.join(this.#folder, 'new'), 'latin1'), this.#folder);
    const dated: { entry: SourceEntry; deliveredAt: bigint }[] = [];
    for (const uid of names.filter((name) => !name.startsWith('.'))) {
      const found = lstat(this.#file('new', uid), { bigint: true }).catch(unlessGone);
      const file = await attempt(found, this.#folder);
      if (!file?.isFile()) continue;
      const entry = { folder: '', uidValidity: String(file.mtimeNs), uid, size: Number(file.size) };
      dated.push({ entry, deliveredAt: file.mtimeNs });
    }
    dated.sort((a, b) => Number(a.deliveredAt - b.deliveredAt) || (a.entry.uid < b.entry.uid ? -1 : 1));
    return dated.map(({ entry }) => entry);
  }

  async *fetch(entries: readonly SourceEntry[]): AsyncIterable<FetchedMessage> {
    for (const entry of entries) {
      const raw = await this.#read(entry);
      if (raw) yield { entry, raw };
    }
  }

  async header({ uid }: SourceEntry): Promise<Buffer | null> {
    const file = await this.#openFile(uid);
    if (!file) return null;
    try {
      return headerOf(await readStart(file, MAX_HEADER_OCTETS));
    } catch (error) {
      throw unusable(error, `${this.#folder}/new/${uid}`);
    } finally {
      await file.close();
    }
  }

  /**
   * A file that cannot be moved is left out, and tried again in the next run.
   *
   * @throws ZaakpostError MAILDIR_UNUSABLE where not a single one could be moved.
   */
  async acknowledge(entries: readonly SourcePlace[], { action }: AfterAccept): Promise<SourcePlace[]> {
    if (action === 'keep') return [...entries];
    if (action === 'move')
      throw new ZaakpostError('MAILBOX_ACTION_UNSUPPORTED', {
        detail: 'a Maildir knows no move to a folder',
      });
    const done: SourcePlace[] = [];
    let failure: unknown;
    for (const entry of entries)
      await this.#settle(entry.uid, action).then(
        () => done.push(entry),
        (error) => {
          failure = error;
        },
      );
    if (failure !== undefined && done.length === 0) throw failure;
    await this.#sync();
    return done;
  }

  async close(): Promise<SourcePlace[]> {
    return [];
  }

  /** @returns null where the file has vanished; a stream that fails where it cannot be read. */
  async #read({ uid }: SourceEntry): Promise<Readable | null> {
    try {
      const file = await this.#openFile(uid);
      return file?.createReadStream({ highWaterMark: READ_OCTETS }) ?? null;
    } catch (error) {
      return failing(error as ZaakpostError);
    }
  }

  /** @returns null where the file has vanished. @throws ZaakpostError MAILDIR_UNUSABLE */
  async #openFile(uid: string): Promise<FileHandle | null> {
    try {
      // Whoever may write here could put a link to any file there between the listing and now.
      return await open(this.#file('new', uid), constants.O_RDONLY | constants.O_NOFOLLOW);
    } catch (error) {
      if (isGone(error)) return null;
      throw unusable(error, `${this.#folder}/new/${uid}`);
    }
  }

  async #settle(uid: string, action: 'delete' | 'mark-read'): Promise<void> {
    const file = this.#file('new', uid);
    const settled = action === 'delete' ? unlink(file) : rename(file, this.#file('cur', `${uid}${SEEN}`));
    await settled.catch(async (error: unknown) => {
      // It is gone already; or it is not, and what is gone is `cur`.
      if (!isGone(error) || (await lstat(file).catch(unlessGone)))
        throw unusable(error, `${this.#folder}/new/${uid}`);
    });
  }

  /** A power cut must not bring back what was noted as done. */
  async #sync(): Promise<void> {
    for (const name of ['new', 'cur']) {
      const handle = await attempt(open(path.join(this.#folder, name)), this.#folder);
      await attempt(handle.sync(), this.#folder).finally(() => handle.close());
    }
  }

  #file(folder: 'new' | 'cur', uid: string): Buffer {
    return Buffer.concat([Buffer.from(`${this.#folder}/${folder}/`), Buffer.from(uid, 'latin1')]);
  }
}

/** The first octets of a file, at most so many. */
async function readStart(file: FileHandle, most: number): Promise<Buffer> {
  const start = Buffer.alloc(most);
  let octets = 0;
  for (;;) {
    const { bytesRead } = await file.read(start, octets, most - octets, octets);
    octets += bytesRead;
    if (bytesRead === 0 || octets === most) return start.subarray(0, octets);
  }
}

/** As far as the empty line, which is part of it; an MTA may end lines with LF alone. */
function headerOf(start: Buffer): Buffer {
  const end = /\r?\n\r?\n/.exec(start.toString('latin1'));
  return end ? start.subarray(0, end.index + end[0].length) : start;
}

function failing(error: Error): Readable {
  return new Readable({
    read() {
      this.destroy(error);
    },
  });
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

function unlessGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
}

function unusable(cause: unknown, file: string): ZaakpostError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new ZaakpostError('MAILDIR_UNUSABLE', { detail: `${file}: ${code ?? message}`, cause });
}

/** Work on the folder as a whole. */
function attempt<T>(work: Promise<T>, folder: string): Promise<T> {
  return work.catch((error: unknown) => {
    if (isGone(error))
      throw new ZaakpostError('MAILBOX_FOLDER_MISSING', { detail: `no Maildir ${folder}`, cause: error });
    throw unusable(error, folder);
  });
}
