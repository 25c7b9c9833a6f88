import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ZaakpostError } from '../../errors.ts';
import { type Cluster, runningPort, USER } from './cluster.ts';

/** Under this name each command holds one connection: by them it is known who still uses the server. */
const PRESENCE = 'zaakpost presence';

/** A server that recovers from a crash says so, and is waited for. */
const STARTING_UP = '57P03';
const STARTING_MS = 200;
const PATIENCE_MS = 120_000;

/**
 * A server that was told to end (SIGTERM) waits for its connections to leave, and lets nobody in. Ours do not leave by themselves, so
 * after this time it is taken for one that never ends.
 */
const SHUTTING_DOWN = /shutting down/;
const SHUT_DOWN_MS = 10_000;

/** No server of this cluster answers: nobody listens, or what listens there now has another password. */
const NOT_OURS: ReadonlySet<string | undefined> = new Set(['ECONNREFUSED', '28P01', '28000']);

/** What came of trying to join: a presence, no server, or one that neither ends nor lets anyone in. */
export type Joined = Presence | null | 'stuck';

/** A command's connection to the server, by which it is known to be there. */
export interface Presence {
  url: string;
  client: pg.Client;
}

/**
 * Connects to the server that runs on this cluster, by the port in its pid file.
 *
 * @returns null where none runs; 'stuck' where one was told to end and does not.
 * @throws ZaakpostError DATABASE_START_FAILED where one runs and does not let us in.
 */
export async function joinServer(cluster: Cluster): Promise<Joined> {
  const port = await runningPort(cluster);
  if (port === null) return null;
  const password = (await readFile(cluster.passwordFile, 'utf8')).trim();
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
  for (const began = Date.now(); ; await wait(STARTING_MS)) {
    try {
      return { url, client: await connect(url) };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (NOT_OURS.has(code)) return null;
      const waited = Date.now() - began;
      if (code === STARTING_UP && SHUTTING_DOWN.test(message) && waited > SHUT_DOWN_MS) return 'stuck';
      if (code === STARTING_UP && waited < PATIENCE_MS) continue;
      throw new ZaakpostError('DATABASE_START_FAILED', { detail: message, cause: error });
    }
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: PRESENCE,
    connectionTimeoutMillis: 10_000,
  });
  // An error on this connection ends it, and its end is listened to.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** How many other commands are present; null where the server is gone already. */
export async function countOthers(client: pg.Client): Promise<number | null> {
  try {
    const { rows } = await client.query<{ others: number }>(
      'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [PRESENCE],
    );
    return rows[0]?.others ?? 0;
  } catch {
    return null;
  }
}
