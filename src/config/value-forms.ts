import { isIP } from 'node:net';
import { z } from 'zod';

export const port = z.coerce.number().int().min(0).max(65535);
export const days = z.coerce.number().int().min(1).max(36_500).optional();
export const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** `host:port`, the host perhaps in brackets. */
export const listenAddress = z
  .string()
  .regex(/^(\[[0-9a-fA-F:]+\]|[^:\s]+):\d{1,5}$/, 'must be host:port')
  .transform((text) => {
    const colon = text.lastIndexOf(':');
    return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
  });

/** Several values with commas or blanks between. */
export const list = (isOne: (text: string) => boolean = () => true, what = '') =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((entries) => entries.every(isOne), `must be ${what}`)
    .default([]);

/** An IP address or a network in the notation of CIDR. */
export function isNetwork(text: string): boolean {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return longest >= 0 && Number(prefix ?? 0) <= longest;
}

/** An IP address, with a port where it is not 53: `192.0.2.1`, `192.0.2.1:5353`, `[2001:db8::1]:5353`. */
export function isDnsServer(text: string): boolean {
  const [, inBrackets, bare] = /^(?:\[(.+)\](?::\d+)?|([\d.]+)(?::\d+)?)$/.exec(text) ?? [];
  return isIP(inBrackets ?? bare ?? text) !== 0;
}
