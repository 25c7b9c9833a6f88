import { sql } from 'kysely';
import type { ParsedMail } from '../mail/message.ts';
import type { Queries } from '../store/database.ts';
import { storable } from '../store/text.ts';
import type { CaseStanding, RouteLookup } from './lookup.ts';
import type { Evidence } from './route.ts';

/** The nearest mail that this one answers and that we know, with the cases that it was filed in. */
export interface ThreadFinding {
  evidence: Evidence;
  cases: CaseStanding[];
}

/** Ancestors that are looked up; the nearest count most, and a header may name any number. */
const MOST_ANCESTORS = 50;

/**
 * Follows In-Reply-To, and then References from its end (RFC 5322, 3.6.4), to the nearest mail that was filed in a case.
 * Null where none was. A thread proves less than a token: whoever got a mail can answer it.
 */
export async function threadEvidence(mail: ParsedMail, lookup: RouteLookup): Promise<ThreadFinding | null> {
  const ancestors: Evidence[] = [
    ...mail.inReplyTo.map((value): Evidence => ({ kind: 'thread', value, source: 'In-Reply-To' })),
    ...mail.references
      .toReversed()
      .map((value): Evidence => ({ kind: 'thread', value, source: 'References' })),
  ].slice(0, MOST_ANCESTORS);
  if (ancestors.length === 0) return null;
  const filed = await lookup.casesOfMessages(ancestors.map(({ value }) => value));
  for (const evidence of ancestors) {
    const cases = filed.filter(({ messageId }) => messageId === evidence.value);
    if (cases.length > 0) return { evidence, cases: cases.map(({ number, status }) => ({ number, status })) };
  }
  return null;
}

/** The cases that mails with these Message-IDs were filed in, in no order, each once for a Message-ID. */
export async function casesOfMessages(
  db: Queries,
  messageIds: readonly string[],
): Promise<(CaseStanding & { messageId: string })[]> {
  if (messageIds.length === 0) return [];
  const rows = await db
    .selectFrom('mail')
    .innerJoin('timeline_entry', 'timeline_entry.mail_id', 'mail.id')
    .innerJoin('cases', 'cases.id', 'timeline_entry.case_id')
    .select(['mail.message_id as messageId', 'cases.number', 'cases.status'])
    .distinct()
    .where('mail.message_id', 'in', messageIds.map(storable))
    .execute();
  return rows.flatMap(({ messageId, ...standing }) =>
    messageId === null ? [] : [{ messageId, ...standing }],
  );
}

/** Whether mail from this address began the case or is on its timeline. */
export async function isParticipant(db: Queries, caseNumber: string, address: string): Promise<boolean> {
  const wanted = storable(address).toLowerCase();
  const found = await db
    .selectFrom('cases')
    .leftJoin('timeline_entry', 'timeline_entry.case_id', 'cases.id')
    .leftJoin('mail', 'mail.id', 'timeline_entry.mail_id')
    .select('cases.id')
    .where('cases.number', '=', caseNumber)
    .where((where) =>
      where.or([
        where(sql`lower(cases.requester_address)`, '=', wanted),
        where(sql`lower(mail.sender)`, '=', wanted),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
