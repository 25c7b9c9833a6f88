import type { AttributeDefinition } from '../../src/cases/attributes.ts';
import type { CaseSnapshot } from '../../src/cases/case-finder.ts';
import { referenceName } from '../../src/cases/reference.ts';
import { sameCode } from '../../src/cases/token-text.ts';
import { comparableAddress } from '../../src/routing/address.ts';
import type { Guesses } from '../../src/routing/guesses.ts';
import type { RouteLookup } from '../../src/routing/lookup.ts';
import type { AttributeMapping } from '../../src/routing/mapping.ts';
import type { Profile } from '../../src/routing/profile.ts';
import { matchProfiles } from '../../src/routing/profile-match.ts';
import { DEFAULT_RENDITION } from '../../src/routing/rendition-settings.ts';
import { DEFAULT_POLICY } from '../../src/routing/route-policy.ts';

/** Cases and profiles that routing is to find. */
export interface World {
  prefixes?: string[];
  cases?: CaseSnapshot[];
  profiles?: Profile[];
  /** Case numbers by Message-ID of the mail that was filed in them. */
  filed?: Record<string, string[]>;
  /** Addresses by the case number that they are known in. */
  participants?: Record<string, string[]>;
  guesses?: Guesses;
  /** Case numbers by reference, such as `OLO 1234567`. */
  references?: Record<string, string[]>;
  /** The profile that takes the rest of every mailbox. */
  rest?: Profile;
}

/** A lookup in a world that a test spells out; that of the database has its own test. */
export function lookupIn({
  prefixes = ['Zaak'],
  cases = [],
  profiles = [],
  filed = {},
  participants = {},
  guesses = { bySender: 0, inAll: 0 },
  references = {},
  rest,
}: World): RouteLookup {
  return {
    settingsVersion: async () => 1,
    tokenPrefixes: async () => prefixes,
    findCase: async (number) => cases.find((known) => known.number === number) ?? null,
    profilesFor: async (addresses) => matchProfiles(profiles, addresses),
    defaultProfile: async () => (rest ? { mailbox: 'info', profile: rest } : null),
    casesOfReferences: async (wanted) => {
      const numbers = wanted.flatMap((one) => references[referenceName(one)] ?? []);
      return cases.filter(({ number }) => numbers.includes(number));
    },
    casesOfMessages: async (messageIds) =>
      messageIds.flatMap((messageId) =>
        cases
          .filter(({ number }) => filed[messageId]?.includes(number))
          .map(({ number, status }) => ({ messageId, number, status })),
      ),
    findProfile: async (id) => profiles.find((known) => known.id === id) ?? null,
    earlierDecision: async () => null,
    isParticipant: async (caseNumber, address) => participants[caseNumber]?.includes(address) ?? false,
    countGuesses: async () => guesses,
  };
}

/** A case with one token, of prefix `Zaak` and this code. */
export function caseWith(number: string, status: CaseSnapshot['status'], code: string): CaseSnapshot {
  return {
    id: `case-${number}`,
    number,
    status,
    caseTypeName: 'Melding',
    description: 'Losse stoeptegel',
    tokens: [{ prefix: 'Zaak', hasCode: (written) => sameCode(code, written) }],
  };
}

/** A profile for an address: document intake, or a new case where attributes are given. */
export function profileFor(
  address: string,
  newCase?: { attributes: AttributeDefinition[]; mapping?: AttributeMapping },
): Profile {
  const name = address.replace(/@.*/, '');
  return {
    id: `profile-${name}`,
    name,
    kind: newCase ? 'case-type' : 'document-intake',
    address: comparableAddress(address) ?? address,
    aliases: [],
    defaultFor: [],
    caseType: newCase ? { id: `type-${name}`, name: `Type ${name}`, attributes: newCase.attributes } : null,
    tokenPrefix: null,
    mapping: newCase?.mapping ?? {},
    policy: DEFAULT_POLICY,
    rendition: DEFAULT_RENDITION,
    enabled: true,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  };
}
