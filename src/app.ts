import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import type { CaseSystem } from './cases/case-system.ts';
import { CaseRegistry } from './cases/registry.ts';
import { TokenCodes } from './cases/token-codes.ts';
import type { Config } from './config.ts';
import { summarise } from './errors.ts';
import { Acceptor } from './mail/accept.ts';
import { AccessTokens } from './mailbox/oauth2/access-tokens.ts';
import { enqueueIngest, Queues } from './queue.ts';
import { BlobStore } from './store/blobs.ts';
import { type Database, databaseError, openDatabase } from './store/database.ts';
import { migrate } from './store/migrate.ts';
import { useEmbedded } from './store/postgres/embedded.ts';
import { openSecretBox, type SecretBox } from './store/secrets.ts';

/** What every worker and command stands on. */
export interface App {
  readonly config: Config;
  readonly log: Logger;
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly secrets: SecretBox;
  /** With which mailboxes are opened by OAuth2. */
  readonly accessTokens: AccessTokens;
  readonly queues: Queues;
  readonly acceptor: Acceptor;
  readonly cases: CaseSystem;
  /** How the codes of tokens are stored. */
  readonly tokenCodes: TokenCodes;
  /** Closes all of it, in the order that lets each part end its work. */
  close(): Promise<void>;
}

/** Opened parts, closed in reverse. */
class Closers {
  readonly #stack: (() => Promise<void>)[] = [];

  push(close: () => Promise<void>): void {
    this.#stack.push(close);
  }

  async close(): Promise<void> {
    for (let close = this.#stack.pop(); close; close = this.#stack.pop()) await close();
  }
}

/**
 * Opens the database (one's own, or the built-in one), brings it to its newest form, and opens the stores and queues.
 *
 * @throws ZaakpostError DATABASE_UNAVAILABLE, DATABASE_START_FAILED, QUEUE_UNAVAILABLE, CONFIG_INVALID, STORAGE_FAILED; then nothing is left open.
 */
export async function openApp(config: Config): Promise<App> {
  const closers = new Closers();
  try {
    return await open(config, closers);
  } catch (error) {
    await closers.close();
    throw databaseError(error);
  }
}

async function open(config: Config, closers: Closers): Promise<App> {
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  await mkdir(config.dataFolder, { recursive: true });
  const url = await databaseUrl(config, closers);
  const { db, pool, close } = openDatabase(url, (error) =>
    log.warn({ error: summarise(error) }, 'database connection lost'),
  );
  closers.push(close);
  const client = await pool.connect();
  await migrate(client).finally(() => client.release());
  const blobs = await BlobStore.open(path.join(config.dataFolder, 'blobs'));
  closers.push(() => blobs.close());
  const secrets = await openSecretBox(config);
  const tokenCodes = new TokenCodes(config.tokenStorage, secrets.deriveKey('token codes'));
  const queues = await openQueues(config, url, log);
  closers.push(() => queues.close());
  const acceptor = new Acceptor(db, blobs, (jobs) => enqueueIngest(queues, jobs), config.storageReserveBytes);
  closers.push(() => acceptor.close());
  return {
    config,
    log,
    db,
    blobs,
    secrets,
    accessTokens: new AccessTokens(),
    queues,
    acceptor,
    cases: new CaseRegistry(db, tokenCodes),
    tokenCodes,
    close: () => closers.close(),
  };
}

async function databaseUrl(config: Config, closers: Closers): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl;
  const embedded = await useEmbedded(path.join(config.dataFolder, 'postgres'));
  closers.push(() => embedded.release());
  return embedded.url;
}

function openQueues(config: Config, databaseUrl: string, log: Logger): Promise<Queues> {
  const onError = (error: Error) => log.warn({ error: summarise(error) }, 'queue connection');
  return config.redisUrl
    ? Queues.onRedis(config.redisUrl, config.queuePrefix, onError)
    : Queues.inPostgres(databaseUrl, onError);
}
