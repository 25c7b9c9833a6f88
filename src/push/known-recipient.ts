import { ZaakpostError } from '../errors.ts';
import { comparableAddress, withoutSubaddress } from '../routing/address.ts';
import { profilesFor } from '../routing/profile-match.ts';
import { type Database, databaseError } from '../store/database.ts';

/**
 * Tells for whom pushed mail is taken: the addresses of enabled profiles, and what the receiver is configured for. A
 * subaddress (RFC 5233) of a known address is known too. A bare `postmaster` always is (RFC 5321, 4.5.1); its mail
 * has no profile, so it is held for a person.
 *
 * @param receiving further addresses (`post@gemeente.example`) and whole domains (`@gemeente.example`, without its
 * subdomains).
 * @returns for `ReceiverOptions.isKnownRecipient`; it throws ZaakpostError DATABASE_UNAVAILABLE.
 * @throws ZaakpostError CONFIG_INVALID naming what is neither an address nor a domain.
 */
export function knownRecipients(
  db: Database,
  receiving: readonly string[],
): (address: string) => Promise<boolean> {
  const configured = new Set(receiving.map(comparable));
  return async (written) => {
    if (written.toLowerCase() === 'postmaster') return true;
    const address = comparableAddress(written);
    if (address === null) return false;
    const domain = address.slice(address.lastIndexOf('@'));
    if ([address, withoutSubaddress(address), domain].some((known) => configured.has(known))) return true;
    const matches = await profilesFor(db, [address]).catch((error: unknown) => {
      throw databaseError(error);
    });
    return matches.length > 0;
  };
}

/** A domain is compared as an address is: as that of anyone at it. */
function comparable(entry: string): string {
  const anyone = entry.startsWith('@') ? comparableAddress(`x${entry}`)?.slice(1) : comparableAddress(entry);
  if (anyone) return anyone;
  throw new ZaakpostError('CONFIG_INVALID', {
    detail: `${entry} is neither an address nor a @domain to receive for`,
  });
}
