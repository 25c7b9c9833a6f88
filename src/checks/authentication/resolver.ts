import { Resolver } from 'node:dns/promises';
import type { DNSResolver } from 'mailauth';

/** How DNS is asked for one mail. */
export interface DnsSettings {
  /** IP addresses of servers, with a port where it is not 53; none: those of the system. */
  servers: string[];
  /** For all questions of one mail together, in milliseconds. */
  timeoutMs: number;
}

/** A mail with more keys and records than this to be asked for wants to keep us busy. */
const MOST_QUESTIONS = 100;
/** Each server is asked twice before the question is given up. */
const TRIES = 2;

/** A resolver for one mail; `close` gives up what is still asked. */
export interface MailResolver {
  resolve: DNSResolver;
  close(): void;
}

/**
 * Makes a resolver that answers all that is asked about one mail within a bounded time, and with errors after that: the
 * methods make `temperror` of them.
 */
export function mailResolver({ servers, timeoutMs }: DnsSettings): MailResolver {
  const resolver = new Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / 4)), tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  let asked = 0;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    resolver.cancel();
  }, timeoutMs);
  return {
    resolve: async (name, type) => {
      if (late) throw dnsError('ETIMEOUT', 'no time is left to ask DNS');
      if (++asked > MOST_QUESTIONS)
        throw dnsError('ETIMEOUT', `more than ${MOST_QUESTIONS} questions to DNS`);
      return (await resolver.resolve(name, type)) as string[];
    },
    close: () => {
      clearTimeout(timer);
      resolver.cancel();
    },
  };
}

const dnsError = (code: string, message: string): Error => Object.assign(new Error(message), { code });
