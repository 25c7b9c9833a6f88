import { createPublicKey } from 'node:crypto';
import { type DomainFinding, type DomainResult, type Remark, tagList } from './finding.ts';
import type { Lookup } from './lookup.ts';

/** Selectors that providers use: DNS does not tell which there are. */
export const USUAL_SELECTORS: readonly string[] = [
  ...['selector1', 'selector2', 'google', 'default', 'dkim', 'mail', 'k1', 'k2', 's1', 's2', 'key1', 'smtp'],
];

/** RFC 8301, 3.2: shorter keys must not be used, and signers should use twice as many bits. */
const FEWEST_BITS = 1024;
const GOOD_BITS = 2048;

/** What keys a domain signs its mail with (RFC 6376, 3.6.1), under the selectors that are tried. */
export async function dkimFinding(
  domain: string,
  selectors: readonly string[],
  lookup: Lookup,
): Promise<DomainFinding> {
  const found: KeyFinding[] = [];
  for (const selector of selectors) {
    const texts = await lookup.texts(`${selector}._domainkey.${domain}`);
    found.push(...texts.filter(isKey).map((text) => keyFinding(selector, text)));
  }
  const finding = { check: 'dkim' as const, records: found.map(({ record }) => record) };
  if (found.length === 0)
    return { ...finding, result: 'unknown', remarks: [{ code: 'dkim-no-known-selector' }] };
  return { ...finding, result: bestOf(found), remarks: found.flatMap(({ remarks }) => remarks) };
}

interface KeyFinding {
  record: string;
  result: DomainResult;
  remarks: Remark[];
}

const isKey = (text: string): boolean => tagList(text).has('p');

/** One usable key is enough: others may be of before or after a change. */
const bestOf = (keys: readonly KeyFinding[]): DomainResult =>
  (['good', 'weak', 'wrong'] as const).find((result) => keys.some((key) => key.result === result)) ?? 'wrong';

function keyFinding(selector: string, text: string): KeyFinding {
  const tags = tagList(text);
  const record = `${selector}: ${text}`;
  const told = (result: DomainResult, ...codes: Remark['code'][]): KeyFinding => ({
    record,
    result,
    remarks: codes.map((code) => ({ code, about: selector })),
  });
  if (tags.get('p') === '') return told('wrong', 'dkim-revoked');
  const bits = bitsOf(tags.get('k') ?? 'rsa', tags.get('p') ?? '');
  if (bits === null) return told('wrong', 'dkim-syntax');
  if (bits < FEWEST_BITS) return told('wrong', 'dkim-short-key');
  if (tags.get('t')?.split(':').includes('y')) return told('weak', 'dkim-testing');
  return bits < GOOD_BITS ? told('weak', 'dkim-short-key') : told('good');
}

/** Bits of an RSA key; an Ed25519 key (RFC 8463) counts as good. null: it is no key. */
function bitsOf(algorithm: string, base64: string): number | null {
  const key = Buffer.from(base64.replace(/\s+/g, ''), 'base64');
  if (algorithm === 'ed25519') return key.length === 32 ? GOOD_BITS : null;
  try {
    return createPublicKey({ key, format: 'der', type: 'spki' }).asymmetricKeyDetails?.modulusLength ?? null;
  } catch {
    return null;
  }
}
