import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { ZaakpostError } from '../errors.ts';

const VERSION = 1;
const NONCE_OCTETS = 12;
const TAG_OCTETS = 16;
const HEAD_OCTETS = 1 + NONCE_OCTETS + TAG_OCTETS;

/** Seals and opens secrets that are stored in the database: AES-256-GCM (NIST SP 800-38D), a fresh nonce for each. */
export class SecretBox {
  readonly #key: Buffer;

  /** @param key 32 octets. */
  constructor(key: Buffer) {
    this.#key = key;
  }

  /** @returns version, nonce, tag and ciphertext, in one buffer. */
  seal(secret: string): Buffer {
    const nonce = randomBytes(NONCE_OCTETS);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
  }

  /** A key of its own for one purpose: HKDF with SHA-256 (RFC 5869). @returns 32 octets. */
  deriveKey(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#key, '', `zaakpost ${purpose}`, 32));
  }

  /** @throws ZaakpostError SECRET_KEY_WRONG where the key is another, or the value was changed. */
  open(sealed: Buffer): string {
    try {
      if (sealed[0] !== VERSION) throw new Error('unknown version');
      const nonce = sealed.subarray(1, 1 + NONCE_OCTETS);
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_OCTETS });
      decipher.setAuthTag(sealed.subarray(1 + NONCE_OCTETS, HEAD_OCTETS));
      return Buffer.concat([decipher.update(sealed.subarray(HEAD_OCTETS)), decipher.final()]).toString(
        'utf8',
      );
    } catch (cause) {
      throw new ZaakpostError('SECRET_KEY_WRONG', { cause });
    }
  }
}

/** The box with the key of the configuration, or with the key file in the data folder, which is made on first start. */
export async function openSecretBox(config: Pick<Config, 'secretKey' | 'dataFolder'>): Promise<SecretBox> {
  if (config.secretKey) return new SecretBox(Buffer.from(config.secretKey, 'hex'));
  return new SecretBox(await keyFromFile(path.join(config.dataFolder, 'secret.key')));
}

async function keyFromFile(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true });
  await makeKeyFile(file);
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
  if (key.length === 32) return key;
  throw new ZaakpostError('CONFIG_INVALID', { detail: `${file} does not hold 64 hexadecimal digits` });
}

async function makeKeyFile(file: string): Promise<void> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${randomBytes(32).toString('hex')}\n`);
    await handle.sync();
    await handle.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
