import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { ZaakpostError } from '../../errors.ts';
import { postgresAccount } from './account.ts';
import { type Binaries, findBinaries, type Runner, runProgram } from './binaries.ts';
import { lookAtProcess } from './process.ts';

/** The database user of the built-in server. */
export const USER = 'zaakpost';

/** Above the largest process id that Linux can give (2^22). */
const IMPOSSIBLE_PID = 2 ** 22 + 1;

/** The files of a built-in server, and what it is run with. */
export interface Cluster {
  folder: string;
  data: string;
  passwordFile: string;
  portFile: string;
  runner: Runner;
  binaries: Binaries;
  settings: readonly string[];
}

/** The cluster of a folder, which is made where it is missing; nothing is started. */
export async function describeCluster(folder: string, settings: readonly string[]): Promise<Cluster> {
  const account = await postgresAccount();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return {
    folder,
    data: path.join(folder, 'cluster'),
    passwordFile: path.join(folder, 'password'),
    portFile: path.join(folder, 'port'),
    runner: { account, logFile: path.join(folder, 'postgres.log') },
    binaries: await findBinaries(),
    settings,
  };
}

/** Makes the cluster where there is none: beside its place and moves it there whole, so that a crash in between leaves none. */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
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

/**
 * Starts the server, on the port of the last time where that is free: so commands that were there before find it again.
 *
 * @throws ZaakpostError DATABASE_START_FAILED
 */
export async function startServer(cluster: Cluster): Promise<void> {
  await disownPid(cluster);
  const port = await choosePort(cluster);
  const settings = [
    `port=${port}`,
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

/** Stops the server, and waits for its end. */
export async function stopServer({ binaries, data, runner }: Cluster): Promise<void> {
  await runProgram(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-s'], runner);
}

/** The port by the server's pid file, which a crash may have left behind; null where there is none. */
export async function runningPort(cluster: Cluster): Promise<number | null> {
  try {
    const lines = (await readFile(path.join(cluster.data, 'postmaster.pid'), 'utf8')).split('\n');
    // The fourth line is the port.
    return Number(lines[3]) || null;
  } catch {
    return null;
  }
}

async function choosePort({ portFile }: Cluster): Promise<number> {
  const last = Number(await readFile(portFile, 'utf8').catch(() => '0'));
  const port = (await listenOn(last)) ?? (await listenOn(0));
  if (port === null) throw new ZaakpostError('DATABASE_START_FAILED', { detail: 'no free port' });
  await writeFile(portFile, String(port));
  return port;
}

/** Tries a port, 0 for any; @returns the port, or null where it is taken. */
function listenOn(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
