import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ZaakpostError } from '../../errors.ts';
import { lookAtProcess } from './process.ts';

/** A maker that died before it wrote its id is taken for dead after this time. */
const UNSIGNED_MS = 5_000;
const RETRY_MS = 50;
const PATIENCE_MS = 120_000;

/**
 * Runs `work` while no other process starts, joins or leaves the built-in database of this folder. A lock left behind by a
 * process that is gone is taken over.
 *
 * @throws ZaakpostError DATABASE_START_FAILED where another process holds the lock for two minutes.
 */
export async function withStartLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, 'starting');
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await take(lock))) {
    if (Date.now() > deadline)
      throw new ZaakpostError('DATABASE_START_FAILED', { detail: `another process holds ${lock}` });
    if (await isStale(lock)) await rm(lock, { recursive: true, force: true });
    else await wait(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    await writeFile(path.join(lock, 'holder'), await holderOf(process.pid));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds a lock, so written that a later process of the same id is another. */
async function holderOf(pid: number): Promise<string> {
  const facts = await lookAtProcess(pid);
  return `${pid} ${facts?.startedAt ?? ''}`;
}

async function isStale(lock: string): Promise<boolean> {
  const holder = await readFile(path.join(lock, 'holder'), 'utf8').catch(() => '');
  if (holder === '') {
    const made = await stat(lock).catch(() => null);
    return made !== null && Date.now() - made.mtimeMs > UNSIGNED_MS;
  }
  const pid = Number.parseInt(holder, 10);
  return (await lookAtProcess(pid)) === null || (await holderOf(pid)) !== holder;
}
