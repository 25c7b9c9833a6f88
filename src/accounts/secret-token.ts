import { createHash, randomBytes } from 'node:crypto';

/** A token that cannot be guessed, and that only its bearer has: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. It has so much randomness that a slow hash would add nothing. */
export const tokenDigest = (token: string): Buffer => createHash('sha256').update(token).digest();
