import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** What of the installation somebody may see and work on: all of it, or what he or one of his groups owns. */
export type Scope = 'everything' | Owning;

/** Who owns: a person, and the groups that he is in. */
export interface Owning {
  /** null for a service: it is no person, and owns nothing. */
  accountId: string | null;
  groups: readonly string[];
}

/** Kinds of things that are somebody's. */
export type Owned =
  | 'mailbox'
  | 'profile'
  | 'cases'
  | 'mail'
  | 'document'
  | 'intake_entry'
  | 'decision_rule'
  | 'case_token';

type Condition = RawBuilder<SqlBool>;

/**
 * The condition that a row of a table is within a scope. It names the table as it is called, so a query must not give it another
 * name. This is the one place that says what belongs to whom; docs/security.md says it in words.
 */
export const within = (scope: Scope, owned: Owned): Condition =>
  scope === 'everything' ? sql<SqlBool>`TRUE` : CONDITIONS[owned](scope);

const CONDITIONS: Record<Owned, (owning: Owning) => Condition> = {
  mailbox: (owning) => sql`mailbox.id = ANY (${things(owning, 'mailbox_id')})`,
  profile: (owning) => sql`profile.id = ANY (${things(owning, 'profile_id')})`,
  cases: ofCase,
  mail: ofMail,
  document: (owning) => sql`EXISTS (SELECT FROM mail WHERE mail.id = document.mail_id AND ${ofMail(owning)})`,
  intake_entry: (owning) =>
    sql`(intake_entry.profile_id = ANY (${things(owning, 'profile_id')})
      OR EXISTS (SELECT FROM mail WHERE mail.id = intake_entry.mail_id
        AND mail.mailbox_id = ANY (${things(owning, 'mailbox_id')})))`,
  decision_rule: (owning) => sql`decision_rule.profile_id = ANY (${things(owning, 'profile_id')})`,
  case_token: (owning) =>
    sql`EXISTS (SELECT FROM cases WHERE cases.id = case_token.case_id AND ${ofCase(owning)})`,
};

/** A case is whose it was given to, and whose the profile or the mailbox is that it came through. */
function ofCase(owning: Owning): Condition {
  return sql`(cases.profile_id = ANY (${things(owning, 'profile_id')})
    OR cases.mailbox_id = ANY (${things(owning, 'mailbox_id')})
    OR cases.id = ANY (${things(owning, 'case_id')}))`;
}

/**
 * A mail is whose its mailbox is, whose the profile is that it went to, and whose a case or an intake entry is that has it; one that went
 * nowhere is whose the profile is that it was for.
 */
function ofMail(owning: Owning): Condition {
  const profiles = things(owning, 'profile_id');
  return sql`(mail.mailbox_id = ANY (${things(owning, 'mailbox_id')})
    OR EXISTS (SELECT FROM jsonb_array_elements(mail.route -> 'destinations') AS destination
      WHERE (destination ->> 'profileId')::uuid = ANY (${profiles}))
    OR (mail.profile_ids && ${profiles} AND coalesce(mail.route -> 'destinations', '[]') = '[]')
    OR EXISTS (SELECT FROM timeline_entry JOIN cases ON cases.id = timeline_entry.case_id
      WHERE timeline_entry.mail_id = mail.id AND ${ofCase(owning)})
    OR EXISTS (SELECT FROM intake_entry
      WHERE intake_entry.mail_id = mail.id AND intake_entry.profile_id = ANY (${profiles})))`;
}

/** The ids of what is owned itself: a list that the database makes once for a query. */
function things(
  { accountId, groups }: Owning,
  column: 'mailbox_id' | 'profile_id' | 'case_id',
): RawBuilder<string[]> {
  const id = sql.ref(`owner.${column}`);
  return sql`ARRAY(SELECT ${id} FROM owner WHERE ${id} IS NOT NULL
    AND (owner.account_id = ${accountId}::uuid OR owner.group_name = ANY (${[...groups]}::text[])))`;
}
