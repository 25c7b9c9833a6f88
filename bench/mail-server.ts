import { readFile } from 'node:fs/promises';
import { type Dovecot, startDovecot } from '../test/support/dovecot.ts';
import { findBinary } from '../test/support/service.ts';

/** Protocols that are measured, each with an account of its own: a server is quicker with mail that it has read before. */
export const PROTOCOLS = ['imaps', 'pop3s'] as const;

/** A real mail server that holds the corpus. */
export interface MailServer {
  /** What `mailbox add` would be told of the account for a protocol. */
  mailbox(protocol: (typeof PROTOCOLS)[number]): Record<string, unknown>;
  stop(): Promise<void>;
}

/** Starts Dovecot with the corpus in an account for each protocol; undefined where it is not installed. */
export async function startMailServer(files: readonly string[]): Promise<MailServer | undefined> {
  if (!findBinary('dovecot')) return undefined;
  const context = { skip: () => undefined, after: () => undefined };
  const dovecot = await startDovecot(context);
  if (!dovecot) return undefined;
  try {
    for (const protocol of PROTOCOLS) await fill(dovecot, protocol, files);
  } catch (error) {
    await dovecot.stop();
    throw error;
  }
  return {
    mailbox: (protocol) => {
      const { timeoutMs: _, ...settings } = dovecot.settings(protocol, protocol);
      return { ...settings, name: protocol, intervalSeconds: null };
    },
    stop: () => dovecot.stop(),
  };
}

async function fill(dovecot: Dovecot, user: string, files: readonly string[]): Promise<void> {
  for (const file of files) await dovecot.deliver(user, await readFile(file));
}
