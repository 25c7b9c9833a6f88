import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './failure.ts';
import { readTextFile } from './text-file.ts';

/**
 * Gets a secret without its being an argument, which other users of the machine could see: from a file (`-`: from
 * standard input), or typed without echo. The line break at its end is not part of it.
 *
 * @param file as given with the option.
 * @param option by which a file is given, such as '--password-file'.
 * @param what it is called, such as 'password'.
 * @throws UsageError where there is neither a file nor a terminal to ask at; ZaakpostError FILE_INVALID
 */
export async function readSecret(file: string | undefined, option: string, what: string): Promise<string> {
  const given = file === undefined ? await typed(option, what) : await readTextFile(file);
  const secret = given.replace(/\r?\n$/, '');
  if (secret === '') throw new UsageError([`${option}: the ${what} is empty`]);
  return secret;
}

async function typed(option: string, what: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError([`${option}: is needed where there is no terminal to ask for the ${what}`]);
  process.stderr.write(`The ${what}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const aborted = Promise.withResolvers<never>();
    terminal.on('SIGINT', () => aborted.reject(new UsageError([`the ${what} was not given`])));
    return await Promise.race([terminal.question(''), aborted.promise]);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
