import { sql } from 'kysely';
import type { CaseFinder, CaseStanding } from '../cases/case-finder.ts';
import { casesOfReferences, type ForeignReference } from '../cases/reference.ts';
import type { Queries } from '../store/database.ts';
import { type DecisionRule, decisionRuleFor } from './decision-rules.ts';
import { casesOfMessages, isParticipant } from './filed-mail.ts';
import { countGuesses, type Guesses } from './guesses.ts';
import { findProfile, type Profile } from './profile.ts';
import { defaultProfileOf, profilesFor } from './profile-match.ts';
import { settingsVersion } from './settings-history.ts';

/** A decision that holds for mail to come, and the profile that it leads to. */
export interface EarlierDecision {
  rule: DecisionRule;
  profile: Profile;
}

/** What routing asks of the world outside the mail. */
export interface RouteLookup extends CaseFinder {
  /** The version of the settings: grows with each change of them. */
  settingsVersion(): Promise<number>;
  /** Every prefix that a valid token may have. */
  tokenPrefixes(): Promise<string[]>;
  /** The enabled profiles of these comparable addresses, in their order. */
  profilesFor(addresses: readonly string[]): Promise<{ address: string; profile: Profile }[]>;
  /** The profile of that id, enabled or not, or null. */
  findProfile(id: string): Promise<Profile | null>;
  /** What was decided of mail from this comparable address with such a subject, to hold from then on. */
  earlierDecision(sender: string, subject: string): Promise<EarlierDecision | null>;
  /** The profile that takes what no address fits of the mail of this mailbox, and the mailbox's name. */
  defaultProfile(mailboxId: string): Promise<{ mailbox: string; profile: Profile } | null>;
  /** The cases that have any of these references, each once. */
  casesOfReferences(references: readonly ForeignReference[]): Promise<CaseStanding[]>;
  /** The cases that mails with these Message-IDs were filed in or sent from. */
  casesOfMessages(messageIds: readonly string[]): Promise<(CaseStanding & { messageId: string })[]>;
  /** Whether mail from this address began the case or is on its timeline, or mail was sent to it from there. */
  isParticipant(caseNumber: string, address: string): Promise<boolean>;
  /** Wrong tokens of the last day, from this address and from all. */
  countGuesses(sender: string | null): Promise<Guesses>;
}

/**
 * Answers from the database and the case system.
 *
 * @param organisationPrefix the prefix of tokens where neither profile nor case type has one.
 */
export function databaseLookup(db: Queries, cases: CaseFinder, organisationPrefix: string): RouteLookup {
  return {
    settingsVersion: () => settingsVersion(db),
    tokenPrefixes: async () => [...new Set([organisationPrefix, ...(await prefixesInUse(db))])],
    findCase: (number) => cases.findCase(number),
    profilesFor: (addresses) => profilesFor(db, addresses),
    findProfile: (id) => findProfile(db, id),
    earlierDecision: (sender, subject) => decisionRuleFor(db, sender, subject),
    defaultProfile: (mailboxId) => defaultProfileOf(db, mailboxId),
    casesOfReferences: (references) => casesOfReferences(db, references),
    casesOfMessages: (messageIds) => casesOfMessages(db, messageIds),
    isParticipant: (caseNumber, address) => isParticipant(db, caseNumber, address),
    countGuesses: (sender) => countGuesses(db, sender),
  };
}

/**
 * Prefixes of case types and profiles, and of tokens that were issued, as any may have been renamed since. The tokens are not all
 * read: each step goes to the next prefix in the index.
 */
async function prefixesInUse(db: Queries): Promise<string[]> {
  const { rows } = await sql<{ prefix: string }>`
    WITH RECURSIVE issued AS (
      (SELECT prefix FROM case_token ORDER BY prefix LIMIT 1)
      UNION ALL
      SELECT (SELECT prefix FROM case_token WHERE prefix > issued.prefix ORDER BY prefix LIMIT 1)
      FROM issued WHERE issued.prefix IS NOT NULL
    )
    SELECT prefix FROM issued WHERE prefix IS NOT NULL
    UNION SELECT token_prefix FROM case_type WHERE token_prefix IS NOT NULL
    UNION SELECT token_prefix FROM profile WHERE token_prefix IS NOT NULL
    ORDER BY prefix`.execute(db);
  return rows.map(({ prefix }) => prefix);
}
