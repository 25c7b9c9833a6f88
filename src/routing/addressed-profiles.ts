import type { RouteLookup } from './lookup.ts';
import type { Profile } from './profile.ts';
import { isForwarders, namedAtDelivery } from './recipients.ts';
import type { Evidence } from './route.ts';

/** A profile that the mail was for, with every place where an address of it was seen, the best first. */
export interface ProfileFinding {
  profile: Profile;
  evidence: Evidence[];
}

/** The profiles of a mail's recipients. */
export interface AddressedProfiles {
  /** Those that the mail was for, by the rank of the best evidence for each. */
  findings: ProfileFinding[];
  /** Every recipient that is an address of a profile. */
  addresses: Evidence[];
}

/** Finds the profiles of these recipients. */
export async function addressedProfiles(
  recipients: readonly Evidence[],
  lookup: RouteLookup,
): Promise<AddressedProfiles> {
  const matches = await lookup.profilesFor(recipients.map(({ value }) => value));
  const found = new Map<string, ProfileFinding>();
  for (const evidence of recipients) {
    const profile = matches.find(({ address }) => address === evidence.value)?.profile;
    if (!profile) continue;
    const known = found.get(profile.id);
    if (known) known.evidence.push(evidence);
    else found.set(profile.id, { profile, evidence: [evidence] });
  }
  const all = [...found.values()];
  return { findings: thoseThatCount(all), addresses: all.flatMap(({ evidence }) => evidence) };
}

/**
 * Whoever is in the envelope counts. Else a server's word on whom it delivered to is better than To and Cc, which the
 * sender wrote and an alias or blind copy passes by. Where the sender wrote a delivered address too, it is an ordinary
 * delivery, and the other addressees in To and Cc count as well: servers deliver one copy for all of them. The address that
 * forwarded it counts where nothing else does.
 */
function thoseThatCount(findings: readonly ProfileFinding[]): ProfileFinding[] {
  const delivered = findings.filter(({ evidence }) => evidence.some(namedAtDelivery));
  const written = findings.filter(({ evidence }) => !evidence.every(namedAtDelivery));
  const ordinary = delivered.some((finding) => written.includes(finding));
  const counting = findings.filter(
    (finding) => inEnvelope(finding) || (ordinary && written.includes(finding)),
  );
  if (counting.length > 0) return counting;
  if (delivered.length > 0) return delivered.slice(0, 1);
  const direct = written.filter(({ evidence }) => !evidence.every(isForwarders));
  return direct.length > 0 ? direct : written;
}

const inEnvelope = ({ evidence }: ProfileFinding): boolean =>
  evidence.some(({ source }) => source === 'envelope');
