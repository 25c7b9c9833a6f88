import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { ZaakpostError } from '../../errors.ts';
import { postgresAccount } from './account.ts';
import { type Binaries, findBinaries, type Runner, runProgram } from './binaries.ts';
import { lookAtProcess } from './process.ts';
import { withStartLock } from './start-lock.ts';

const USER = 'zaakpost';
const PRESENCE = 'zaakpost presence';

/** Above the largest process id that Linux can give (2^22). */
const IMPOSSIBLE_PID = 2 ** 22 + 1;

/** A use of the built-in database. */
export interface EmbeddedDatabase {
  url: string;
  /** Ends this use; the last one out stops the server. */
  release(): Promise<void>;
}

interface Cluster {
  folder: string;
  data: string;
  passwordFile: string;
  runner: Runner;
  binaries: Binaries;
  settings: readonly string[];
}

/**
 * Starts the built-in PostgreSQL under `folder`, or joins the one that runs there. It listens on 127.0.0.1 only, on a free port,
 * with a password of its own. It outlives the process that started it as long as another uses it; what a crash
 * leaves behind (a running server, a stale lock) is taken up by the next start.
 *
 * @param settings further server settings as `name=value`.
 * @throws ZaakpostError DATABASE_START_FAILED with the program that failed and its log.
 */
export async function useEmbedded(
  folder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedDatabase> {
  const cluster = await describe(folder, settings);
  const presence = await withStartLock(folder, async () => {
    const joined = await join(cluster);
    if (joined) return joined;
    await initialise(cluster);
    await start(cluster);
    const started = await join(cluster);
    if (!started)
      throw new ZaakpostError('DATABASE_START_FAILED', {
        detail: `it does not answer; see ${cluster.runner.logFile}`,
      });
    return started;
  });
  return { url: presence.url, release: () => leave(cluster, presence.client) };
}

async function describe(folder: string, settings: readonly string[]): Promise<Cluster> {
  const account = await postgresAccount();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return {
    folder,
    data: path.join(folder, 'cluster'),
    passwordFile: path.join(folder, 'password'),
    runner: { account, logFile: path.join(folder, 'postgres.log') },
    binaries: await findBinaries(),
    settings,
  };
}

/** Makes the cluster beside its place and moves it there whole, so that a crash in between leaves none. */
async function initialise(cluster: Cluster): Promise<void> {
  if (await exists(path.join(cluster.data, 'PG_VERSION'))) return;
  const fresh = path.join(cluster.folder, 'cluster.new');
  await rm(fresh, { recursive: true, force: true });
  await writeFile(cluster.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  const { account } = cluster.runner;
  if (account) await chown(cluster.passwordFile, account.uid, account.gid);
  const flags = [
    '-U',
    USER,
    '-A',
    'scram-sha-256',
    `--pwfile=${cluster.passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
  ];
  await runProgram(cluster.binaries.initdb, ['-D', fresh, ...flags], cluster.runner);
  await rename(fresh, cluster.data);
}

async function start(cluster: Cluster): Promise<void> {
  await disownPid(cluster);
  const settings = [
    `port=${await freePort()}`,
    'listen_addresses=127.0.0.1',
    "unix_socket_directories=''",
    'max_connections=200',
    ...cluster.settings,
  ];
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  await runProgram(
    cluster.binaries.pg_ctl,
    ['start', '-D', cluster.data, '-w', '-t', '60', '-s', '-o', options],
    cluster.runner,
  );
}

/**
 * After a crash or a loss of power, the id in the server's pid file may belong to another process, or to one that has ended but was not
 * waited for; the server then refuses to start. The file is kept, as it also says which shared memory may still be in use; only the
 * id in it is replaced by one that no process can have.
 */
async function disownPid(cluster: Cluster): Promise<void> {
  const pidFile = path.join(cluster.data, 'postmaster.pid');
  const [pid = '', ...rest] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  if (pid === '') return;
  const owner = await lookAtProcess(Number(pid));
  if (owner && (owner.command === null || owner.command === 'postgres')) return;
  await writeFile(pidFile, [IMPOSSIBLE_PID, ...rest].join('\n'));
}

interface Presence {
  url: string;
  client: pg.Client;
}

/** Connects to the server that runs on this cluster, by the port in its pid file; null where none answers. */
async function join(cluster: Cluster): Promise<Presence | null> {
  const port = await runningPort(cluster);
  if (port === null) return null;
  const password = (await readFile(cluster.passwordFile, 'utf8')).trim();
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({
    connectionString: url,
    application_name: PRESENCE,
    connectionTimeoutMillis: 10_000,
  });
  // An error on this idle connection is noticed by the pools that do the work.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { url, client };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') return null;
    throw new ZaakpostError('DATABASE_START_FAILED', { detail: (error as Error).message, cause: error });
  }
}

async function runningPort(cluster: Cluster): Promise<number | null> {
  try {
    const lines = (await readFile(path.join(cluster.data, 'postmaster.pid'), 'utf8')).split('\n');
    // The fourth line is the port.
    return Number(lines[3]) || null;
  } catch {
    return null;
  }
}

async function leave(cluster: Cluster, client: pg.Client): Promise<void> {
  await withStartLock(cluster.folder, async () => {
    const others = await countOthers(client);
    await client.end().catch(() => undefined);
    if (others === 0)
      await runProgram(
        cluster.binaries.pg_ctl,
        ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-s'],
        cluster.runner,
      );
  });
}

/** How many other commands are present; null where the server is gone already. */
async function countOthers(client: pg.Client): Promise<number | null> {
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string')
    throw new ZaakpostError('DATABASE_START_FAILED', { detail: 'no free port' });
  return address.port;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
