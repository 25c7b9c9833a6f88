import { hash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { ParsedMail } from '../mail/message.ts';
import { comparableAddress } from '../routing/address.ts';
import type { Schema } from '../store/schema.ts';

/** Where an address stands in a mail: a field of its header, or the text of its body. */
export const PLACES = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'body'] as const;
export type Place = (typeof PLACES)[number];

/** Addresses of one mail that are kept: a list of recipients may be long. */
const MOST = 2_000;

/** Of an address that stands in a text, the longest that is looked at (RFC 5321, 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** What stands before an address in links and quotes, and is none of it. */
const NOT_OF_IT = /^[.'`{|/=?*&]+/;

/** The addresses of a mail in the form in which they are compared, each with the places where it stands. */
export function addressesOf(mail: ParsedMail): Map<string, Set<Place>> {
  const found = new Map<string, Set<Place>>();
  const add = (written: string, place: Place) => {
    const address = comparableAddress(written);
    const places = address === null ? undefined : (found.get(address) ?? new Set<Place>());
    if (address === null || !places || (found.size >= MOST && !found.has(address))) return;
    found.set(address, places.add(place));
  };
  const fields = {
    from: mail.from,
    sender: mail.sender,
    'reply-to': mail.replyTo,
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
  };
  for (const [place, addresses] of Object.entries(fields))
    for (const { email } of addresses) add(email, place as Place);
  for (const text of Object.values(mail.bodyValues)) for (const one of addressesIn(text)) add(one, 'body');
  return found;
}

/** What looks like an address in a text. Looks around each at sign only, so that no text is slow. */
function* addressesIn(text: string): Generator<string> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - LONGEST_LOCAL), at))?.[0].replace(NOT_OF_IT, '');
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0];
    if (local && domain) yield `${local}@${domain}`;
  }
}

/** By what an address is looked up. */
export const addressHash = (address: string): Buffer => hash('sha256', address, 'buffer');

/** Writes the addresses of a mail in the place of those it had. */
export async function writeAddresses(
  transaction: Transaction<Schema>,
  mailId: string,
  found: ReadonlyMap<string, ReadonlySet<Place>>,
): Promise<void> {
  await transaction.deleteFrom('mail_address').where('mail_id', '=', mailId).execute();
  if (found.size === 0) return;
  const hashes = [...found.keys()].map(addressHash);
  const places = [...found.values()].map((set) => [...set].join(' '));
  await sql`INSERT INTO mail_address (address_sha256, mail_id, found_in)
    SELECT one.address, ${mailId}, string_to_array(one.places, ' ')
    FROM unnest(${hashes}::bytea[], ${places}::text[]) AS one (address, places)`.execute(transaction);
}
