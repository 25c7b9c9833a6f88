import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { type Config, readConfig } from '../src/config.ts';
import type { Measured } from './measured.ts';

/** What a part is to do. */
export interface Task {
  /** Mails of the corpus. */
  count: number;
  /** Folder of the installation that the part works on. */
  dataFolder: string;
  databaseUrl: string;
}

/** Where Node keeps what it makes of source files: with the command (`bin/zaakpost.js`) and the image it has such a folder, so here too. */
const COMPILE_CACHE = path.join(import.meta.dirname, '../node_modules/.cache/zaakpost');

/**
 * As the image starts the workers: left to itself, the room for young objects grows to 128 MB a thread, and memory that was freed
 * is kept.
 */
const FLAGS = ['--max-semi-space-size=4'];
const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

/** Runs a part in a process of its own, so that time and memory are its own; returns what it reported. */
export async function runPart<Report = Measured>(
  name: string,
  task: Task,
  ...more: string[]
): Promise<Report> {
  const script = path.join(import.meta.dirname, 'parts', `${name}.ts`);
  const child = spawn(process.execPath, [...FLAGS, script, JSON.stringify(task), ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...MALLOC, NODE_COMPILE_CACHE: COMPILE_CACHE },
  });
  const [said, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`${name} ended with ${code ?? signal}`);
  return JSON.parse(said);
}

/** In the process of a part: its task. */
export function task(): Task {
  return JSON.parse(process.argv[2] ?? '');
}

/** The settings of a part's installation: those of a fresh one, and no others. */
export function configOf({ dataFolder, databaseUrl }: Task): Config {
  return readConfig({ ZAAKPOST_DATA: dataFolder, DATABASE_URL: databaseUrl, ZAAKPOST_LOG_LEVEL: 'warn' });
}

/** In the process of a part: hands over what it measured. */
export function report(measured: Measured | readonly Measured[]): void {
  process.stdout.write(JSON.stringify(measured));
}
