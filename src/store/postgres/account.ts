import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The system account that PostgreSQL runs as where we are root: it refuses to run as root itself. */
export interface Account {
  uid: number;
  gid: number;
}

/** The account `postgres`, made where it is missing; null where we are no root and need none. */
export async function postgresAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function create(): Promise<Account> {
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const made = await lookUp();
  if (!made) throw new Error('the account postgres could not be made');
  return made;
}

/** Whether the account may pass through every folder on the way to the target, and enter it. */
export async function canReach(target: string, account: Account): Promise<boolean> {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const facts = await stat(folder);
    const bits = facts.uid === account.uid ? 0o100 : facts.gid === account.gid ? 0o010 : 0o001;
    if ((facts.mode & bits) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
