import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { ZaakpostError } from '../errors.ts';
import type { Schema } from './schema.ts';

/** The database, for queries. */
export type Database = Kysely<Schema>;

/** The database, or a transaction of it. */
export type Queries = Kysely<Schema> | Transaction<Schema>;

/** Does work in a transaction: in this one, where it is one already. */
export const inTransaction = <T>(
  db: Queries,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> => (isTransaction(db) ? work(db) : db.transaction().execute(work));

const isTransaction = (db: Queries): db is Transaction<Schema> => db.isTransaction;

/** An open database and the pool under it, which the queue shares. */
export interface OpenDatabase {
  db: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Longest wait for a free connection, or for the server to answer a new one. */
const CONNECT_MS = 10_000;

/**
 * Opens a pool of connections; nothing is asked of the server yet.
 *
 * @param url postgres:// address.
 * @param onError told of connections that broke while idle; the pool replaces them.
 */
export function openDatabase(url: string, onError: (error: Error) => void, size = 20): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'zaakpost',
    keepAlive: true,
  });
  let closing = false;
  // Once it is being closed a server may end a connection before we do: that is no news.
  const tell = (error: Error) => {
    if (!closing) onError(error);
  };
  pool.on('error', tell);
  // The pool listens to its idle connections only: one that breaks between two queries of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', tell));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const close = () => {
    closing = true;
    return db.destroy();
  };
  return { db, pool, close };
}

/** SQLSTATE classes and socket errors that say the server is away, not that the query is wrong. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
]);

/** Gives an error of the database driver its code: DATABASE_UNAVAILABLE where the server is away, else the error as it is. */
export function databaseError(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  const away =
    (code !== undefined && AWAY.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '');
  return away ? new ZaakpostError('DATABASE_UNAVAILABLE', { cause: error, detail: message }) : error;
}
