import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ServerContext } from './dovecot.ts';
import { requireBinary } from './service.ts';

/** A running rspamd. */
export interface RspamdServer {
  /** http://127.0.0.1:port */
  url: string;
  stop(): Promise<void>;
}

/** Finds a word in subjects, and says whom it took the mail to be from. */
const RULES = `
rspamd_config:register_symbol({
  name = 'TEST_SUSPICIOUS', type = 'normal', score = 8.0, group = 'test',
  callback = function(task)
    local from = (task:get_from('smtp') or {})[1]
    local told = tostring(task:get_ip()) .. ' ' .. tostring(task:get_helo()) .. ' ' .. (from and from.addr or '')
    if (task:get_header('Subject') or ''):find('verdacht') and told == '192.0.2.1 mail.example a@example.org' then
      return true, 1.0
    end
  end
})
`;

/** No modules, no hyperscan, a tiny list of top domains and no DNS: so that it starts at once and asks nobody. */
const configuration = (folder: string, port: number): string => `
lua = "${folder}/rules.lua";
options {
  tempdir = "${folder}";
  pidfile = "${folder}/rspamd.pid";
  control_socket = "${folder}/control.sock mode=0600";
  url_tld = "${folder}/tld.dat";
  filters = "";
  disable_hyperscan = true;
  max_message = 1mb;
  dns { nameserver = ["127.0.0.1:1"]; timeout = 0.1s; retransmits = 1; }
}
lang_detector { enabled = false; }
logging { type = "console"; level = "info"; }
worker "normal" { bind_socket = "127.0.0.1:${port}"; count = 1; }
actions { reject = 15; add_header = 6; }
`;

const START_ATTEMPTS = 3;

/**
 * Starts an rspamd on a free port of 127.0.0.1, which knows GTUBE and one rule; it ends with the test.
 *
 * @returns undefined where rspamd is not installed and the test was skipped.
 */
export async function startRspamd(t: ServerContext): Promise<RspamdServer | undefined> {
  const binary = requireBinary(t, 'rspamd', 'rspamd');
  if (!binary) return undefined;
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-rspamd-'));
  await writeFile(path.join(folder, 'rules.lua'), RULES);
  await writeFile(path.join(folder, 'tld.dat'), 'example\norg\n');
  const { child, port } = await startOnFreePort(binary, folder);
  const stop = async () => end(child);
  t.after(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { url: `http://127.0.0.1:${port}`, stop };
}

async function startOnFreePort(
  binary: string,
  folder: string,
): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const file = path.join(folder, 'rspamd.conf');
    await writeFile(file, configuration(folder, port));
    const child = spawn(binary, ['-f', '--insecure', '-c', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = await untilStarted(child);
    if (said === null) return { child, port };
    if (attempt === START_ATTEMPTS) throw new Error(`rspamd did not start:\n${said}`);
  }
}

/** Null once its worker serves; what it said where it ended before. It logs to stderr. */
async function untilStarted(child: ChildProcess): Promise<string | null> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('rspamd was started without pipes for its log');
  stdout.resume();
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    said.push(line);
    if (!line.includes('start_worker:')) continue;
    stderr.resume();
    return null;
  }
  return said.join('\n');
}

/** Its workers end with it, where it is asked to end. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}
