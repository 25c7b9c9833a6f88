import { sql } from 'kysely';
import type { CaseStanding } from '../cases/case-finder.ts';
import type { Queries } from '../store/database.ts';
import { storable } from '../store/text.ts';

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
