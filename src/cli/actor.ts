import { userInfo } from 'node:os';

/** Who gave the command, for the audit: the account that it runs under. */
export function commandActor(): string {
  try {
    return `${userInfo().username} (command)`;
  } catch {
    // an account id without a name, as containers may have
    return `${process.getuid?.() ?? 'unknown'} (command)`;
  }
}
