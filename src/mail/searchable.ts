import type { Queries } from '../store/database.ts';
import type { EmailAddress, ParsedMail } from './message.ts';
import { type Searchable, searchVector } from './search-words.ts';

/** What a mail can be found by: its subject, who wrote it and to whom, and its text. */
export function searchableOf(
  { subject, from, sender, replyTo, to, cc, bcc }: Omit<ParsedMail, 'bodyValues'>,
  body: string,
): Searchable {
  return { head: [subject ?? '', ...[from, sender, replyTo, to, cc, bcc].flat().map(written)], body };
}

const written = ({ name, email }: EmailAddress): string => (name ? `${name} ${email}` : email);

/** Keeps the words of a mail; those of an earlier run go. */
export async function keepWords(db: Queries, mail_id: string, searchable: Searchable): Promise<void> {
  const words = searchVector(searchable);
  await db
    .insertInto('mail_search')
    .values({ mail_id, words })
    .onConflict((conflict) => conflict.column('mail_id').doUpdateSet({ words }))
    .execute();
}
