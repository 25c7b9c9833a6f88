import { maskToken, splitNumberAndCode } from '../cases/token-text.ts';
import type { Evidence } from './route.ts';

/** A case's number and code in an address of ours, and the address as it may be shown. */
export interface AddressToken {
  caseNumber: string;
  code: string;
  evidence: Evidence;
}

/**
 * The token in a subaddress (RFC 5233): `zaak+1458-ae34dc@gemeente.example`. An address that a mail was sent from so that bounces
 * are told apart (VERP) has the recipient after it: `zaak+1458-ae34dc=jan=burger.example@gemeente.example`. Null where there is none.
 */
export function tokenInAddress({ value, source }: Evidence): AddressToken | null {
  const [, before = '', detail = '', domain = ''] = /^([^"+]+)\+([^@]*)@(.+)$/.exec(value) ?? [];
  const [written = '', ...verp] = detail.split('=');
  const found = splitNumberAndCode(written);
  if (!found) return null;
  const masked = maskToken({ prefix: '', ...found }).slice(2, -1);
  const address = `${before}+${[masked, ...verp].join('=')}@${domain}`;
  return { ...found, evidence: { kind: 'address-token', value: address, source } };
}
