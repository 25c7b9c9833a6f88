import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBinary } from '../../test/support/service.ts';
import type { Account, Client, Run } from './cell.ts';

/** How often it is looked at how much memory a program has had; the kernel keeps the mark in between. */
const LOOK_EVERY_MS = 20;
/** Of the times in /proc. */
const TICKS_A_SECOND = 100;

/** What a program is told, for one account and an empty folder. */
interface Setup {
  config: string;
  args: string[];
  /** Folders in which the mails lie afterwards. */
  delivered: string[];
}

/**
 * mpop over POP3S, pipelined. It waits for the disk with each mail, and has no setting for that.
 *
 * @param folder where it may leave its mail: it is not taken away, as that would slow down what is measured next.
 */
export const mpop = (folder: string): Client => foreign('mpop', 'pop3s', 'mpop', folder, mpopSetup);

/** mbsync over IMAPS, which waits for the disk with each mail, as is its default. It takes no IP address for the name in a certificate. */
export const mbsync = (folder: string): Client => foreign('mbsync', 'imaps', 'isync', folder, mbsyncSetup);

function foreign(
  name: string,
  protocol: Client['protocol'],
  debianPackage: string,
  folder: string,
  setup: (account: Account, folder: string, caFile: string) => Setup,
): Client {
  const program = findBinary(name);
  return {
    name,
    protocol,
    ...(program ? {} : { missing: `${name} (Debian: apt-get install ${debianPackage})` }),
    fetch: async (account) => {
      const fresh = mkdtempSync(path.join(folder, `${name}-`));
      const [configFile, caFile] = ['config', 'ca.pem'].map((file) => path.join(fresh, file)) as [
        string,
        string,
      ];
      const { config, args, delivered } = setup(account, fresh, caFile);
      writeFileSync(caFile, account.ca);
      writeFileSync(configFile, config, { mode: 0o600 });
      const run = await watched(program ?? name, [...args.map((arg) => arg.replace('CONFIG', configFile))]);
      const mails = delivered.flatMap((one) => readdirSync(one)).length;
      if (mails !== account.mails) throw new Error(`${name} fetched ${mails} of ${account.mails} mails`);
      return run;
    },
  };
}

function mpopSetup({ host, port, user, password }: Account, folder: string, caFile: string): Setup {
  const maildir = path.join(folder, 'maildir');
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(path.join(maildir, name), { recursive: true });
  const config = `account bench
host ${host}
port ${port}
tls on
tls_starttls off
tls_trust_file ${caFile}
user ${user}
password ${password}
keep on
pipelining on
received_header off
uidls_file ${path.join(folder, 'uidls')}
delivery maildir ${maildir}
`;
  return { config, args: ['-C', 'CONFIG', '-q', 'bench'], delivered: [path.join(maildir, 'new')] };
}

function mbsyncSetup({ port, user, password }: Account, folder: string, caFile: string): Setup {
  const config = `FSync yes
IMAPAccount bench
Host localhost
Port ${port}
User ${user}
Pass ${password}
SSLType IMAPS
SystemCertificates no
CertificateFile ${caFile}

IMAPStore far
Account bench

MaildirStore near
Path ${folder}/
Inbox ${folder}/inbox

Channel bench
Far :far:INBOX
Near :near:INBOX
Create Near
Sync Pull New
SyncState ${folder}/
`;
  const delivered = ['cur', 'new'].map((name) => path.join(folder, 'inbox', name));
  return { config, args: ['-c', 'CONFIG', '-q', 'bench'], delivered };
}

/** Runs a program to its end. What it says is shown where it fails. */
async function watched(program: string, args: string[]): Promise<Run> {
  const start = performance.now();
  const cpu = childrensCpuSeconds();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  let peakBytes = 0;
  const look = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, LOOK_EVERY_MS);
  const [code, signal] = await once(child, 'exit').finally(() => clearInterval(look));
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${program} ended with ${code ?? signal}: ${Buffer.concat(said)}`);
  return { seconds, cpuSeconds: childrensCpuSeconds() - cpu, peakBytes };
}

/** Of the programs that this process has started and that have ended: nothing else tells how much a program took (proc(5), stat). */
function childrensCpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
}

function peakOf(pid: number | undefined): number {
  try {
    const mark = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(mark ?? 0) * 1024;
  } catch {
    // It has just ended.
    return 0;
  }
}
