import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type SearchTerm, searchTerms } from '../mail/search-words.ts';

/**
 * Cases that fit what a person types, as a condition on the table `cases`: by number, description, requester, what others call them, and who
 * wrote of them under which subject. Each term may stand somewhere else in the case.
 *
 * @param typed as `searchTerms` reads it; where it holds nothing to look for, every case fits.
 */
export function caseFits(typed: string): RawBuilder<SqlBool> {
  const conditions = searchTerms(typed).map(holds);
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` AND `)})`;
}

const holds = ({
  phrase,
  not,
}: SearchTerm): RawBuilder<SqlBool> => sql<SqlBool>`cases.id ${not ? sql`NOT IN` : sql`IN`} (
  SELECT id FROM cases WHERE words @@ ${phrase}::tsquery
  UNION SELECT case_id FROM case_reference WHERE words @@ ${phrase}::tsquery
  UNION SELECT case_id FROM timeline_entry WHERE words @@ ${phrase}::tsquery)`;
