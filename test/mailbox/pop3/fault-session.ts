import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { type ErrorCode, ZaakpostError } from '../../../src/errors.ts';
import { Pop3Source } from '../../../src/mailbox/pop3/source.ts';
import type { PasswordSettings } from '../../../src/mailbox/source.ts';
import type { Script } from './fault-connection.ts';
import { type Ending, type FaultServer, startFaultServer } from './fault-server.ts';

/** A session of our client with a server that follows a script. */
export interface FaultSession {
  server: FaultServer;
  source: Pop3Source;
}

/** Starts the server and opens a session, which is closed with the test. */
export async function opened(
  t: Ending,
  script: Script,
  change: Partial<PasswordSettings> = {},
): Promise<FaultSession> {
  const { server, source } = await unopened(t, script, change);
  await source.open();
  t.after(async () => {
    await source.close().catch(() => undefined);
  });
  return { server, source };
}

/** Starts the server only. */
export async function unopened(
  t: Ending,
  script: Script,
  change: Partial<PasswordSettings> = {},
): Promise<FaultSession> {
  const server = await startFaultServer(t, script, change.protocol === 'pop3+stls' ? 'pop3+stls' : 'pop3s');
  return { server, source: new Pop3Source({ ...server.settings, ...change }) };
}

/** Whether an error is ours, with this code, and says this to an admin. */
export function withCode(code: ErrorCode, detail = /(?:)/): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof ZaakpostError, String(error));
    assert.equal(error.code, code, error.detail);
    assert.match(error.detail ?? '', detail);
    return true;
  };
}

/** All messages of the mailbox. */
export async function fetchAll(source: Pop3Source): Promise<Buffer[]> {
  const fetched: Buffer[] = [];
  for await (const { raw } of source.fetch(await source.list())) fetched.push(await buffer(raw));
  return fetched;
}

/** LIST and UIDL of messages whose unique-ids are given. */
export function mailboxOf(ids: readonly string[]): Script {
  const lines = (words: readonly string[]): string => words.map((word, n) => `${n + 1} ${word}\r\n`).join('');
  return {
    LIST: [`+OK\r\n${lines(ids.map(() => '10'))}.\r\n`],
    UIDL: [`+OK\r\n${lines(ids)}.\r\n`],
  };
}
