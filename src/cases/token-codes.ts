import { createHmac, timingSafeEqual } from 'node:crypto';
import { sameCode } from './token-text.ts';

/** How codes are stored: as they are, or as a keyed hash, from which nobody without the key can tell a code. */
export type TokenStorage = 'plain' | 'hashed';

/** A code as a row of `case_token` holds it: one of the two, never both. */
export interface StoredCode {
  code: string | null;
  code_hmac: Buffer | null;
}

/**
 * Writes codes for the database and compares them with those in it. A hash is HMAC-SHA-256 (RFC 2104) over the token's id and
 * its code: bound to its row, so that the same code in two rows does not look the same, and a hash that is moved to another
 * row is worth nothing.
 */
export class TokenCodes {
  readonly storage: TokenStorage;
  readonly #key: Buffer | null;

  /** @param key 32 octets; null: codes are stored as they are, and hashed ones match nothing. */
  constructor(storage: TokenStorage, key: Buffer | null) {
    this.storage = key ? storage : 'plain';
    this.#key = key;
  }

  /** The columns of a new token. */
  columns(tokenId: string, code: string): StoredCode {
    return this.storage === 'hashed'
      ? { code: null, code_hmac: this.#hash(tokenId, code) }
      : { code, code_hmac: null };
  }

  /** Whether this is the token's code; the time taken tells nothing of where they differ. */
  matches({ id, code, code_hmac }: { id: string } & StoredCode, written: string): boolean {
    if (code !== null) return sameCode(code, written);
    const hash = this.#hash(id, written);
    return hash !== null && code_hmac?.length === hash.length && timingSafeEqual(hash, code_hmac);
  }

  /** The hash of a code that is stored as it is. Null without a key. */
  #hash(tokenId: string, code: string): Buffer | null {
    if (!this.#key) return null;
    return createHmac('sha256', this.#key).update(`${tokenId}\n${code.toLowerCase()}`).digest();
  }
}

/** Codes that are stored as they are, where no key is at hand. */
export const PLAIN_CODES = new TokenCodes('plain', null);
