import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerContext } from './dovecot.ts';
import { requireBinary } from './service.ts';

/** Signs and encrypts by the `openssl` command, with a key of its own. */
export interface Smime {
  /** DER of opaque signed data; with `streamed` in BER: no lengths, and the content in pieces. */
  signed(entity: Buffer, options?: { streamed?: boolean; key?: SmimeKey }): Buffer;
  /** A multipart/signed with its own header. */
  detached(entity: Buffer): Buffer;
  /** DER of enveloped data. */
  encrypted(entity: Buffer): Buffer;
}

export type SmimeKey = 'rsa' | 'rsa-pss' | 'ec';

const KEYS: Record<SmimeKey, string[]> = {
  rsa: ['rsa:2048'],
  'rsa-pss': ['rsa:2048'],
  ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
};

/** @returns undefined where openssl is not installed and the test was skipped. */
export function smime(t: ServerContext): Smime | undefined {
  const binary = requireBinary(t, 'openssl', 'openssl');
  if (!binary) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'zaakpost-smime-'));
  t.after(async () => rmSync(folder, { recursive: true }));
  const openssl = (args: string[], input?: Buffer): Buffer =>
    execFileSync(binary, args, { cwd: folder, input, stdio: ['pipe', 'pipe', 'ignore'] });
  const made = new Set<SmimeKey>();
  const certificate = (key: SmimeKey): string[] => {
    if (!made.has(key)) {
      const subject = [
        '-subj',
        '/O=Gemeente Voorbeeld/CN=An Jansen',
        '-addext',
        'subjectAltName=email:an@example.nl',
      ];
      const files = ['-keyout', `${key}.key`, '-out', `${key}.pem`];
      openssl(['req', '-x509', '-newkey', ...KEYS[key], '-nodes', '-days', '7300', ...subject, ...files]);
      made.add(key);
    }
    return ['-signer', `${key}.pem`, '-inkey', `${key}.key`];
  };
  const written = (entity: Buffer): string[] => {
    writeFileSync(path.join(folder, 'entity'), entity);
    return ['-in', 'entity', '-binary'];
  };
  return {
    signed: (entity, { streamed = false, key = 'rsa' } = {}) =>
      openssl([
        ...['cms', '-sign', '-nodetach', '-outform', 'DER', ...certificate(key), ...written(entity)],
        ...(streamed ? ['-stream'] : []),
        ...(key === 'rsa-pss' ? ['-keyopt', 'rsa_padding_mode:pss'] : []),
      ]),
    detached: (entity) => openssl(['cms', '-sign', ...certificate('rsa'), ...written(entity)]),
    encrypted: (entity) => {
      certificate('rsa');
      return openssl(['cms', '-encrypt', '-aes256', '-outform', 'DER', ...written(entity), 'rsa.pem']);
    },
  };
}
