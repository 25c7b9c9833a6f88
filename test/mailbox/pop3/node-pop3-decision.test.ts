/**
 * Keeps on record what node-pop3 0.11.0 does where our own client is right (`faults.test.ts`, `opening.test.ts`): the reason for
 * docs/adr/0002-pop3-client-of-our-own.md. A failure here is news: node-pop3 has changed, and the decision can be looked at again.
 */
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import test, { type TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import Pop3Command from 'node-pop3';
import { CLOSE, RESET, type Script } from './fault-connection.ts';
import { startFaultServer } from './fault-server.ts';

const PROBE = path.join(import.meta.dirname, 'node-pop3-probe.ts');
/** For one who has heard all there is to hear, and goes on waiting. */
const HANG_MS = 3_000;
/** For one who does come back. */
const PATIENCE_MS = 30_000;

/** What came of it: octets (one a character), or nothing, or the end of the process. */
type Outcome = { gives: string } | 'hangs' | 'crashes';

interface Case {
  script: Script;
  outcome: Outcome;
  /** What the probe does; without one it takes the octets of message 1, as they are. */
  task?: 'idle' | 'text';
}

const CASES: Record<string, Case> = {
  'a terminator split after its CR: hangs': {
    script: { RETR: ['+OK\r\nx\r', '\n.\r\n'] },
    outcome: 'hangs',
  },
  'a terminator split after its dot: hangs': {
    script: { RETR: ['+OK\r\nx\r\n.', '\r\n'] },
    outcome: 'hangs',
  },
  'a terminator split before its last LF: hangs': {
    script: { RETR: ['+OK\r\nx\r\n.\r', '\n'] },
    outcome: 'hangs',
  },
  'a terminator split after CRLF: two octets too many': {
    script: { RETR: ['+OK\r\nx\r\n', '.\r\n'] },
    outcome: { gives: 'x\r\n' },
  },
  'a stuffed dot that a chunk begins with: the mail is cut there': {
    script: { RETR: ['+OK\r\nx\r\n.', '.\r\n', 'all the rest\r\n.\r\n'] },
    outcome: { gives: 'x\r\n.' },
  },
  'a status line that is split: its rest is part of the mail': {
    script: { RETR: ['+OK 3 oct', 'ets\r\nx\r\n.\r\n'] },
    outcome: { gives: 'OK 3 octets\r\nx' },
  },
  'a connection closed in mid-message: hangs': {
    script: { RETR: ['+OK\r\nhalf a mes', CLOSE] },
    outcome: 'hangs',
  },
  'a connection reset in mid-message: crashes': {
    script: { RETR: ['+OK\r\nhalf a mes', RESET] },
    outcome: 'crashes',
  },
  'a mail that a sender has written for it: crashes': {
    script: { RETR: ['+OK\r\nx\r\n.', '.\r\n', '-ERR y\r\n.\r\n'] },
    outcome: 'crashes',
  },
  'a refusing greeting: crashes': {
    script: { greeting: ['-ERR too busy\r\n'] },
    outcome: 'crashes',
  },
  'a refusal that nobody asked for: crashes': {
    script: { STAT: ['+OK 1 10\r\n', '-ERR closing\r\n'] },
    task: 'idle',
    outcome: 'crashes',
  },
  'dot-stuffing: not undone': {
    script: { RETR: ['+OK\r\n..x\r\n.\r\n'] },
    outcome: { gives: '..x' },
  },
  'octets beyond ASCII: lost': {
    script: { RETR: ['+OK\r\ncaf\xe9\r\n.\r\n'] },
    task: 'text',
    outcome: { gives: 'caf\xef\xbf\xbd' },
  },
};

test('node-pop3 before a server that does as servers do', { concurrency: 3 }, async (t) => {
  const cases = Object.entries(CASES).map(([title, { script, task, outcome }]) =>
    t.test(title, async (inner) => {
      const patience = outcome === 'hangs' ? HANG_MS : PATIENCE_MS;
      assert.deepEqual(await outcomeOf(inner, script, task ?? 'octets', patience), outcome);
    }),
  );
  await Promise.all(cases);
});

test('node-pop3 knows neither STLS nor CAPA nor AUTH', () => {
  for (const command of ['STLS', 'CAPA', 'AUTH']) assert.ok(!(command in Pop3Command.prototype), command);
});

async function outcomeOf(t: TestContext, script: Script, task: string, patienceMs: number): Promise<Outcome> {
  const server = await startFaultServer(t, { STAT: ['+OK 1 10\r\n'], ...script }, 'pop3+stls');
  const probe = spawn(process.execPath, [PROBE, String(server.settings.port), task]);
  probe.stdin.on('error', () => undefined);
  const exited = once(probe, 'exit');
  t.after(async () => {
    probe.kill('SIGKILL');
    await exited;
  });
  const outcome = await Promise.race([given(probe), exited, delay(patienceMs, 'hangs', { ref: false })]);
  if (outcome === 'hangs') return 'hangs';
  if (Array.isArray(outcome)) return 'crashes';
  // What comes behind the message may still bring it down.
  await server.quiet();
  probe.stdin.end();
  const [code] = await exited;
  return code === 0 ? { gives: String(outcome) } : 'crashes';
}

/** The octets that the probe was given, once it says so. */
async function given(probe: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = await once(createInterface({ input: probe.stdout }), 'line');
  return Buffer.from(String(line), 'base64').toString('latin1');
}
