import { z } from 'zod';
import type { CaseFinder, CaseStanding } from '../cases/case-finder.ts';
import type { MailboxSettings } from '../checks/check.ts';
import { mailboxPolicy } from '../checks/mailbox-policy.ts';
import type { Queries } from '../store/database.ts';
import type { DecisionRule } from './decision-rules.ts';
import type { RouteLookup } from './lookup.ts';
import { type Profile, profileOf } from './profile.ts';
import { lookupBySettings, type RoutingSettings, withDraft } from './routing-settings.ts';
import { refuseBeforeHistory, type SettingKind, settingsVersion } from './settings-history.ts';

/** The settings as they were, with what else of them a mail's way depends on. */
export interface EarlierSettings {
  /** Answers by them, and for cases and tokens as these were. */
  lookup: RouteLookup;
  /** What was set for mailboxes of what is found in their mail, by id. */
  mailboxes: ReadonlyMap<string, MailboxSettings>;
}

/**
 * The settings that held at a time. Whether a case was open and a token valid then is taken into account; mail that was filed
 * and people who became known in a case since are not left out.
 *
 * @param base answers by the settings as they are.
 * @param organisationPrefix where none was noted at that time.
 * @param draft a profile as it would be, laid over the earlier ones; its case type is that of now.
 * @throws ZaakpostError BAD_REQUEST for a time before they were kept, or in the future.
 */
export async function settingsAt(
  db: Queries,
  at: Date,
  {
    base,
    cases,
    organisationPrefix,
    draft,
  }: { base: RouteLookup; cases: CaseFinder; organisationPrefix: string; draft?: Profile | null | undefined },
): Promise<EarlierSettings> {
  await refuseBeforeHistory(db, at);
  const states = await statesAt(db, at);
  const ofKind = (kind: SettingKind) => states.filter((state) => state.kind === kind);
  const caseTypes = ofKind('case-type').map(({ after }) => storedCaseType.parse(after));
  const mailboxes = ofKind('mailbox').map(({ after }) => storedMailbox.parse(after));
  const names = new Map(mailboxes.map(({ id, name }) => [id, name]));
  const profiles = ofKind('profile').map(({ after, at: updatedAt }) =>
    earlierProfile(storedProfile.parse(after), updatedAt, caseTypes, names),
  );
  const rules = ofKind('decision-rule').map(({ after }) => storedRule.parse(after));
  const [configuration] = ofKind('configuration');
  const noted = storedConfiguration.safeParse(configuration?.after).data;
  const settings: RoutingSettings = {
    profiles,
    decisionRules: rules.flatMap((rule) => earlierRule(rule, profiles)).sort(newestFirst),
    mailboxes: names,
    tokenPrefixes: [
      ...new Set([
        noted?.tokenPrefix ?? organisationPrefix,
        ...caseTypes.flatMap(({ token_prefix }) => token_prefix ?? []),
        ...profiles.flatMap(({ tokenPrefix }) => tokenPrefix ?? []),
        ...(await prefixesIssuedBy(db, at)),
      ]),
    ],
  };
  return {
    lookup: {
      ...withCasesAt(lookupBySettings(base, draft ? withDraft(settings, draft) : settings), cases, at),
      settingsVersion: () => settingsVersion(db, at),
    },
    mailboxes: new Map(
      mailboxes.map(({ id, policy, trusted_authserv_id, trusted_spam_headers }) => [
        id,
        { policy, trustedAuthservId: trusted_authserv_id, trustedSpamHeaders: trusted_spam_headers },
      ]),
    ),
  };
}

const moment = z.coerce.date();
const storedConfiguration = z.object({ tokenPrefix: z.string() });
const storedCaseType = z.object({
  id: z.string(),
  name: z.string(),
  token_prefix: z.string().nullable(),
  attributes: z.unknown(),
});
const storedMailbox = z.object({
  id: z.string(),
  name: z.string(),
  policy: mailboxPolicy,
  trusted_authserv_id: z.string().nullable(),
  trusted_spam_headers: z.array(z.string()).nullable(),
});
const storedProfile = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['document-intake', 'case-type', 'olo']),
  address: z.string(),
  aliases: z.array(z.string()),
  default_for: z.array(z.string()),
  case_type_id: z.string().nullable(),
  // Rows of before there was one say nothing of it.
  token_prefix: z.string().nullable().default(null),
  mapping: z.record(z.string(), z.unknown()),
  policy: z.record(z.string(), z.unknown()),
  rendition: z.record(z.string(), z.unknown()),
  enabled: z.boolean(),
  created_at: moment,
});
const storedRule = z.object({
  id: z.string(),
  sender: z.string(),
  subject_pattern: z.string(),
  profile_id: z.string(),
  // a rule of before it could be switched off
  enabled: z.boolean().default(true),
  created_by: z.string(),
  created_at: moment,
});

/** The state of everything that was set at a time. */
async function statesAt(db: Queries, at: Date) {
  const last = db
    .selectFrom('settings_change')
    .distinctOn(['kind', 'object_id'])
    .selectAll()
    .where('at', '<=', at)
    .orderBy('kind')
    .orderBy('object_id')
    .orderBy('version', 'desc')
    .as('last');
  const rows = await db.selectFrom(last).select(['kind', 'at', 'after']).execute();
  return rows.filter(({ after }) => after !== null);
}

function earlierProfile(
  stored: z.infer<typeof storedProfile>,
  updatedAt: Date,
  caseTypes: readonly z.infer<typeof storedCaseType>[],
  mailboxes: ReadonlyMap<string, string>,
): Profile {
  const caseType = caseTypes.find(({ id }) => id === stored.case_type_id);
  return profileOf({
    ...stored,
    updated_at: updatedAt,
    case_type_name: caseType?.name ?? null,
    case_type_attributes: (caseType?.attributes ?? null) as unknown[] | null,
    default_for_names: stored.default_for.flatMap((id) => mailboxes.get(id) ?? []).toSorted(),
  });
}

function earlierRule(rule: z.infer<typeof storedRule>, profiles: readonly Profile[]): DecisionRule[] {
  const profile = profiles.find(({ id }) => id === rule.profile_id);
  if (!profile) return [];
  return [
    {
      id: rule.id,
      sender: rule.sender,
      subjectPattern: rule.subject_pattern,
      profile: { id: profile.id, name: profile.name },
      enabled: rule.enabled,
      createdBy: rule.created_by,
      mailId: null,
      createdAt: rule.created_at,
    },
  ];
}

const newestFirst = (one: DecisionRule, other: DecisionRule): number => (one.id < other.id ? 1 : -1);

async function prefixesIssuedBy(db: Queries, at: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('case_token')
    .select('prefix')
    .distinct()
    .where('issued_at', '<=', at)
    .orderBy('prefix')
    .execute();
  return rows.map(({ prefix }) => prefix);
}

/** Cases that were not there yet are unknown, and one that was closed since is open. */
function withCasesAt(lookup: RouteLookup, cases: CaseFinder, at: Date): RouteLookup {
  const standing = async <T extends CaseStanding>(found: readonly T[]): Promise<T[]> => {
    const then = await Promise.all(
      found.map(async (one) => {
        const known = await cases.findCase(one.number, at);
        return known ? [{ ...one, status: known.status }] : [];
      }),
    );
    return then.flat();
  };
  return {
    ...lookup,
    findCase: (number) => cases.findCase(number, at),
    casesOfReferences: async (references) => standing(await lookup.casesOfReferences(references)),
    casesOfMessages: async (messageIds) => standing(await lookup.casesOfMessages(messageIds)),
  };
}
