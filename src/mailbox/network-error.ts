import { type ErrorCode, ZaakpostError } from '../errors.ts';

/** The server's address cannot be had, or nothing listens there. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
]);

const LOST = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_SOCKET_CLOSED',
]);

/** OpenSSL's verdicts (X509_V_ERR_*, as Node names them), in words. */
const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  CERT_REVOKED: 'the certificate has been revoked',
  CERT_REJECTED: 'the certificate is marked as rejected',
  CERT_UNTRUSTED: 'the certificate is not trusted for this use',
  CERT_SIGNATURE_FAILURE: 'the signature of the certificate is wrong',
  CERT_CHAIN_TOO_LONG: 'the certificate chain is too long',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate chain ends in a CA that is not trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'the CA that issued the certificate is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the CA that issued the certificate is not known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the CA that issued the certificate is not known',
  INVALID_CA: 'the certificate was issued by one that is not a CA',
  INVALID_PURPOSE: 'the certificate is not one for servers',
  PATH_LENGTH_EXCEEDED: 'the certificate chain is longer than its CA allows',
  HOSTNAME_MISMATCH: 'the certificate is for another name',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name',
  ERR_SSL_EE_KEY_TOO_SMALL: 'the key of the certificate is too small',
  ERR_SSL_CA_KEY_TOO_SMALL: 'the key of a CA is too small',
  ERR_SSL_CA_MD_TOO_WEAK: 'the certificate is signed with a broken digest',
};

/**
 * Gives an error of the network or of TLS its MAILBOX_* code; one of ours passes as it is.
 *
 * @param error what `net`, `tls` or imapflow threw.
 * @param server 'host:port', for the detail.
 */
export function networkError(error: unknown, server: string): ZaakpostError {
  if (error instanceof ZaakpostError) return error;
  const { code, message } = describe(error);
  const fault = CERTIFICATE_FAULTS[code];
  if (fault !== undefined) return failure('MAILBOX_CERTIFICATE', `${server}: ${fault} (${message})`, error);
  if (isTlsRefusal(code)) return failure('MAILBOX_TLS_REFUSED', `${server}: ${message}`, error);
  if (UNREACHABLE.has(code)) return failure('MAILBOX_UNREACHABLE', `${server}: ${message}`, error);
  if (code === 'ETIMEDOUT') return failure('MAILBOX_TIMEOUT', `${server}: ${message}`, error);
  if (LOST.has(code)) return failure('MAILBOX_CONNECTION_LOST', `${server}: ${message}`, error);
  return failure('UNKNOWN', `${server}: ${message}`, error);
}

/**
 * A wait that took too long.
 *
 * @param waitedFor what did not come, such as 'the answer to UIDL'.
 */
export function timeoutError(server: string, waitedFor: string, timeoutMs: number): ZaakpostError {
  return new ZaakpostError('MAILBOX_TIMEOUT', {
    detail: `${server}: ${waitedFor} did not come in ${timeoutMs} ms`,
  });
}

/** The connection ended, without an error, where more was due. */
export function lostError(server: string, waitedFor: string): ZaakpostError {
  return new ZaakpostError('MAILBOX_CONNECTION_LOST', {
    detail: `${server}: the server closed the connection before ${waitedFor} had come`,
  });
}

function failure(code: ErrorCode, detail: string, cause: unknown): ZaakpostError {
  return new ZaakpostError(code, { detail, cause });
}

/** A connection attempt to several addresses fails with an AggregateError, whose first member says why. */
function describe(error: unknown): { code: string; message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message || code };
}

/** The handshake failed, be it that clear text was spoken or that no version or cipher was common. */
function isTlsRefusal(code: string): boolean {
  return code.startsWith('ERR_SSL_') || code === 'EPROTO' || code.startsWith('ERR_TLS_');
}
