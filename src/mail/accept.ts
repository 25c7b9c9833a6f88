import { ZaakpostError } from '../errors.ts';
import type { IngestJob } from '../queue.ts';
import type { Blob, BlobStore } from '../store/blobs.ts';
import { type Database, databaseError } from '../store/database.ts';
import { FreeSpace } from '../store/free-space.ts';
import { newId } from '../store/id.ts';
import { tracedAccept } from './accept-span.ts';
import { GroupCommit } from './group-commit.ts';
import { complete, holdBack, type TooLarge } from './held-back.ts';
import { type LedgerEntry, writeLedger } from './ledger-entries.ts';

/** A message's place within one mailbox. With the mailbox id it is the source key: accepted at most once. */
export interface SourcePlace {
  /** IMAP folder; '' for POP3. */
  folder: string;
  /** IMAP UIDVALIDITY (RFC 9051, 2.3.1.1) as decimal text; '' for POP3. */
  uidValidity: string;
  /** IMAP UID, or the POP3 unique-id (UIDL, RFC 1939, 7). */
  uid: string;
}

/** The SMTP envelope of a mail (RFC 5321, 2.3.1), as far as the way in knows it. */
export interface Envelope {
  /** '' is the null reverse-path (RFC 5321, 4.5.5). */
  sender?: string;
  recipients: string[];
  /** Who handed it to us: its IP address, the name that it gave itself (HELO), and the protocol in the words of RFC 3848. */
  client?: { address: string; name: string; protocol: string };
}

/** The way by which a mail came in. */
export interface Origin {
  /** null: pushed, by the command or a receiver. */
  mailboxId: string | null;
  place: SourcePlace | null;
  /** Octets that the server lists for it. */
  listedSize?: number;
  /** Whether the place may be in the ledger as that of another mail, which has gone from it. */
  doubtful?: boolean;
  /** Whether the folder of that place is one for junk. */
  junk?: boolean;
  envelope: Envelope | null;
  /** Largest mail that is accepted, in octets. */
  maxBytes: number;
}

/** A mail that is ours. */
export interface Accepted {
  mailId: string;
  blob: Blob;
  /** Its source key was in the ledger already: this is the mail of then, and nothing was added. */
  known: boolean;
}

/** Mails in one commit. */
const GROUP = 100;

/** Jobs in one question to the queue. */
const QUEUED_AT_ONCE = 500;

/**
 * Makes mail ours: raw bytes fsynced, then the ledger row committed, then a job on the queue. Only after that may the server
 * be touched. The job may be lost: the sweep finds the row and queues it again.
 */
export class Acceptor {
  readonly #db: Database;
  readonly #blobs: BlobStore;
  readonly #enqueue: (jobs: IngestJob[]) => Promise<void>;
  readonly #space: FreeSpace;
  readonly #ledger: GroupCommit<LedgerEntry, Accepted>;
  /** Accepted, and to be put on the queue. */
  #unqueued: IngestJob[] = [];
  #enqueuing: Promise<void> | null = null;

  /**
   * @param enqueue puts jobs on the queue; where it fails the mail is accepted all the same.
   * @param reserveOctets where no more than these are left on the disk nothing is accepted.
   */
  constructor(
    db: Database,
    blobs: BlobStore,
    enqueue: (jobs: IngestJob[]) => Promise<void>,
    reserveOctets = 0,
  ) {
    this.#space = new FreeSpace(blobs.folder, reserveOctets);
    this.#db = db;
    this.#blobs = blobs;
    this.#enqueue = enqueue;
    this.#ledger = new GroupCommit((entries) => this.#commit(entries), GROUP);
  }

  /**
   * Accepts one mail from its exact bytes, of any length; resolves once it is durable.
   *
   * @throws ZaakpostError MAIL_TOO_LARGE, STORAGE_FULL, STORAGE_FAILED, DATABASE_UNAVAILABLE; an error of the stream itself is passed on. Then
   * the mail is not ours, and the server must not be touched.
   */
  async accept(raw: AsyncIterable<Uint8Array>, origin: Origin): Promise<Accepted> {
    // Ids sort as mail comes in, not as the disk is done with it.
    const mailId = newId();
    return tracedAccept(origin.mailboxId, async () => {
      await this.#space.require();
      const blob = await this.#blobs.put(raw, (octets) => requireWithin(octets, origin.maxBytes));
      return this.#ledger.add({ mailId, blob, origin });
    });
  }

  /**
   * Makes the headers of a mail ours that is too large for its mailbox, held for a person: see `held-back.ts`.
   *
   * @throws ZaakpostError STORAGE_FULL, STORAGE_FAILED, DATABASE_UNAVAILABLE
   */
  async holdBack(mail: TooLarge): Promise<void> {
    await this.#space.require();
    const blob = await this.#blobs.put([mail.header]);
    await holdBack(this.#db, blob, mail).catch((error: unknown) => {
      throw databaseError(error);
    });
  }

  /**
   * Accepts the whole of a mail of which only the headers are ours, and sends it its way.
   *
   * @param actor who asked for it.
   * @returns the job of its way; null where another has done so meanwhile.
   * @throws ZaakpostError as `accept`, and STATUS_CHANGE_REFUSED.
   */
  async complete(
    raw: AsyncIterable<Uint8Array>,
    mailId: string,
    maxBytes: number,
    actor: string,
  ): Promise<IngestJob | null> {
    const job = await tracedAccept(null, async () => {
      await this.#space.require();
      const blob = await this.#blobs.put(raw, (octets) => requireWithin(octets, maxBytes));
      return complete(this.#db, blob, mailId, actor);
    });
    // Where it fails the sweep does so later.
    if (job) await this.#enqueue([job]).catch(() => undefined);
    return job;
  }

  /** Waits for jobs that are on their way to the queue. */
  async close(): Promise<void> {
    await this.#enqueuing;
  }

  async #commit(entries: LedgerEntry[]): Promise<Accepted[]> {
    const accepted = await writeLedger(this.#db, entries).catch((error: unknown) => {
      throw databaseError(error);
    });
    this.#queue(accepted.filter((mail) => !mail.known));
    return accepted;
  }

  #queue(fresh: readonly Accepted[]): void {
    this.#unqueued.push(...fresh.map(({ mailId }) => ({ mailId, generation: 1 })));
    this.#enqueuing ??= this.#drain().finally(() => {
      this.#enqueuing = null;
    });
  }

  /** One question to the queue at a time: what is accepted meanwhile goes with the next. */
  async #drain(): Promise<void> {
    while (this.#unqueued.length > 0) {
      const jobs = this.#unqueued.splice(0, QUEUED_AT_ONCE);
      await this.#enqueue(jobs).catch(() => undefined);
    }
  }
}

function requireWithin(octets: number, maxBytes: number): void {
  if (octets > maxBytes)
    throw new ZaakpostError('MAIL_TOO_LARGE', { detail: `more than ${maxBytes} octets` });
}
