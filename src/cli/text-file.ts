import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { ZaakpostError } from '../errors.ts';

/**
 * Reads a file of text that was named on the command line; `-` is standard input.
 *
 * @throws ZaakpostError FILE_INVALID where it cannot be read.
 */
export async function readTextFile(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ZaakpostError('FILE_INVALID', { detail: `${file}: ${cause.code ?? cause.message}`, cause });
  });
}
