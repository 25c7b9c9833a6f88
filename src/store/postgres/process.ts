import { readFile } from 'node:fs/promises';

/** A process, told apart from a later one of the same id. */
export interface ProcessFacts {
  /** Name of its program, as far as the system tells it. */
  command: string | null;
  /** Clock ticks from the start of the machine to that of the process; null where the system does not tell. */
  startedAt: string | null;
}

/**
 * What is known of a running process; null where there is none. A process that has ended but was not yet waited for by its
 * parent (a zombie, as stay around in containers without an init) counts as none.
 */
export async function lookAtProcess(pid: number): Promise<ProcessFacts | null> {
  const fields = await statOf(pid);
  if (!fields) return exists(pid) ? { command: null, startedAt: null } : null;
  if (fields.state === 'Z' || fields.state === 'X') return null;
  return { command: fields.command, startedAt: fields.startedAt };
}

/** proc_pid_stat(5): `pid (command) state … starttime`, the command in brackets as it may hold blanks. */
async function statOf(pid: number): Promise<{ command: string; state: string; startedAt: string } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const match = text && /^\d+ \((.*)\) (\S) (.*)$/s.exec(text);
  if (!match) return null;
  const [, command = '', state = '', rest = ''] = match;
  // `rest` begins with the fourth field; the start time is the twenty-second.
  return { command, state, startedAt: rest.split(' ')[18] ?? '' };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
