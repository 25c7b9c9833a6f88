import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { ZaakpostError } from '../errors.ts';
import { networkError, timeoutError } from './network-error.ts';
import type { SourceSettings } from './source.ts';
import { requirePinned, tlsOptions } from './tls.ts';

/** What a server shows of itself in the TLS handshake. */
export interface TlsFacts {
  /** Such as 'TLSv1.3'. */
  version: string;
  /** Distinguished names, on one line. */
  subject: string;
  issuer: string;
  /** The names and addresses that the certificate is for. */
  names: string;
  validFrom: Date;
  validTo: Date;
  /** SHA-256, with colons: what can be pinned. */
  fingerprint: string;
}

/** How the server offers its TLS, and what we make of it. */
export interface TlsProbe {
  /** Whatever was shown, also by a certificate that is not trusted. */
  facts: TlsFacts;
  /** Why the certificate is not trusted; null where it is. */
  fault: ZaakpostError | null;
}

/**
 * Shakes hands with a mail server, over a connection that was just made and has not been read; nothing else
 * is said but what asks for the upgrade. Unlike the drivers it goes on with a certificate that is not
 * trusted, to see it.
 *
 * @throws ZaakpostError MAILBOX_TLS_REFUSED, MAILBOX_TIMEOUT, MAILBOX_CONNECTION_LOST.
 */
export async function probeTls(settings: SourceSettings, plain: Socket): Promise<TlsProbe> {
  const server = `${settings.host}:${settings.port}`;
  const { timeoutMs } = settings;
  const signal = AbortSignal.timeout(timeoutMs);
  const abort = (): void => void plain.destroy();
  signal.addEventListener('abort', abort);
  try {
    await askForUpgrade(settings, plain);
    const socket = connectTls({ ...tlsOptions(settings), rejectUnauthorized: false, socket: plain });
    socket.on('error', () => undefined);
    await once(socket, 'secureConnect', { signal });
    const probe = { facts: factsOf(socket), fault: faultOf(settings, socket) };
    socket.destroy();
    return probe;
  } catch (error) {
    throw signal.aborted ? timeoutError(server, 'the TLS handshake', timeoutMs) : networkError(error, server);
  } finally {
    signal.removeEventListener('abort', abort);
    plain.destroy();
  }
}

/** A server that says more than this before TLS is none. */
const MAX_DIALOGUE = 16 * 1024;

/** What asks for TLS in clear text (RFC 9051, 6.2.1; RFC 2595, 4), and what agrees. */
const UPGRADES = {
  'imap+starttls': { command: 'zaakpost STARTTLS', answer: /^zaakpost /i, yes: /^zaakpost OK/i },
  'pop3+stls': { command: 'STLS', answer: /^(\+OK|-ERR)/i, yes: /^\+OK/i },
} as const;

async function askForUpgrade({ protocol, host, port }: SourceSettings, plain: Socket): Promise<void> {
  if (protocol === 'imaps' || protocol === 'pop3s') return;
  const { command, answer, yes } = UPGRADES[protocol];
  let greeted = false;
  for await (const line of lines(plain)) {
    if (greeted && answer.test(line)) {
      if (yes.test(line)) return;
      throw new ZaakpostError('MAILBOX_TLS_REFUSED', {
        detail: `${host}:${port} answers ${command} with ${line}`,
      });
    }
    if (!greeted) plain.write(`${command}\r\n`);
    greeted = true;
  }
  throw new ZaakpostError('MAILBOX_CONNECTION_LOST', { detail: `${host}:${port} hung up before TLS` });
}

/** Lines as they come; the socket stays open when the reader stops. */
async function* lines(plain: Socket): AsyncGenerator<string> {
  let text = '';
  for await (const piece of plain.iterator({ destroyOnReturn: false })) {
    text += String(piece);
    if (text.length > MAX_DIALOGUE) return;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      yield text.slice(0, end).trimEnd();
      text = text.slice(end + 1);
    }
  }
}

function factsOf(socket: TLSSocket): TlsFacts {
  // Not by getPeerX509Certificate, which Node gives only once for a connection.
  const certificate = new X509Certificate(socket.getPeerCertificate().raw);
  return {
    version: socket.getProtocol() ?? '',
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: certificate.subjectAltName ?? '',
    validFrom: certificate.validFromDate,
    validTo: certificate.validToDate,
    fingerprint: certificate.fingerprint256,
  };
}

function faultOf(settings: SourceSettings, socket: TLSSocket): ZaakpostError | null {
  if (settings.tlsFingerprint !== undefined) return pinFault(settings, socket);
  if (socket.authorized) return null;
  const { authorizationError } = socket;
  const code = String(authorizationError);
  return networkError(Object.assign(new Error(code), { code }), `${settings.host}:${settings.port}`);
}

function pinFault(settings: SourceSettings, socket: TLSSocket): ZaakpostError | null {
  try {
    requirePinned(socket, settings);
    return null;
  } catch (error) {
    return networkError(error, settings.host);
  }
}

const oneLine = (distinguishedName: string): string => distinguishedName.split('\n').join(', ');
