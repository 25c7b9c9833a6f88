import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { EICAR } from '../../src/checks/eicar.ts';
import type { ServerContext } from './dovecot.ts';
import { requireBinary } from './service.ts';

/** Settings of clamd.conf(5), by name. */
export type ClamdSettings = Record<string, string>;

/** A running clamd that knows one virus. */
export interface ClamdServer {
  /** tcp://127.0.0.1:port */
  tcp: string;
  /** unix:/path */
  unix: string;
  /** Ends it, gently or by a signal of one's own. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it anew, at the same addresses. */
  start(): Promise<void>;
}

/** Limits above the largest mail, and an alert where one is exceeded all the same: as Zaakpost asks for. */
const SETTINGS: ClamdSettings = {
  Foreground: 'yes',
  TCPAddr: '127.0.0.1',
  OfficialDatabaseOnly: 'no',
  Bytecode: 'no',
  SelfCheck: '0',
  MaxThreads: '4',
  StreamMaxLength: '128M',
  MaxFileSize: '128M',
  MaxScanSize: '512M',
  MaxScanTime: '120000',
  AlertExceedsMax: 'yes',
  AlertEncrypted: 'yes',
  ScanMail: 'yes',
  ScanArchive: 'yes',
};
const START_ATTEMPTS = 3;

/** EICAR, by its octets wherever they are, in the form of an .ndb file. */
const EICAR_SIGNATURE = `Eicar-Test-Signature:0:*:${Buffer.from(EICAR).toString('hex')}\n`;

/**
 * Starts a clamd in a fresh folder, on a free port and a socket; it ends with the test.
 *
 * @param overrides settings that are to differ, such as `{ MaxFileSize: '25M' }`.
 * @param signature the one virus that it knows.
 * @returns undefined where clamd is not installed and the test was skipped.
 */
export async function startClamd(
  t: ServerContext,
  overrides: ClamdSettings = {},
  signature = EICAR_SIGNATURE,
): Promise<ClamdServer | undefined> {
  const binary = requireBinary(t, 'clamd', 'clamav-daemon');
  if (!binary) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-clamd-'));
  for (const name of ['db', 'tmp']) await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, 'db', 'test.ndb'), signature);
  let { child, port } = await startOnFreePort(binary, folder, overrides);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => endProcess(child, signal);
  t.after(async () => {
    await stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  return {
    tcp: `tcp://127.0.0.1:${port}`,
    unix: `unix:${path.join(folder, 'clamd.sock')}`,
    stop,
    async start() {
      child = await startAt(binary, folder, port, overrides);
    },
  };
}

/** A port that was free may be taken before clamd has it: then it is tried again with another. */
async function startOnFreePort(
  binary: string,
  folder: string,
  overrides: ClamdSettings,
): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return { child: await startAt(binary, folder, port, overrides), port };
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

async function startAt(
  binary: string,
  folder: string,
  port: number,
  overrides: ClamdSettings,
): Promise<ChildProcess> {
  const file = path.join(folder, 'clamd.conf');
  const settings: ClamdSettings = {
    ...SETTINGS,
    TCPSocket: String(port),
    LocalSocket: path.join(folder, 'clamd.sock'),
    FixStaleSocket: 'yes',
    PidFile: path.join(folder, 'clamd.pid'),
    DatabaseDirectory: path.join(folder, 'db'),
    TemporaryDirectory: path.join(folder, 'tmp'),
    ...overrides,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  await writeFile(file, lines.join(''));
  const child = spawn(binary, ['-c', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  await untilStarted(child);
  return child;
}

/** The last that clamd says before it serves is whether it checks itself. */
async function untilStarted(child: ChildProcess): Promise<void> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('clamd was started without pipes for its log');
  const said: string[] = [];
  stderr.on('data', (piece) => said.push(String(piece)));
  let started = false;
  for await (const line of createInterface({ input: stdout })) {
    said.push(line);
    started = line.startsWith('Self checking');
    if (started) break;
  }
  if (!started) throw new Error(`clamd did not start:\n${said.join('\n')}`);
  // The loop left it paused, and a full pipe would stop clamd.
  stdout.resume();
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
