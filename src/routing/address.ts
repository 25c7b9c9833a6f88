import { domainToASCII } from 'node:url';

/**
 * An address in the form in which addresses are compared: lower case, the domain in ASCII (RFC 5891).
 * Local parts are case-sensitive on paper (RFC 5321, 2.4) and nowhere in practice. Null where it is no address.
 */
export function comparableAddress(written: string): string | null {
  const match = /^<?([^\s<>@\p{Control}]+|"[^"\p{Control}]+")@([^\s<>@\p{Control}]+)>?$/u.exec(
    written.trim(),
  );
  const domain = domainToASCII(match?.[2] ?? '');
  return match?.[1] && domain ? `${match[1].normalize('NFC')}@${domain}`.toLowerCase() : null;
}

/** The address without its subaddress (RFC 5233): `post+abc@x` is `post@x`; an address without one is itself. */
export function withoutSubaddress(address: string): string {
  return address.replace(/^([^"+]+)\+[^@]*@/, '$1@');
}
