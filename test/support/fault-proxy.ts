import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createSecureContext, connect as tlsConnect } from 'node:tls';
import type { SourceSettings } from '../../src/mailbox/source.ts';
import type { ConnectionFaults } from './connection-faults.ts';
import { type Dovecot, TRUSTED_HOST } from './dovecot.ts';
import { ProxiedConnection } from './proxied-connection.ts';

export type { ConnectionFaults, End, Fault } from './connection-faults.ts';
export type { MailCommand } from './mail-dialogue.ts';

/** A proxy between a mail client and a real server, at which things go wrong as told. */
export interface FaultProxy {
  /** Settings of a mailbox of the server, by way of the proxy. */
  settings(user: string): SourceSettings;
  /** Resolves when a fault that was told has happened for the first time. */
  struck: Promise<void>;
  /** How many faults that were told have happened. */
  strikes(): number;
  /** All that clients have said without TLS. */
  clearText(): string;
  stop(): Promise<void>;
}

/**
 * Starts a proxy on a free port of 127.0.0.1, with the server's certificate. It ends TLS on both sides and
 * reads along, line by line: so that it can cut the connection, fall silent, answer in the server's place or
 * change what the server shows, at any command.
 */
export async function startFaultProxy(
  dovecot: Dovecot,
  protocol: SourceSettings['protocol'],
  faults: ConnectionFaults = {},
): Promise<FaultProxy> {
  const { ca, certificate } = dovecot;
  const ends = {
    protocol: protocol.startsWith('imap') ? ('imap' as const) : ('pop3' as const),
    secureContext: createSecureContext({ key: certificate.key, cert: certificate.cert }),
    direct: protocol === 'imaps' || protocol === 'pop3s',
    ca,
  };
  const connections = new Set<ProxiedConnection>();
  const struck = Promise.withResolvers<void>();
  let strikes = 0;
  const onStruck = (): void => {
    strikes += 1;
    struck.resolve();
  };
  const listener = createServer({ noDelay: true }, (client) => {
    const server = serverSide(dovecot.settings(protocol, ''), ends.direct);
    connections.add(new ProxiedConnection({ ...ends, client, server }, faults, onStruck));
  }).listen(0, TRUSTED_HOST);
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    settings: (user) => ({ ...dovecot.settings(protocol, user), host: TRUSTED_HOST, port }),
    struck: struck.promise,
    strikes: () => strikes,
    clearText: () => [...connections].map((connection) => connection.clearText).join(''),
    async stop() {
      const closed = once(listener, 'close');
      listener.close();
      for (const connection of connections) connection.destroy();
      await closed;
    },
  };
}

function serverSide({ host, port, tlsCa }: SourceSettings, direct: boolean): Socket {
  return direct ? tlsConnect({ host, port, ca: tlsCa }) : connect({ host, port, noDelay: true });
}
