import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './failure.ts';
import { readTextFile } from './text-file.ts';

/**
 * Gets a password without its being an argument, which other users of the machine could see: from a file (`-`: from standard input), or
 * typed without echo. The line break at its end is not part of it.
 *
 * @param file as given with --password-file.
 * @throws UsageError where there is neither a file nor a terminal to ask at; ZaakpostError FILE_INVALID
 */
export async function readPassword(file: string | undefined, prompt: string): Promise<string> {
  const given = file === undefined ? await typed(prompt) : await readTextFile(file);
  const password = given.replace(/\r?\n$/, '');
  if (password === '') throw new UsageError(['--password-file: the password is empty']);
  return password;
}

async function typed(prompt: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError(['--password-file: is needed where there is no terminal to ask for the password']);
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    const aborted = Promise.withResolvers<never>();
    terminal.on('SIGINT', () => aborted.reject(new UsageError(['the password was not given'])));
    return await Promise.race([terminal.question(''), aborted.promise]);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
