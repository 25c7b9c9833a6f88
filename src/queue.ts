import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type KeyPrefixOptions,
  type Processor,
  Queue,
  type QueueBaseOptions,
  runMigrations,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { ZaakpostError } from './errors.ts';

/** A mail that is to go its way; `generation` tells a re-processing from the run before. */
export interface IngestJob {
  mailId: string;
  generation: number;
}

/** A mailbox that is to be polled. */
export interface PollJob {
  mailboxId: string;
  /** Whether every message on the server is held against the ledger. */
  full?: boolean;
  /** A mail of it that is to be fetched whole, and nothing else. */
  whole?: { mailId: string; actor: string };
  /** The server has told of news: where another run is going on, which may have looked before, one more is needed. */
  news?: boolean;
}

/** An event for the services that consume cases: a CloudEvent. */
export type CaseEventJob = Record<string, unknown>;

/** BullMQ wants to be handed a connection; here the backend has its own. */
type Inside = Record<string, never>;
const INSIDE: Inside = {};

export type JobQueue<Data> = Queue<Data, void, string, Data, void, string, IQueueBackend, Inside>;
export type JobWorker<Data> = Worker<Data, void, string, IQueueBackend, never, Inside>;

/** How a worker takes jobs. */
export interface WorkerSettings {
  /** Jobs at a time. */
  concurrency: number;
  /** Whether it takes jobs from its making on; else from `run()` on. */
  autorun?: boolean;
}

/** A job whose worker is gone is given to another after this time. */
const LOCK_MS = 30_000;

/** Connections of one queue or worker to PostgreSQL, at most. */
const CONNECTIONS = 4;

/** How long a queue may take to answer where somebody waits for it. */
const ANSWER_MS = 5_000;

/**
 * The queues: on Redis where an address is given, in PostgreSQL elsewhere. They hold ids only, and can be rebuilt from the
 * ledger (`src/mail/sweep.ts`): so a job that ended leaves nothing behind, and one that is lost is no loss.
 */
export class Queues {
  readonly poll: JobQueue<PollJob>;
  readonly ingest: JobQueue<IngestJob>;
  /** For consumers outside: what becomes of a job that ended is theirs to say. */
  readonly caseEvents: JobQueue<CaseEventJob>;
  readonly #backend: BackendFactory<IQueueBackend, Inside>;
  readonly #onError: (error: Error) => void;
  readonly #redis: Redis | null;

  private constructor(
    backend: BackendFactory<IQueueBackend, Inside>,
    redis: Redis | null,
    onError: (error: Error) => void,
  ) {
    this.#backend = backend;
    this.#redis = redis;
    this.#onError = onError;
    this.poll = this.#queue('poll');
    this.ingest = this.#queue('ingest');
    this.caseEvents = this.#queue('case-events');
  }

  /**
   * Queues in PostgreSQL, in a schema of their own (`bullmq`), made where it is missing.
   *
   * @param url the database's address; each queue and worker keeps a few connections of its own.
   * @param onError told of errors of a connection; BullMQ connects again by itself.
   */
  static async inPostgres(url: string, onError: (error: Error) => void): Promise<Queues> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', onError);
    await client.connect();
    try {
      await runMigrations(client);
    } finally {
      await client.end();
    }
    const connection = { connectionString: url, max: CONNECTIONS, application_name: 'zaakpost queue' };
    const backend: BackendFactory<IQueueBackend, Inside> = (name, options, more) => {
      const made = createPostgresBackend(name, { ...options, connection }, more);
      // As with our own pool: a connection that breaks while it is in use has no other listener.
      made.connection.pool.on('connect', (client) => client.on('error', onError));
      return made;
    };
    return new Queues(backend, null, onError);
  }

  /**
   * Queues on Redis or Valkey.
   *
   * @param prefix of all keys; consumers of `case-events` name the same.
   * @throws ZaakpostError QUEUE_UNAVAILABLE where it does not answer at the start.
   */
  static async onRedis(url: string, prefix: string, onError: (error: Error) => void): Promise<Queues> {
    // BullMQ asks for an endless number of retries on connections that block.
    const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
    redis.on('error', onError);
    await redis.connect().catch((cause: Error) => {
      redis.disconnect();
      throw new ZaakpostError('QUEUE_UNAVAILABLE', { detail: cause.message, cause });
    });
    const backend: BackendFactory<IQueueBackend, Inside> = (name, options, more) => {
      const redisOptions: QueueBaseOptions & KeyPrefixOptions = { ...options, prefix, connection: redis };
      return createRedisBackend(name, redisOptions, more);
    };
    return new Queues(backend, redis, onError);
  }

  /** A worker that takes jobs of one queue; whoever makes it closes it, which waits for the jobs under way. */
  worker<Data>(
    queue: JobQueue<Data>,
    work: Processor<Data, void, string, never>,
    settings: WorkerSettings,
  ): JobWorker<Data> {
    const options = { connection: INSIDE, lockDuration: LOCK_MS, maxStalledCount: 5, ...settings };
    const worker = new Worker<Data, void, string, IQueueBackend, never, Inside>(
      queue.name,
      work,
      options,
      this.#backend,
    );
    worker.on('error', this.#onError);
    return worker;
  }

  /** Whether the queue answers. @throws ZaakpostError QUEUE_UNAVAILABLE as `ask`. */
  async ping(): Promise<void> {
    await this.ask(this.ingest.getJobCounts('waiting'));
  }

  /**
   * Waits for an answer of the queue, for somebody who waits for it himself.
   *
   * @throws ZaakpostError QUEUE_UNAVAILABLE where there is none within 5 seconds.
   */
  async ask<Answer>(asked: Promise<Answer>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ZaakpostError('QUEUE_UNAVAILABLE')), ANSWER_MS);
    });
    const answer = asked.catch((cause: Error) => {
      throw new ZaakpostError('QUEUE_UNAVAILABLE', { detail: cause.message, cause });
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  /** Closes the queues and the connection that is theirs. */
  async close(): Promise<void> {
    await Promise.all([this.poll, this.ingest, this.caseEvents].map((queue) => queue.close()));
    this.#redis?.disconnect();
  }

  #queue<Data>(name: string): JobQueue<Data> {
    const defaultJobOptions = { removeOnComplete: true, removeOnFail: true };
    const queue: JobQueue<Data> = new Queue(name, { connection: INSIDE, defaultJobOptions }, this.#backend);
    queue.on('error', this.#onError);
    return queue;
  }
}

/** Puts accepted mail on its way. A mail that is queued already is not queued twice: the job's id is the mail's, with its generation. */
export async function enqueueIngest(queues: Queues, jobs: readonly IngestJob[]): Promise<void> {
  const bulk = jobs.map((data) => ({
    name: 'ingest',
    data,
    opts: { jobId: `${data.mailId}.${data.generation}` },
  }));
  await queues.ingest.addBulk(bulk);
}
