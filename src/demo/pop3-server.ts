import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { makeCertificate } from './certificate.ts';
import { serve } from './pop3-connection.ts';
import { DemoMaildrop } from './pop3-maildrop.ts';

const HOST = '127.0.0.1';

export interface Pop3ServerOptions {
  protocol: 'pop3s' | 'pop3+stls';
  username: string;
  password: string;
  /** What is in the mailbox at the start, oldest first; lines end in CRLF. */
  messages: readonly Buffer[];
  /** 0, or none: a free one. */
  port?: number;
}

/** A POP3 server for one user, in this process. */
export interface Pop3Server {
  host: string;
  port: number;
  /** SHA-256 of its self-signed certificate, for a mailbox to pin. */
  fingerprint: string;
  /** What is in the mailbox now, oldest first. */
  messages(): Buffer[];
  /** Puts one more mail into the mailbox; sessions that are going on do not see it. */
  deliver(raw: Buffer): void;
  /** Stops listening and cuts all sessions; what they marked for deletion stays. */
  close(): Promise<void>;
}

/** Starts a POP3 server on the loopback interface, with a certificate made on the spot. */
export async function startPop3Server(options: Pop3ServerOptions): Promise<Pop3Server> {
  const certificate = await makeCertificate();
  const secureContext = createSecureContext({
    key: certificate.key,
    cert: certificate.cert,
    minVersion: 'TLSv1.2',
  });
  const maildrop = new DemoMaildrop(options.username, options.password);
  for (const raw of options.messages) maildrop.deliver(raw);

  const connections = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    void serve(socket, maildrop, secureContext, options.protocol === 'pop3s');
  });
  server.listen(options.port ?? 0, HOST);
  await once(server, 'listening');
  const address = server.address();
  return {
    host: HOST,
    port: typeof address === 'object' && address ? address.port : 0,
    fingerprint: certificate.fingerprint,
    messages: () => maildrop.messages.map(({ raw }) => raw),
    deliver: (raw) => maildrop.deliver(raw),
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of connections) socket.destroy();
      await closed;
    },
  };
}
