import { once } from 'node:events';
import { createServer } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { PasswordSettings } from '../../../src/mailbox/source.ts';
import { makeServerCertificate } from '../../support/certificates.ts';
import { CLOSE, FaultConnection, type Script, TLS } from './fault-connection.ts';

export interface FaultServer {
  /** With which our client trusts this server. */
  settings: PasswordSettings;
  /** What the client has said, line by line. */
  heard: string[];
  /** The most commands that lay unanswered at one time. */
  mostAhead(): number;
  /** Octets that the network has not taken yet, since the client does not read. */
  unsent(): number;
  /** Resolves when all that was asked for has been said, and the clients have it. */
  quiet(): Promise<void>;
  /** Says something that no command asked for, on every connection; resolves when the clients have it. */
  say(text: string): Promise<void>;
}

/** The part of a test's context that ends the server. */
export interface Ending {
  after(end: () => Promise<void>): void;
}

/** An ordinary server with one message, `een`, whose RETR must be scripted. */
const ORDINARY: Script = {
  greeting: ['+OK ready\r\n'],
  STLS: ['+OK begin\r\n', TLS],
  CAPA: ['+OK\r\nUSER\r\nUIDL\r\nTOP\r\nRESP-CODES\r\n.\r\n'],
  USER: ['+OK\r\n'],
  PASS: ['+OK\r\n'],
  AUTH: ['+OK\r\n'],
  LIST: ['+OK\r\n1 10\r\n.\r\n'],
  UIDL: ['+OK\r\n1 een\r\n.\r\n'],
  DELE: ['+OK\r\n'],
  QUIT: ['+OK bye\r\n', CLOSE],
};

/**
 * A server that answers by script, down to how its answers are cut into packets: for the faults that no real server shows on
 * demand.
 *
 * @param script wins over an ordinary server's answers.
 */
export async function startFaultServer(
  t: Ending,
  script: Script,
  protocol: 'pop3s' | 'pop3+stls' = 'pop3s',
): Promise<FaultServer> {
  const certificate = await makeServerCertificate(undefined, { ips: ['127.0.0.1'] });
  const secureContext = createSecureContext({ key: certificate.key, cert: certificate.cert });
  const heard: string[] = [];
  const open = new Set<FaultConnection>();
  let mostAhead = 0;
  const hear = (lines: readonly string[], unanswered: number): void => {
    heard.push(...lines);
    mostAhead = Math.max(mostAhead, unanswered);
  };
  const server = createServer({ noDelay: true }, (socket) => {
    const connection = new FaultConnection(socket, { ...ORDINARY, ...script }, secureContext, hear);
    open.add(connection);
    socket.once('close', () => open.delete(connection));
    connection.start(protocol === 'pop3s');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    const closed = once(server, 'close');
    server.close();
    for (const { socket } of open) socket.destroy();
    await closed;
  });
  const address = server.address();
  const settings: PasswordSettings = {
    protocol,
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
    username: 'jan',
    password: 'geheim',
    folders: [''],
    tlsFingerprint: certificate.fingerprint,
    timeoutMs: 5_000,
  };
  return {
    settings,
    heard,
    mostAhead: () => mostAhead,
    unsent: () => [...open].reduce((octets, connection) => octets + connection.unsent, 0),
    async quiet() {
      await Promise.all([...open].map((connection) => connection.quiet()));
    },
    async say(text) {
      await Promise.all([...open].map((connection) => connection.say(text)));
    },
  };
}
