import { actAs } from '../accounts/change-as.ts';
import { type Scope, within } from '../accounts/scope.ts';
import { ZaakpostError } from '../errors.ts';
import { inTransaction, type Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import { storable } from '../store/text.ts';
import { comparableAddress } from './address.ts';
import { firstMatch } from './pattern.ts';
import { type Profile, showProfile } from './profile.ts';

/** A decision that holds for mail to come. */
export interface DecisionRule {
  id: string;
  /** In comparable form. */
  sender: string;
  /** RE2; upper and lower case are the same. */
  subjectPattern: string;
  profile: { id: string; name: string };
  /** Whether it holds. */
  enabled: boolean;
  createdBy: string;
  /** The mail of which it was decided first. */
  mailId: string | null;
  createdAt: Date;
}

/** What a rule is made of. */
export interface NewDecisionRule {
  sender: string;
  subject: string | null;
  /** null: subjects like that of the mail. */
  subjectPattern: string | null;
  profileId: string;
  createdBy: string;
  mailId: string;
}

const REPLY_OR_FORWARD = /^(?:\s*(?:re|fw|fwd|antw|doorst|aw|wg)\s*:)+\s*/i;
const LONGEST_SUBJECT = 150;

/**
 * Makes a decision hold for mail to come; a rule of the same sender and subjects is replaced.
 *
 * @throws ZaakpostError BAD_REQUEST where the sender is no address.
 */
export async function addDecisionRule(db: Queries, rule: NewDecisionRule): Promise<DecisionRule> {
  const sender = comparableAddress(rule.sender);
  if (sender === null)
    throw new ZaakpostError('BAD_REQUEST', { detail: 'always: the mail names no sender with an address' });
  const pattern = storable(rule.subjectPattern ?? subjectsLike(rule.subject ?? ''));
  const values = {
    id: newId(),
    profile_id: rule.profileId,
    created_by: rule.createdBy,
    mail_id: rule.mailId,
    enabled: true,
  };
  return inTransaction(db, async (transaction) => {
    await actAs(transaction, rule.createdBy);
    await transaction
      .insertInto('decision_rule')
      .values({ ...values, sender: storable(sender), subject_pattern: pattern })
      .onConflict((conflict) => conflict.columns(['sender', 'subject_pattern']).doUpdateSet(values))
      .execute();
    return ruleOf(
      await rules(transaction).where('decision_rule.id', '=', values.id).executeTakeFirstOrThrow(),
    );
  });
}

/** All rules within a scope, the newest first. */
export async function listDecisionRules(db: Queries, scope: Scope = 'everything'): Promise<DecisionRule[]> {
  return (
    await rules(db).where(within(scope, 'decision_rule')).orderBy('decision_rule.id', 'desc').execute()
  ).map(ruleOf);
}

/** @throws ZaakpostError NOT_FOUND */
export async function showDecisionRule(db: Queries, id: string): Promise<DecisionRule> {
  const row = await rules(db).where('decision_rule.id', '=', id).executeTakeFirst();
  return row ? ruleOf(row) : missing(id);
}

/** Has a rule hold, or hold no more. @throws ZaakpostError NOT_FOUND */
export async function switchDecisionRule(db: Queries, id: string, enabled: boolean): Promise<DecisionRule> {
  await db.updateTable('decision_rule').set({ enabled }).where('id', '=', id).execute();
  return showDecisionRule(db, id);
}

/** @throws ZaakpostError NOT_FOUND */
export async function removeDecisionRule(db: Queries, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('decision_rule').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) missing(id);
}

function missing(id: string): never {
  throw new ZaakpostError('NOT_FOUND', { detail: `decision rule ${id}` });
}

/** The newest rule that holds and fits a mail, with its profile where that is enabled; null where there is none. */
export async function decisionRuleFor(
  db: Queries,
  sender: string,
  subject: string,
): Promise<{ rule: DecisionRule; profile: Profile } | null> {
  const rows = await rules(db)
    .where('decision_rule.sender', '=', storable(sender))
    .where('decision_rule.enabled', '=', true)
    .where('profile.enabled', '=', true)
    .orderBy('decision_rule.id', 'desc')
    .execute();
  const rule = rows.map(ruleOf).find((one) => fits(one.subjectPattern, subject));
  return rule ? { rule, profile: await showProfile(db, rule.profile.id) } : null;
}

/** Whether a subject is one of those that a pattern is for. */
export const fits = (pattern: string, subject: string): boolean =>
  firstMatch(`(?i)${pattern}`, withoutPrefixes(subject)) !== null;

/** A pattern of the subjects that differ from this one in their numbers only. */
export function subjectsLike(subject: string): string {
  const words = [...withoutPrefixes(subject)].slice(0, LONGEST_SUBJECT).join('');
  const cut = words.length < withoutPrefixes(subject).length;
  const literal = words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\d+/g, '\\d+');
  return `^${literal}${cut ? '' : '$'}`;
}

const withoutPrefixes = (subject: string): string =>
  subject.replace(/\s+/g, ' ').replace(REPLY_OR_FORWARD, '').trim();

const rules = (db: Queries) =>
  db
    .selectFrom('decision_rule')
    .innerJoin('profile', 'profile.id', 'decision_rule.profile_id')
    .selectAll('decision_rule')
    .select('profile.name as profile_name');

type Row = Awaited<ReturnType<ReturnType<typeof rules>['executeTakeFirstOrThrow']>>;

const ruleOf = (row: Row): DecisionRule => ({
  id: row.id,
  sender: row.sender,
  subjectPattern: row.subject_pattern,
  profile: { id: row.profile_id, name: row.profile_name },
  enabled: row.enabled,
  createdBy: row.created_by,
  mailId: row.mail_id,
  createdAt: row.created_at,
});
