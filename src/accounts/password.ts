import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const derive = promisify(argon2);

/** OWASP's least for argon2id (RFC 9106): 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_OCTETS = 16;
const TAG_OCTETS = 32;

/** A password that is chosen: long rather than intricate (NIST SP 800-63B, 5.1.1). */
export const newPassword = z
  .string()
  .min(12, 'must have at least 12 characters')
  .max(200, 'must have at most 200 characters')
  .refine((text) => new Set(text).size >= 5, 'must have at least 5 different characters');

/** Shorter parts of a name may be in a password by chance. */
const LEAST_PART = 4;

/**
 * Whether a password is made of the name that one signs in with, as guessers try first: it holds the name, or the part of it before
 * an @ or a dot.
 */
export function holdsName(password: string, name: string): boolean {
  const text = password.toLowerCase();
  return [name, ...name.split(/[@._+-]/)].some(
    (part) => part.length >= LEAST_PART && text.includes(part.toLowerCase()),
  );
}

/** Hashes a password for storing, as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_OCTETS);
  const tag = await hash(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`;
}

/**
 * Whether this is the password of that hash. Where there is no hash (an unknown name, no password yet) it takes as long all the
 * same, so that the time tells nothing.
 */
export async function isPassword(password: string, phc: string | null): Promise<boolean> {
  const known = phc === null ? null : PHC.exec(phc)?.groups;
  const cost = known
    ? { memory: Number(known.m), passes: Number(known.t), parallelism: Number(known.p) }
    : COST;
  const salt = known ? Buffer.from(known.salt ?? '', 'base64') : Buffer.alloc(SALT_OCTETS);
  const tag = await hash(password, salt, cost);
  const expected = known ? Buffer.from(known.tag ?? '', 'base64') : Buffer.alloc(TAG_OCTETS);
  return tag.length === expected.length && timingSafeEqual(tag, expected) && known !== null;
}

const PHC = /^\$argon2id\$v=19\$m=(?<m>\d+),t=(?<t>\d+),p=(?<p>\d+)\$(?<salt>[\w+/]+)\$(?<tag>[\w+/]+)$/;

interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

/** A password typed on another keyboard may come composed in another way: NFKC makes it one. */
const hash = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: TAG_OCTETS, ...cost });

/** Base64 without padding, as PHC strings have it. */
const text = (octets: Buffer): string => octets.toString('base64').replace(/=+$/, '');
