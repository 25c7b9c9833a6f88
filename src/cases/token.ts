import { type Selectable, type SqlBool, sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import { appendEvent } from '../events/outbox.ts';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { CaseTokenTable } from '../store/schema.ts';
import { lockOpenCase } from './find-case.ts';
import { formatToken, issueCode } from './token-text.ts';

/** A token of a case. */
export interface IssuedToken {
  id: string;
  /** As it goes into a subject: `[Zaak 1458-ae34dc]`. Secret: for those who may write to the requester. */
  text: string;
  issuedAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** How a token is issued. */
export interface TokenOptions {
  /** The organisation's prefix, where the case type has none of its own. */
  prefix: string;
  /** Hexadecimal digits of the code; six unless said. */
  codeLength?: number | undefined;
  expiresAt?: Date | null | undefined;
}

/** The condition on `case_token` for tokens that are valid now. */
export const validNow = sql<SqlBool>`revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;

/**
 * Issues a token for an open case; those before it stay valid.
 *
 * @param reference the case's number or id.
 * @throws ZaakpostError NOT_FOUND, CASE_CLOSED, CONFIG_INVALID for a code length that is not possible.
 */
export async function issueToken(
  db: Database,
  reference: string,
  { prefix, codeLength, expiresAt }: TokenOptions,
): Promise<IssuedToken> {
  return db.transaction().execute(async (transaction) => {
    const { id: caseId, number, case_type_id } = await lockOpenCase(transaction, reference);
    const caseType = await transaction
      .selectFrom('case_type')
      .select('token_prefix')
      .where('id', '=', case_type_id)
      .executeTakeFirstOrThrow();
    const row = await transaction
      .insertInto('case_token')
      .values({
        id: newId(),
        case_id: caseId,
        prefix: caseType.token_prefix ?? prefix,
        code: issueCode(codeLength),
        expires_at: expiresAt ?? null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const data = { caseId, caseNumber: number };
    await appendEvent(transaction, { type: 'nl.zaakpost.tokens.issued', subject: row.id, data });
    return tokenOf(row, number);
  });
}

/**
 * Revokes a token; one that is revoked stays so.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function revokeToken(db: Database, tokenId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('case_token')
      .innerJoin('cases', 'cases.id', 'case_id')
      .select(['case_token.revoked_at', 'cases.id as caseId', 'cases.number as caseNumber'])
      .where('case_token.id', '=', tokenId)
      .forUpdate('case_token')
      .executeTakeFirst();
    if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `token ${tokenId}` });
    if (row.revoked_at) return;
    await transaction
      .updateTable('case_token')
      .set({ revoked_at: sql`now()` })
      .where('id', '=', tokenId)
      .execute();
    const data = { caseId: row.caseId, caseNumber: row.caseNumber };
    await appendEvent(transaction, { type: 'nl.zaakpost.tokens.revoked', subject: tokenId, data });
  });
}

/** All tokens of a case, the newest first. */
export async function tokensOf(
  db: Queries,
  { id, number }: { id: string; number: string },
): Promise<IssuedToken[]> {
  const rows = await db
    .selectFrom('case_token')
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => tokenOf(row, number));
}

const tokenOf = (row: Selectable<CaseTokenTable>, caseNumber: string): IssuedToken => ({
  id: row.id,
  text: formatToken({ prefix: row.prefix, caseNumber, code: row.code }),
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});
