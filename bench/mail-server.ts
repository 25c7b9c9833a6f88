import { readFile } from 'node:fs/promises';
import { type Dovecot, startDovecot } from '../test/support/dovecot.ts';
import { findBinary } from '../test/support/service.ts';

/** Protocols that are measured. */
export type Protocol = 'imaps' | 'pop3s';

/** A real mail server. */
export interface MailServer {
  dovecot: Dovecot;
  /** Puts mails into an account, which is made by that. */
  fill(user: string, files: readonly string[]): Promise<void>;
  /** What `mailbox add` would be told of an account. */
  mailbox(protocol: Protocol, user: string): Record<string, unknown>;
  stop(): Promise<void>;
}

/** Starts Dovecot; undefined where it is not installed. */
export async function startMailServer(): Promise<MailServer | undefined> {
  if (!findBinary('dovecot')) return undefined;
  const ends: (() => Promise<void>)[] = [];
  const context = { skip: () => undefined, after: (end: () => Promise<void>) => void ends.push(end) };
  const dovecot = await startDovecot(context).catch(async (error: unknown) => {
    for (const end of ends) await end();
    throw error;
  });
  return (
    dovecot && {
      dovecot,
      fill: async (user, files) => {
        for (const file of files) await dovecot.deliver(user, await readFile(file));
      },
      mailbox: (protocol, user) => {
        const { timeoutMs: _, folders, ...settings } = dovecot.settings(protocol, user);
        return { ...settings, folders: [...folders], name: user, intervalSeconds: null };
      },
      stop: () => dovecot.stop(),
    }
  );
}
