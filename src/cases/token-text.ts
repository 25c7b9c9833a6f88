import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ZaakpostError } from '../errors.ts';
import { foldLetters, withoutBlanks } from '../mail/subject-text.ts';

/** What a token says: `[Zaak 1458-ae34dc]` is case 1458, with the secret code that proves we issued it. */
export interface Token {
  prefix: string;
  caseNumber: string;
  code: string;
}

/** Hexadecimal digits of a code: six carry 24 bits, the least that is issued. */
export const CODE_LENGTH = { least: 6, usual: 6, most: 32 } as const;

/** At most 40 letters and digits in groups, with a single dot or hyphen between groups. */
const CASE_NUMBER = /^(?=.{1,40}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/i;
const CODE = new RegExp(`^[0-9a-f]{${CODE_LENGTH.least},${CODE_LENGTH.most}}$`, 'i');

/**
 * A new secret code from the system's random source.
 *
 * @param length hexadecimal digits, 6 to 32.
 * @throws ZaakpostError CONFIG_INVALID for another length.
 */
export function issueCode(length: number = CODE_LENGTH.usual): string {
  if (!Number.isInteger(length) || length < CODE_LENGTH.least || length > CODE_LENGTH.most) {
    const detail = `a token code has ${CODE_LENGTH.least} to ${CODE_LENGTH.most} digits, not ${length}`;
    throw new ZaakpostError('CONFIG_INVALID', { detail });
  }
  return randomBytes(Math.ceil(length / 2))
    .toString('hex')
    .slice(0, length);
}

/**
 * The token as it stands in a subject: `[Prefix number-code]`.
 *
 * @throws ZaakpostError CONFIG_INVALID where the case number or the code could not be read back.
 */
export function formatToken({ prefix, caseNumber, code }: Token): string {
  if (!CASE_NUMBER.test(caseNumber) || !CODE.test(code)) {
    const detail = `a token cannot carry the case number ${caseNumber}: 1 to 40 letters and digits, single dots and hyphens between them`;
    throw new ZaakpostError('CONFIG_INVALID', { detail });
  }
  return `[${prefix} ${caseNumber}-${code}]`;
}

/** The token as it may be shown and stored: without its code. */
export function maskToken({ prefix, caseNumber, code }: Token): string {
  return `[${prefix} ${caseNumber}-${'*'.repeat(code.length)}]`;
}

/** Whether two codes are the same, letter case aside; the time taken tells nothing of where they differ. */
export function sameCode(one: string, other: string): boolean {
  const digest = (code: string) => createHash('sha256').update(code.toLowerCase()).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Whether two prefixes are the same in the forms that mail programs leave them in. */
export function samePrefix(one: string, other: string): boolean {
  return compactPrefix(one) === compactPrefix(other);
}

/** The form in which prefixes are compared: no blanks, no accents, no letter case. */
export function compactPrefix(prefix: string): string {
  return foldLetters(withoutBlanks(prefix));
}

/** Splits `1458-ae34dc` at its last hyphen: a code has none, so a case number may. Null where it is no such thing. */
export function splitNumberAndCode(text: string): Omit<Token, 'prefix'> | null {
  const hyphen = text.lastIndexOf('-');
  const caseNumber = text.slice(0, hyphen);
  const code = text.slice(hyphen + 1);
  return hyphen > 0 && CASE_NUMBER.test(caseNumber) && CODE.test(code)
    ? { caseNumber, code: code.toLowerCase() }
    : null;
}
