import { linkSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Whom the files belong to. */
export interface MaildirOwner {
  uid: number;
  gid: number;
}

export interface DeliverOptions {
  /** A folder other than INBOX, which is made. */
  folder?: string;
  /** Put as already read. */
  seen?: boolean;
}

/** The Maildirs of all users of a server: `ROOT/USER/Maildir` (Maildir++ for folders). */
export interface Maildirs {
  /** Puts a mail into a user's Maildir, byte for byte; each is newer than those before. */
  deliver(user: string, raw: Buffer | string, options?: DeliverOptions): Promise<void>;
  /** Puts one mail many times into a user's INBOX, as already read: quickly. */
  deliverCopies(user: string, raw: Buffer | string, copies: number): Promise<void>;
  /** How many mails a folder of a user holds. */
  count(user: string, folder?: string): Promise<number>;
  /** Gives a user's INBOX another UIDVALIDITY, and its messages other UIDs: as a restored server may. */
  numberAnew(user: string): Promise<void>;
  /** The Maildir of a user's INBOX, made where it is missing: for putting many mails into it at once. */
  folder(user: string): Promise<string>;
  /** Takes the oldest mail of INBOX away behind the server's back. */
  removeOldest(user: string): Promise<void>;
}

const INBOX = 'INBOX';
/** Where the numbering of files begins, as seconds since 1970: servers sort by it. */
const FIRST_SECOND = 1_700_000_000;

/** Maildirs under `root`, which exists and which `owner` may enter. */
export function maildirs(root: string, owner: MaildirOwner): Maildirs {
  let delivered = 0;

  async function makeFolder(name: string): Promise<void> {
    if (await mkdir(name, { recursive: true })) await chown(name, owner.uid, owner.gid);
  }

  async function maildirOf(user: string, folder: string): Promise<string> {
    const inbox = path.join(root, user, 'Maildir');
    const maildir = folder === INBOX ? inbox : path.join(inbox, `.${folder}`);
    for (const name of [path.join(root, user), inbox, maildir]) await makeFolder(name);
    for (const name of ['cur', 'new', 'tmp']) await makeFolder(path.join(maildir, name));
    return maildir;
  }

  async function filesOf(user: string, folder: string): Promise<string[]> {
    const maildir = await maildirOf(user, folder);
    const listed = await Promise.all(
      ['cur', 'new'].map(async (name) =>
        (await readdir(path.join(maildir, name))).map((file) => path.join(maildir, name, file)),
      ),
    );
    return listed.flat();
  }

  return {
    async deliver(user, raw, { folder = INBOX, seen = false } = {}) {
      const maildir = await maildirOf(user, folder);
      const name = `${FIRST_SECOND + delivered}.M${delivered}P1.test`;
      delivered += 1;
      const temporary = path.join(maildir, 'tmp', name);
      await writeFile(temporary, raw);
      await chown(temporary, owner.uid, owner.gid);
      await rename(temporary, path.join(maildir, seen ? 'cur' : 'new', seen ? `${name}:2,S` : name));
    },
    async deliverCopies(user, raw, copies) {
      await this.deliver(user, raw, { seen: true });
      const seen = path.join(await maildirOf(user, INBOX), 'cur');
      const first = path.join(seen, `${FIRST_SECOND + delivered - 1}.M${delivered - 1}P1.test:2,S`);
      for (let n = 1; n < copies; n++) {
        linkSync(first, path.join(seen, `${FIRST_SECOND + delivered}.M${delivered}P1.test:2,S`));
        delivered += 1;
      }
    },
    async count(user, folder = INBOX) {
      return (await filesOf(user, folder)).length;
    },
    async numberAnew(user) {
      const maildir = await maildirOf(user, INBOX);
      const list = path.join(maildir, 'dovecot-uidlist');
      const [, version, validity, rest] =
        /^(\d+) V(\d+) N\d+(.*)\n/.exec(await readFile(list, 'latin1')) ?? [];
      if (validity === undefined) throw new Error(`${list} is not as it was`);
      for (const name of await readdir(maildir))
        if (name.startsWith('dovecot.index')) await rm(path.join(maildir, name));
      await writeFile(list, `${version} V${Number(validity) + 1} N1${rest}\n`);
      await chown(list, owner.uid, owner.gid);
    },
    folder: (user) => maildirOf(user, INBOX),
    async removeOldest(user) {
      const byName = (a: string, b: string): number => path.basename(a).localeCompare(path.basename(b));
      const [oldest] = (await filesOf(user, INBOX)).sort(byName);
      if (oldest === undefined) throw new Error(`${user} has no mail to take away`);
      await rm(oldest);
    },
  };
}
