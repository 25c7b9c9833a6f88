import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { PasswordSettings, SourceSettings } from '../../src/mailbox/source.ts';
import { type Certificate, makeAuthority, makeServerCertificate } from './certificates.ts';
import { type Maildirs, maildirs } from './maildir.ts';
import { requireBinary, type Skippable } from './service.ts';

/** From here to here Dovecot trusts clear text, whatever its settings say. */
export const TRUSTED_HOST = '127.0.0.1';
/** Seen from 127.0.0.1 this is another machine: a login without TLS is refused, as a real server does. */
export const STRICT_HOST = '127.0.0.2';

const PASSWORD = 'geheim-wachtwoord';
const START_ATTEMPTS = 3;
const ROOT = process.getuid?.() === 0;
/** Where Dovecot runs as root, mail belongs to a user of its own: it serves none as root. */
const MAIL_OWNER = ROOT
  ? { uid: 5000, gid: 5000 }
  : { uid: process.getuid?.() ?? 5000, gid: process.getgid?.() ?? 5000 };

export interface DovecotPorts {
  imap: number;
  imaps: number;
  pop3: number;
  pop3s: number;
}

export interface DovecotOptions {
  /** Lines put at the end of dovecot.conf: they win over ours. */
  extraConfig?: string[];
  /** The test CA, where it is not to be one of its own. */
  authority?: Certificate;
  /** The server's certificate, where it is not to be one of the test CA for localhost, 127.0.0.1 and 127.0.0.2. */
  certificate?: Certificate;
}

/** A running Dovecot that serves IMAP, IMAPS, POP3 and POP3S to any user with {@link Dovecot.password}. */
export interface Dovecot extends Maildirs {
  ports: DovecotPorts;
  password: string;
  /** PEM of the CA that signed the server's certificate. */
  ca: string;
  /** The server's certificate. */
  certificate: Certificate;
  /** Settings of a mailbox of this server; STRICT_HOST for the protocols that begin in clear text. */
  settings(protocol: SourceSettings['protocol'], user: string): PasswordSettings;
  stop(): Promise<void>;
}

/** The part of a test's context that a server needs. */
export interface ServerContext extends Skippable {
  after(end: () => Promise<void>): void;
}

/**
 * Starts a Dovecot in a fresh folder, on free ports of 127.0.0.1 and 127.0.0.2; it ends with the test.
 *
 * @returns undefined where Dovecot is not installed and the test was skipped.
 */
export async function startDovecot(
  t: ServerContext,
  options: DovecotOptions = {},
): Promise<Dovecot | undefined> {
  const binary = requireBinary(t, 'dovecot', 'dovecot-imapd dovecot-pop3d');
  if (!binary) return undefined;
  const authority = options.authority ?? (await makeAuthority());
  const certificate =
    options.certificate ??
    (await makeServerCertificate(authority, { names: ['localhost'], ips: [TRUSTED_HOST, STRICT_HOST] }));
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-dovecot-'));
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(endProcess));
    await rm(folder, { recursive: true, force: true });
  };
  t.after(stop);
  const mail = path.join(folder, 'mail');
  await prepareFolder(folder, mail, certificate);
  const { process: child, ports } = await startOnFreePorts(binary, folder, options.extraConfig ?? []);
  started.push(child);
  return {
    ports,
    password: PASSWORD,
    ca: authority.cert,
    certificate,
    settings: (protocol, user) => mailboxSettings(protocol, user, ports, authority.cert),
    ...maildirs(mail, MAIL_OWNER),
    stop,
  };
}

function mailboxSettings(
  protocol: SourceSettings['protocol'],
  user: string,
  ports: DovecotPorts,
  ca: string,
): PasswordSettings {
  const port = {
    imaps: ports.imaps,
    'imap+starttls': ports.imap,
    pop3s: ports.pop3s,
    'pop3+stls': ports.pop3,
  }[protocol];
  const host = protocol === 'imaps' || protocol === 'pop3s' ? TRUSTED_HOST : STRICT_HOST;
  const folders = ['INBOX'];
  return { protocol, host, port, username: user, password: PASSWORD, folders, tlsCa: ca, timeoutMs: 10_000 };
}

async function prepareFolder(folder: string, mail: string, certificate: Certificate): Promise<void> {
  await chmod(folder, 0o755);
  await mkdir(mail);
  await chown(mail, MAIL_OWNER.uid, MAIL_OWNER.gid);
  await writeFile(path.join(folder, 'cert.pem'), certificate.cert);
  await writeFile(path.join(folder, 'key.pem'), certificate.key, { mode: 0o600 });
}

/** A port that was free may be taken by another test before Dovecot has it: then it is tried again with others. */
async function startOnFreePorts(
  binary: string,
  folder: string,
  extraConfig: string[],
): Promise<{ process: ChildProcess; ports: DovecotPorts }> {
  for (let attempt = 1; ; attempt++) {
    const ports = await freePorts();
    const file = path.join(folder, 'dovecot.conf');
    await writeFile(file, configuration(folder, ports, extraConfig));
    const child = spawn(binary, ['-F', '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
    const refusal = await untilStarted(child);
    if (refusal === undefined) return { process: child, ports };
    if (attempt === START_ATTEMPTS) throw new Error(`Dovecot did not start:\n${refusal}`);
  }
}

/** @returns undefined once it listens; what it said where it ended instead. */
async function untilStarted(child: ChildProcess): Promise<string | undefined> {
  const { stderr } = child;
  if (!stderr) throw new Error('Dovecot was started without a pipe for its log');
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    if (line.includes('starting up')) {
      stderr.resume();
      return undefined;
    }
    said.push(line);
  }
  return said.join('\n');
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePorts(): Promise<DovecotPorts> {
  const servers = [1, 2, 3, 4].map(() => createServer().listen(0, '0.0.0.0'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const [imap = 0, imaps = 0, pop3 = 0, pop3s = 0] = servers.map(
    (server) => (server.address() as AddressInfo).port,
  );
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return { imap, imaps, pop3, pop3s };
}

function configuration(folder: string, ports: DovecotPorts, extraConfig: string[]): string {
  const listener = (name: string, port: number, ssl: string): string =>
    `  inet_listener ${name} {\n    port = ${port}\n    ssl = ${ssl}\n  }`;
  return [
    `base_dir = ${folder}/run`,
    `state_dir = ${folder}/state`,
    'log_path = /dev/stderr',
    'protocols = imap pop3',
    `listen = ${TRUSTED_HOST}, ${STRICT_HOST}`,
    'ssl = required',
    `ssl_cert = <${folder}/cert.pem`,
    `ssl_key = <${folder}/key.pem`,
    'ssl_dh =',
    'disable_plaintext_auth = yes',
    'login_trusted_networks =',
    'auth_mechanisms = plain login',
    // A wrong password in one test must not slow down the next.
    'auth_failure_delay = 0',
    'service anvil {\n  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n}',
    ...ownership(),
    'first_valid_uid = 1',
    'mail_location = maildir:~/Maildir',
    'mail_max_userip_connections = 100',
    'pop3_uidl_format = %g',
    'service imap-login {',
    listener('imap', ports.imap, 'no'),
    listener('imaps', ports.imaps, 'yes'),
    '}',
    'service pop3-login {',
    listener('pop3', ports.pop3, 'no'),
    listener('pop3s', ports.pop3s, 'yes'),
    '}',
    `passdb {\n  driver = static\n  args = password=${PASSWORD}\n}`,
    `userdb {\n  driver = static\n  args = uid=${MAIL_OWNER.uid} gid=${MAIL_OWNER.gid} home=${folder}/mail/%u allow_all_users=yes\n}`,
    ...extraConfig,
    '',
  ].join('\n');
}

/** Without root, Dovecot can run all its parts as the one user there is, outside any chroot. */
function ownership(): string[] {
  if (ROOT) return ['default_internal_user = dovecot', 'default_login_user = dovenull'];
  const { username } = userInfo();
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  return [
    `default_internal_group = ${group}`,
    `default_internal_user = ${username}`,
    `default_login_user = ${username}`,
    ...['anvil', 'imap-login', 'pop3-login', 'stats'].map((name) => `service ${name} {\n  chroot =\n}`),
  ];
}
