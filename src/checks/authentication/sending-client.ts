import { BlockList, isIP } from 'node:net';
import { getClientAddress, parseReceived } from 'mailauth/lib/parse-received.js';
import { ZaakpostError } from '../../errors.ts';
import type { Envelope } from '../../mail/accept.ts';
import { type Saying, say } from '../../words/saying.ts';

/** The host that handed the mail to the first server of ours: the one that SPF is about. */
export interface SendingClient {
  address: string;
  /** The name that it gave itself in HELO. */
  helo: string;
}

/** The client, or why it is not known. */
export type ClientFinding = { client: SendingClient } | { unknown: Saying };

/** Networks from which no mail of others comes (RFC 1918, 4193, 5735, 6598, 4291). */
const INSIDE = relayNetworks([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
]);

/**
 * The networks of one's own mail servers.
 *
 * @param entries IP addresses and networks in the notation of CIDR.
 * @throws ZaakpostError CONFIG_INVALID naming what is neither.
 */
export function relayNetworks(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address);
    const longest = family === 4 ? 32 : 128;
    const length = prefix === undefined ? longest : Number(prefix);
    if (family === 0 || !/^\d{1,3}$/.test(prefix ?? '0') || length > longest)
      throw new ZaakpostError('CONFIG_INVALID', {
        detail: `${entry} is neither an IP address nor a network`,
      });
    list.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/**
 * Finds the host that sent a mail to us. Where one of our own servers handed it on, its Received field names the one
 * before it, and so on up to the first that is not ours. Without that knowledge nothing is said: to take our own server
 * for the sender's would make forgeries of honest mail, and to believe any Received field the reverse.
 *
 * @param received Received fields from the top.
 * @param relays our own servers.
 */
export function sendingClient(
  envelope: Envelope | null,
  received: readonly string[],
  relays: BlockList,
): ClientFinding {
  if (!envelope?.client) return { unknown: say('way-in-unknown') };
  let { address, name: helo } = envelope.client;
  if (!isIn(relays, address)) {
    const isHandedOn = envelope.client.protocol.startsWith('LMTP') || isIn(INSIDE, address);
    if (isHandedOn) return { unknown: say('relay-not-trusted', { address: plain(address) }) };
    return { client: { address: plain(address), helo } };
  }
  for (const field of received) {
    const from = parseReceived(`Received: ${field}`) || {};
    address = getClientAddress(from.from) || '';
    if (!address) return { unknown: say('relay-names-nobody') };
    helo = from.from?.value ?? address;
    if (!isIn(relays, address)) return { client: { address: plain(address), helo } };
  }
  return { unknown: say('from-our-own') };
}

/** An IPv4 address as such, also where IPv6 carries it (RFC 4291, 2.5.5.2). */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function isIn(list: BlockList, address: string): boolean {
  const bare = plain(address);
  return isIP(bare) !== 0 && list.check(bare, isIP(bare) === 4 ? 'ipv4' : 'ipv6');
}
