import { existsSync } from 'node:fs';
import path from 'node:path';

/** The part of a test's context that is needed to skip it. */
export interface Skippable {
  skip(message?: string): void;
}

/** Debian keeps servers in the sbin folders, which an ordinary user's PATH may lack. */
const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/**
 * The path of a program that a test needs, such as a real mail server. Where it is missing the test is skipped
 * with a line that says what to install; on CI, where everything must run, that is an error.
 *
 * @param name the program, such as 'dovecot'.
 * @param debianPackage the Debian package(s) that bring it.
 * @returns its path, or undefined where the test was skipped: the caller returns at once.
 * @throws Error when it is missing and the environment says CI=true.
 */
export function requireBinary(t: Skippable, name: string, debianPackage: string): string | undefined {
  const found = findBinary(name);
  if (found) return found;
  const missing = `${name} is not installed (Debian: apt-get install ${debianPackage})`;
  if (process.env.CI === 'true') throw new Error(missing);
  t.skip(missing);
  return undefined;
}

/** The path of a program, or undefined where there is none. */
export function findBinary(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [...folders, ...SYSTEM_FOLDERS]
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}
