import { lookup as systemLookup } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { get } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { DnsSettings } from '../authentication/resolver.ts';
import type { FetchPolicy } from './mta-sts.ts';

/** RFC 8461, 3.3: more than this is no policy. */
const MOST_OCTETS = 64 * 1024;
const PORT = 443;

/** How the file is fetched; port and certificate authority differ in tests. */
export interface PolicyAccess extends DnsSettings {
  port?: number;
  ca?: string;
}

/**
 * Fetches the policy of a domain over HTTPS from its host `mta-sts` (RFC 8461, 3.3), whose certificate must be valid; no redirect is
 * followed. Time and size are bounded.
 */
export const policyFetcher =
  ({ servers, timeoutMs, port = PORT, ca }: PolicyAccess): FetchPolicy =>
  (domain) =>
    new Promise((resolve) => {
      const host = `mta-sts.${domain}`;
      const signal = AbortSignal.timeout(timeoutMs);
      const request = get(
        { host, port, path: '/.well-known/mta-sts.txt', ca, lookup: lookupAt(servers), signal, agent: false },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
            if (text.length > MOST_OCTETS) response.destroy();
          });
          response.on('close', () => resolve(response.complete && response.statusCode === 200 ? text : null));
        },
      );
      request.on('error', () => resolve(null));
    });

/** Addresses by the DNS servers that are set, else as the system does. */
function lookupAt(servers: readonly string[]): LookupFunction {
  if (servers.length === 0) return systemLookup as LookupFunction;
  const resolver = new Resolver();
  resolver.setServers(servers);
  return (host, { all }, done) => {
    resolver.resolve4(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: 4 }));
        if (all) done(null, found);
        else done(null, addresses[0] ?? '', 4);
      },
      (error) => done(error, ''),
    );
  };
}
