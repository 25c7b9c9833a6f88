import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { asZaakpostError, ZaakpostError } from '../errors.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SOURCES = path.join(ROOT, 'ui');
const BUILT = path.join(SOURCES, 'dist');
const BUILDER = path.join(ROOT, 'node_modules/vite/bin/vite.js');

/** Its time is that of the build. */
const PAGE = 'index.html';

/** A newer component makes them old, too. */
const OF_THE_PROJECT = ['package-lock.json'];

/** As `ensureScreens`, for a command that goes on without them: mail comes first. What went wrong is said too. */
export async function offerScreens(say: (line: string) => void): Promise<void> {
  await ensureScreens(say).catch((error: unknown) => {
    const { message, detail } = asZaakpostError(error);
    say(detail ? `${message}\n${detail}` : message);
  });
}

/**
 * Builds the screens where they have not been built, or where a source is newer. Where the sources or the programs to build them
 * are not there, as in a container image, nothing is done: what was built with the image is served.
 *
 * @param say told in one line before it is built, as that takes some seconds.
 * @param folder where they are built.
 * @throws ZaakpostError SCREENS_NOT_BUILT with what the build said.
 */
export async function ensureScreens(say: (line: string) => void, folder = BUILT): Promise<void> {
  if (!existsSync(path.join(SOURCES, 'main.tsx')) || !existsSync(BUILDER)) return;
  const built = await stat(path.join(folder, PAGE)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (built >= (await newestSource())) return;
  say(
    built === 0
      ? 'Building the screens, once …'
      : 'Building the screens anew, as their sources have changed …',
  );
  await build(folder);
}

async function newestSource(): Promise<number> {
  const files = await readdir(SOURCES, { recursive: true, withFileTypes: true });
  const sources = files
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .filter((file) => !/^dist(-\d+(-old)?)?([\\/]|$)/.test(path.relative(SOURCES, file)));
  const all = [...sources, ...OF_THE_PROJECT.map((name) => path.join(ROOT, name))];
  const times = await Promise.all(all.map(async (file) => (await stat(file)).mtimeMs));
  return Math.max(...times);
}

/** Into a folder of its own, so that who serves the screens meanwhile, or builds them too, never sees half of them. */
async function build(folder: string): Promise<void> {
  const made = `${folder}-${process.pid}`;
  const old = `${made}-old`;
  try {
    await run(['build', SOURCES, '--outDir', made, '--logLevel', 'warn']);
    // What is there goes as a whole: another process may put its own into its place at any moment.
    await rename(folder, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(made, folder).catch((error: NodeJS.ErrnoException) => {
      // another process was quicker: what it built is the same
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(made, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILDER, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (data: Buffer) => {
      said += data;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const fail = (cause?: unknown) =>
      reject(new ZaakpostError('SCREENS_NOT_BUILT', { detail: said.trim(), cause }));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? resolve() : fail()));
  });
}
