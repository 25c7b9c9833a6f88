import assert from 'node:assert/strict';
import test from 'node:test';
import type { MailCommand } from '../support/fault-proxy.ts';
import { type FaultKind, faultKinds } from './fault-kinds.ts';
import { FaultBench, type FaultyRun, type Setting } from './fault-run.ts';

/** Attempts at a time: most of each is waiting for the disk, the server and time limits. */
const LANES = 8;
/** Longest silence where silence is the fault. */
const PATIENCE_MS = 700;
/** Between the octets after which a connection is cut: prime, so that it meets lines at every place. */
const STRIDE_OCTETS = 127;

/**
 * Tries all that can go wrong at each command of a run, one after the other, each with a mailbox of its own.
 *
 * @param where the commands that differ from those of another matrix; all of them unless told.
 */
export function faultMatrix(title: string, setting: Setting, where = /./): void {
  test(`${title}: whatever goes wrong at any command, the next run puts right`, {
    concurrency: LANES,
  }, async (t) => {
    const bench = await FaultBench.open(t);
    if (!bench) return;
    const commands = (await bench.commands(setting)).filter(({ name }) => where.test(name));
    assert.ok(commands.length > 0);
    const tried = commands.map((command) =>
      t.test(`${command.name} (${command.index})`, async () => {
        await each(faultKinds(setting.protocol, command), (kind) => attempt(bench, setting, command, kind));
      }),
    );
    await Promise.all(tried);
  });
}

/** Cuts the connection after more and more octets of the server, and gives each in a packet of its own. */
export function octetMatrix(title: string, setting: Setting): void {
  test(`${title}: the connection may end after any octet, and octets come as they like`, async (t) => {
    const bench = await FaultBench.open(t);
    if (!bench) return;
    const { result } = await bench.attempt(setting, { split: true });
    assert.equal(result.error, null);
    const lanes = Array.from({ length: LANES }, (_, lane) => cutAfterOctets(bench, setting, lane));
    await Promise.all(lanes);
  });
}

async function cutAfterOctets(bench: FaultBench, setting: Setting, lane: number): Promise<void> {
  const end = lane % 2 === 0 ? 'FIN' : 'RST';
  for (let octets = 1 + lane * STRIDE_OCTETS; ; octets += LANES * STRIDE_OCTETS) {
    const run = await bench.attempt(setting, { cut: { octets, end } });
    requireCode(run, ['MAILBOX_CONNECTION_LOST'], `${end} after ${octets} octets`);
    if (run.strikes === 0) return;
  }
}

async function attempt(
  bench: FaultBench,
  setting: Setting,
  { index }: MailCommand,
  kind: FaultKind,
): Promise<void> {
  const silent = kind.fault.end === 'silence';
  const at = (command: MailCommand) => (command.index === index ? kind.fault : {});
  const run = await bench.attempt(setting, { at }, silent ? PATIENCE_MS : undefined);
  requireCode(run, kind.codes);
  // On a busy machine something else may take longer than a short patience lasts.
  assert.ok(run.strikes > 0 || silent, 'nothing went wrong');
}

/** Requires that a run came to its end, or says of the fault what is so. */
export function requireCode(
  { result: { error, failed } }: FaultyRun,
  codes: readonly string[],
  what = '',
): void {
  assert.ok(
    error === null || codes.includes(error.code),
    `${what} is told as ${error?.code}: ${error?.message}`,
  );
  for (const message of failed) assert.equal(message.error.code, 'MAILBOX_REFUSED');
}

/** Tries each, and tells of all that failed. */
export async function each<Kind extends { title: string }>(
  kinds: readonly Kind[],
  attempt: (kind: Kind) => Promise<void>,
): Promise<void> {
  const failures: string[] = [];
  for (const kind of kinds)
    await attempt(kind).catch((error: unknown) => {
      failures.push(`${kind.title}: ${error instanceof Error ? error.message : error}`);
    });
  assert.deepEqual(failures, []);
}
