import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import {
  type ConnectionOptions,
  createSecureContext,
  getCACertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls';
import { ZaakpostError } from '../errors.ts';
import type { SourceSettings } from './source.ts';

/** What of a mailbox's settings decides whom it trusts. */
export type TrustSettings = Pick<SourceSettings, 'host' | 'tlsCa' | 'tlsFingerprint'>;

/** RFC 8996 forbids TLS 1.0 and 1.1. */
const MIN_VERSION = 'TLSv1.2';

/** A context with all CAs takes some 40 ms to build, so one is kept for each private CA in use. */
const MAX_CONTEXTS = 64;
const contexts = new Map<string | undefined, SecureContext>();

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Options for `tls.connect` and for imapflow's `tls`, the same for direct TLS and for an upgrade (STLS, STARTTLS).
 * TLS 1.2 or newer; the certificate must lead to a CA of Node's list, of the system, or of `tlsCa`, be in date, and
 * name `host`.
 *
 * With `tlsFingerprint` that one certificate is trusted and nothing else about it counts: not its issuer, name or
 * date (a pinned certificate that ran out is still the one that was pinned). OpenSSL's own verdict is then ignored,
 * so the caller **must** call {@link requirePinned} after the handshake, before anything is sent or believed.
 *
 * @throws ZaakpostError MAILBOX_CERTIFICATE when `tlsCa` or `tlsFingerprint` cannot be read as what it should be.
 */
export function tlsOptions(settings: TrustSettings): ConnectionOptions {
  const pinned = settings.tlsFingerprint !== undefined;
  if (settings.tlsFingerprint !== undefined) normaliseFingerprint(settings.tlsFingerprint);
  return {
    host: settings.host,
    // RFC 6066, 3: no IP address in the server name.
    ...(isIP(settings.host) ? {} : { servername: settings.host }),
    secureContext: pinned ? createSecureContext({ minVersion: MIN_VERSION }) : trustedContext(settings.tlsCa),
    rejectUnauthorized: !pinned,
  };
}

/**
 * Compares the server's certificate with the pinned fingerprint, where there is one. To be called once the handshake
 * is done and before the first byte is sent.
 *
 * @throws ZaakpostError MAILBOX_CERTIFICATE naming both fingerprints.
 */
export function requirePinned(socket: TLSSocket, settings: TrustSettings): void {
  if (settings.tlsFingerprint === undefined) return;
  const expected = normaliseFingerprint(settings.tlsFingerprint);
  const certificate = socket.getPeerX509Certificate();
  const actual = certificate ? normaliseFingerprint(certificate.fingerprint256) : 'no certificate';
  if (actual === expected) return;
  throw new ZaakpostError('MAILBOX_CERTIFICATE', {
    detail: `${settings.host}: the certificate is not the pinned one: pinned ${expected}, found ${actual}`,
  });
}

/**
 * A SHA-256 fingerprint as 64 lower-case hexadecimal digits; colons and blanks between them are taken out.
 *
 * @throws ZaakpostError MAILBOX_CERTIFICATE when it is anything else.
 */
export function normaliseFingerprint(fingerprint: string): string {
  const digits = fingerprint.replace(/[:\s]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  throw new ZaakpostError('MAILBOX_CERTIFICATE', {
    detail: 'the pinned fingerprint is not a SHA-256 fingerprint (64 hexadecimal digits)',
  });
}

function trustedContext(privateCa: string | undefined): SecureContext {
  const kept = contexts.get(privateCa);
  if (kept) return kept;
  const context = createSecureContext({ minVersion: MIN_VERSION, ca: authorities(privateCa) });
  const [oldest] = contexts.keys();
  if (contexts.size >= MAX_CONTEXTS) contexts.delete(oldest);
  contexts.set(privateCa, context);
  return context;
}

function authorities(privateCa: string | undefined): string[] {
  const own = privateCa === undefined ? [] : certificatesOf(privateCa);
  return [...new Set([...getCACertificates('default'), ...getCACertificates('system'), ...own])];
}

/** OpenSSL passes over what is no certificate in silence; a CA that has no effect must be seen when it is set. */
function certificatesOf(pem: string): string[] {
  const blocks = pem.match(PEM_CERTIFICATE) ?? [];
  if (blocks.length === 0)
    throw new ZaakpostError('MAILBOX_CERTIFICATE', { detail: 'the CA file holds no PEM certificate' });
  for (const block of blocks) {
    try {
      new X509Certificate(block);
    } catch (error) {
      throw new ZaakpostError('MAILBOX_CERTIFICATE', {
        detail: 'the CA file holds a certificate that cannot be read',
        cause: error,
      });
    }
  }
  return blocks;
}
