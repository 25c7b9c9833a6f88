import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { requireBinary, type Skippable } from '../support/service.ts';

/** Path of veraPDF's command-line jar (org.verapdf.apps:greenfield-apps on Maven Central). */
const VERAPDF_JAR = process.env.VERAPDF_JAR ?? '';

/**
 * What veraPDF finds of every file in a folder, a line each, `PASS` first where it conforms.
 *
 * @param flavour such as '3a' or 'ua1'.
 * @returns undefined where there is no veraPDF, and the test was skipped.
 */
export function veraPdf(t: Skippable, folder: string, flavour: string): string[] | undefined {
  if (!existsSync(VERAPDF_JAR)) {
    t.skip('VERAPDF_JAR names no jar of veraPDF (see docs/development.md)');
    return undefined;
  }
  if (requireBinary(t, 'java', 'default-jre-headless') === undefined) return undefined;
  const options = ['--flavour', flavour, '--format', 'text', '-v', folder];
  const main = 'org.verapdf.apps.GreenfieldCliWrapper';
  const { stdout } = spawnSync('java', ['-cp', VERAPDF_JAR, main, ...options], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}
