import { type Selectable, type SqlBool, sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import { appendEvent } from '../events/outbox.ts';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { CaseTokenTable } from '../store/schema/routing.ts';
import { lockForAdding } from './find-case.ts';
import { PLAIN_CODES, type TokenCodes, type TokenStorage } from './token-codes.ts';
import { CODE_LENGTH, formatToken, issueCode, maskToken } from './token-text.ts';

/** A token of a case. */
export interface IssuedToken {
  id: string;
  /**
   * As it goes into a subject: `[Zaak 1458-ae34dc]`. Secret: for those who may write to the requester. Masked where the code
   * is stored hashed: then it is shown once, when the token is issued.
   */
  text: string;
  /** How its code is stored. */
  storage: TokenStorage;
  issuedAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** How a token is issued. */
export interface TokenOptions {
  /** The organisation's prefix, where neither the profile that opened the case nor its case type has one. */
  prefix: string;
  /** Hexadecimal digits of the code; six unless said. */
  codeLength?: number | undefined;
  expiresAt?: Date | null | undefined;
  /** Rotation: the case's other valid tokens end at this time at the latest. Without it they stay as they are. */
  othersExpireAt?: Date | null | undefined;
  /** How codes are stored; plain unless said. */
  codes?: TokenCodes | undefined;
}

/** The condition on `case_token` for tokens that are valid now. */
export const validNow = sql<SqlBool>`revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;

/** That for tokens that were valid at a time: their rows still tell, as what ends a token only ends it from then on. */
export const validAt = (at: Date) =>
  sql<SqlBool>`issued_at <= ${at} AND (revoked_at IS NULL OR revoked_at > ${at}) AND (expires_at IS NULL OR expires_at > ${at})`;

/**
 * Issues a token for an open case; those before it stay valid, or end at a time that is given.
 *
 * @param reference the case's number or id.
 * @returns the token, with its code: of a hashed one this is the only time.
 * @throws ZaakpostError NOT_FOUND, CASE_CLOSED, CONFIG_INVALID for a code length that is not possible.
 */
export async function issueToken(
  db: Database,
  reference: string,
  { prefix, codeLength, expiresAt, othersExpireAt, codes = PLAIN_CODES }: TokenOptions,
): Promise<IssuedToken> {
  return db.transaction().execute(async (transaction) => {
    const { id: caseId, number } = await lockForAdding(transaction, reference);
    const own = await prefixOfCase(transaction, caseId);
    if (othersExpireAt) await endValidTokens(transaction, caseId, othersExpireAt);
    const id = newId();
    const code = issueCode(codeLength);
    const row = await transaction
      .insertInto('case_token')
      .values({
        id,
        case_id: caseId,
        prefix: own ?? prefix,
        ...codes.columns(id, code),
        expires_at: expiresAt ?? null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const data = { caseId, caseNumber: number };
    await appendEvent(transaction, { type: 'nl.zaakpost.tokens.issued', subject: row.id, data });
    return tokenOf(row, number, code);
  });
}

/** That of the profile that opened the case, or else of its case type. */
async function prefixOfCase(transaction: Queries, caseId: string): Promise<string | null> {
  const { prefix } = await transaction
    .selectFrom('cases')
    .innerJoin('case_type', 'case_type.id', 'cases.case_type_id')
    .leftJoin('profile', 'profile.id', 'cases.profile_id')
    .select(({ fn }) => fn.coalesce('profile.token_prefix', 'case_type.token_prefix').as('prefix'))
    .where('cases.id', '=', caseId)
    .executeTakeFirstOrThrow();
  return prefix;
}

/** No token that is valid now lives longer than that; one that ends earlier stays as it is. */
async function endValidTokens(transaction: Queries, caseId: string, at: Date): Promise<void> {
  await transaction
    .updateTable('case_token')
    .set({ expires_at: sql`least(expires_at, ${at}::timestamptz)` })
    .where('case_id', '=', caseId)
    .where(validNow)
    .execute();
}

/**
 * Replaces every code that is stored as it is by its keyed hash: those tokens stay valid, and are shown no more.
 * Can be broken off and begun again.
 *
 * @returns how many were replaced.
 * @throws ZaakpostError CONFLICT where codes are to be stored plain.
 */
export async function hashTokens(db: Database, codes: TokenCodes): Promise<number> {
  if (codes.storage !== 'hashed') {
    throw new ZaakpostError('CONFLICT', {
      detail: 'codes are stored plain here: set ZAAKPOST_TOKEN_STORAGE=hashed first',
    });
  }
  let replaced = 0;
  for (let batch = HASH_BATCH; batch === HASH_BATCH; replaced += batch) batch = await hashSome(db, codes);
  return replaced;
}

const HASH_BATCH = 500;

async function hashSome(db: Database, codes: TokenCodes): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('case_token')
      .select(['id', 'code'])
      .where('code', 'is not', null)
      .orderBy('id')
      .limit(HASH_BATCH)
      .forUpdate()
      .execute();
    for (const { id, code } of rows) {
      await transaction
        .updateTable('case_token')
        .set(codes.columns(id, code ?? ''))
        .where('id', '=', id)
        .execute();
    }
    return rows.length;
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
  return rows.map((row) => tokenOf(row, number, row.code));
}

/** @param code null where it is not known any more. */
function tokenOf(row: Selectable<CaseTokenTable>, caseNumber: string, code: string | null): IssuedToken {
  const { prefix } = row;
  return {
    id: row.id,
    text:
      code === null
        ? maskToken({ prefix, caseNumber, code: '*'.repeat(CODE_LENGTH.usual) })
        : formatToken({ prefix, caseNumber, code }),
    storage: row.code === null ? 'hashed' : 'plain',
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
