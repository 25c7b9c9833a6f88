import { type SqlBool, sql } from 'kysely';
import { type Scope, within } from '../accounts/scope.ts';
import type { MailStatus } from '../mail/status.ts';
import { fits, showDecisionRule } from '../routing/decision-rules.ts';
import type { Queries } from '../store/database.ts';
import { addressHash } from './mail-addresses.ts';

/** A mail that a rule fits. */
export interface FittingMail {
  id: string;
  status: MailStatus;
  receivedAt: Date;
  subject: string | null;
}

/** Mails of the sender that are looked at, the newest of them: subjects are compared one by one. */
const LOOKED_AT = 500;

/** Mails that are told. */
const TOLD = 50;

/**
 * Mails that a rule fits, the newest first: from before it was made too, and whatever became of them.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function mailsOfRule(db: Queries, ruleId: string, scope: Scope): Promise<FittingMail[]> {
  const { sender, subjectPattern } = await showDecisionRule(db, ruleId);
  const mails = await db
    .selectFrom('mail')
    .innerJoin('mail_address', 'mail_address.mail_id', 'mail.id')
    .select(['mail.id', 'mail.status', 'mail.received_at as receivedAt', 'mail.subject'])
    .where('address_sha256', '=', addressHash(sender))
    .where(sql<SqlBool>`'from' = ANY (found_in)`)
    .where(within(scope, 'mail'))
    .orderBy('mail.id', 'desc')
    .limit(LOOKED_AT)
    .execute();
  return mails.filter(({ subject }) => fits(subjectPattern, subject ?? '')).slice(0, TOLD);
}
