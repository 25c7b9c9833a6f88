import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type MailRecord, showMail } from '../api/mail-record.ts';
import type { App } from '../app.ts';
import { type ErrorSummary, summarise, ZaakpostError } from '../errors.ts';
import { Acceptor } from '../mail/accept.ts';
import { recordFailure } from '../pipeline/attempts.ts';
import { type IngestContext, ingest } from '../pipeline.ts';
import type { BlobStore } from '../store/blobs.ts';

/** What is printed of a file, in JSON: every key on every line. */
export interface IngestLine {
  file: string;
  mailId: string | null;
  status: MailRecord['status'] | null;
  route: {
    rule: string;
    /** Where it goes; null: nowhere, it is held. The first, where there are several. */
    destination: Destination | null;
    evidence: { kind: string; value: string; source: string }[];
  } | null;
  /** By the name of the check. */
  verdicts: Record<string, { result: string; evidence: string[] }>;
  caseNumber: string | null;
  documents: { name: string; mediaType: string; size: number; sha256: string }[];
  rendition: { sha256: string; pages: number; path: string } | null;
  trace: { step: string; outcome: string; detail: string }[];
  error: ErrorSummary | null;
}

type Destination = NonNullable<MailRecord['route']>['destinations'][number];

/**
 * Accepts files as if they had been pushed, and brings each to its end in this process: the queue is not used, so it needs no worker.
 * A mail whose way is cut short by a temporary error stays `received`, and a worker takes it up later.
 */
export class FileIngest {
  readonly #app: App;
  readonly #context: IngestContext;
  readonly #acceptor: Acceptor;

  constructor(app: App, context: IngestContext) {
    this.#app = app;
    this.#context = context;
    this.#acceptor = new Acceptor(app.db, app.blobs, async () => undefined, app.config.storageReserveBytes);
  }

  /** Takes one file its whole way. Never throws: what went wrong is in the line. */
  async ingest(file: string): Promise<IngestLine> {
    let mailId: string | null = null;
    try {
      mailId = await this.#accept(file);
      const error = await this.#run(mailId);
      return lineOf(file, await showMail(this.#app.db, mailId), this.#app.blobs, error);
    } catch (error) {
      return { file, mailId, ...NOTHING, error: summarise(error) };
    }
  }

  async #accept(file: string): Promise<string> {
    await refuseWhatIsNoMail(file);
    const { maxMailBytes: maxBytes } = this.#app.config;
    const origin = { mailboxId: null, place: null, envelope: null, maxBytes };
    const accepted = await this.#acceptor.accept(createReadStream(file), origin).catch((error: unknown) => {
      throw unreadable(file, error);
    });
    return accepted.mailId;
  }

  /** @returns what went wrong, which is in the ledger then too. */
  async #run(mailId: string): Promise<ErrorSummary | null> {
    const job = { mailId, generation: 1 };
    try {
      await ingest(this.#context, job);
      return null;
    } catch (error) {
      await recordFailure(this.#app.db, job, error, this.#app.config.attempts);
      return summarise(error);
    }
  }
}

async function refuseWhatIsNoMail(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (found.isDirectory()) throw new ZaakpostError('FILE_INVALID', { detail: `${file} is a directory` });
  if (found.isFile() && found.size === 0)
    throw new ZaakpostError('FILE_INVALID', { detail: `${file} is empty` });
}

/** An error of the file itself, by its name; any other as it is. */
function unreadable(file: string, error: unknown): unknown {
  if (error instanceof ZaakpostError) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  return new ZaakpostError('FILE_INVALID', { detail: `${file}: ${code}`, cause: error });
}

const NOTHING: Omit<IngestLine, 'file' | 'mailId' | 'error'> = {
  status: null,
  route: null,
  verdicts: {},
  caseNumber: null,
  documents: [],
  rendition: null,
  trace: [],
};

function lineOf(file: string, mail: MailRecord, blobs: BlobStore, error: ErrorSummary | null): IngestLine {
  const { route, rendition } = mail;
  return {
    file,
    mailId: mail.id,
    status: mail.status,
    route: route && {
      rule: route.rule,
      destination: route.destinations[0] ?? null,
      evidence: route.evidence,
    },
    verdicts: Object.fromEntries(
      mail.verdicts.map(({ check, result, evidence }) => [check, { result, evidence }]),
    ),
    caseNumber: mail.cases[0]?.number ?? null,
    documents: mail.documents.map(({ name, mediaType, size, sha256 }) => ({ name, mediaType, size, sha256 })),
    rendition: rendition && { ...rendition, path: blobs.path(rendition.sha256) },
    trace: mail.trace,
    error,
  };
}
