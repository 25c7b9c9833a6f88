import type { Queries } from '../store/database.ts';
import { type DecisionRule, fits, listDecisionRules } from './decision-rules.ts';
import type { RouteLookup } from './lookup.ts';
import { listProfiles, type Profile } from './profile.ts';
import { matchProfiles } from './profile-match.ts';

/** What admins and officials have set for routing, as a whole: as it is, as it was, or as it would be. */
export interface RoutingSettings {
  /** Enabled or not. */
  profiles: Profile[];
  /** The newest first. */
  decisionRules: DecisionRule[];
  /** Names by id. */
  mailboxes: ReadonlyMap<string, string>;
  /** Every prefix that a valid token may have. */
  tokenPrefixes: string[];
}

/** The settings as they are. */
export async function settingsNow(db: Queries, lookup: RouteLookup): Promise<RoutingSettings> {
  const [profiles, decisionRules, mailboxes, tokenPrefixes] = await Promise.all([
    listProfiles(db),
    listDecisionRules(db),
    db.selectFrom('mailbox').select(['id', 'name']).execute(),
    lookup.tokenPrefixes(),
  ]);
  return {
    profiles,
    decisionRules,
    mailboxes: new Map(mailboxes.map(({ id, name }) => [id, name])),
    tokenPrefixes,
  };
}

/** Settings with one profile as it would be, in the place of the one with its id. */
export function withDraft(settings: RoutingSettings, draft: Profile): RoutingSettings {
  const { profiles, tokenPrefixes } = settings;
  return {
    ...settings,
    profiles: [...profiles.filter(({ id }) => id !== draft.id), draft],
    tokenPrefixes: [...new Set([...tokenPrefixes, ...(draft.tokenPrefix ? [draft.tokenPrefix] : [])])],
  };
}

/** Answers by these settings; what is no setting (cases, mail that was filed) is asked of `base`. */
export function lookupBySettings(base: RouteLookup, settings: RoutingSettings): RouteLookup {
  const { profiles, decisionRules, mailboxes, tokenPrefixes } = settings;
  const enabled = profiles.filter((profile) => profile.enabled);
  return {
    ...base,
    tokenPrefixes: async () => tokenPrefixes,
    profilesFor: async (addresses) => matchProfiles(enabled, addresses),
    findProfile: async (id) => profiles.find((profile) => profile.id === id) ?? null,
    earlierDecision: async (sender, subject) => {
      const candidates = decisionRules.flatMap((rule) => {
        const profile = enabled.find(({ id }) => id === rule.profile.id);
        return rule.enabled && rule.sender === sender && profile ? [{ rule, profile }] : [];
      });
      return candidates.find(({ rule }) => fits(rule.subjectPattern, subject)) ?? null;
    },
    defaultProfile: async (mailboxId) => {
      const mailbox = mailboxes.get(mailboxId);
      if (mailbox === undefined) return null;
      const profile = enabled
        .toSorted((one, other) => (one.name < other.name ? -1 : 1))
        .find(({ defaultFor }) => defaultFor.includes(mailbox));
      return profile ? { mailbox, profile } : null;
    },
  };
}
