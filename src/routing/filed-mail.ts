import { sql } from 'kysely';
import type { CaseStanding } from '../cases/case-finder.ts';
import type { Queries } from '../store/database.ts';
import { storable } from '../store/text.ts';

/**
 * The cases that mails with these Message-IDs were filed in or sent from, in no order, each once for a Message-ID.
 */
export async function casesOfMessages(
  db: Queries,
  messageIds: readonly string[],
): Promise<(CaseStanding & { messageId: string })[]> {
  if (messageIds.length === 0) return [];
  const wanted = messageIds.map(storable);
  const filed = db
    .selectFrom('mail')
    .innerJoin('timeline_entry', 'timeline_entry.mail_id', 'mail.id')
    .innerJoin('cases', 'cases.id', 'timeline_entry.case_id')
    .select(['mail.message_id as messageId', 'cases.number', 'cases.status'])
    .where('mail.message_id', 'in', wanted);
  const sent = db
    .selectFrom('sent_mail')
    .innerJoin('cases', 'cases.id', 'sent_mail.case_id')
    .select(['sent_mail.message_id as messageId', 'cases.number', 'cases.status'])
    .where('sent_mail.message_id', 'in', wanted);
  const rows = await filed.union(sent).execute();
  return rows.flatMap(({ messageId, ...standing }) =>
    messageId === null ? [] : [{ messageId, ...standing }],
  );
}

/** Whether mail from this address began the case or is on its timeline, or mail was sent to it from there. */
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
        where.exists(
          where
            .selectFrom('sent_mail')
            .select('message_id')
            .whereRef('sent_mail.case_id', '=', 'cases.id')
            .where(sql<boolean>`${wanted} = ANY (sent_mail.recipients)`),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
