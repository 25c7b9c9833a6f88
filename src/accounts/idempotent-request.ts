import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Database, Queries } from '../store/database.ts';
import type { SecretBox } from '../store/secrets.ts';
import type { Actor } from './actor.ts';

/** How long an answer is kept for whoever asks again, in hours. */
export const KEPT_HOURS = 24;

/** Whose key it is; two actors may use the same one. */
export interface IdempotentRequest {
  actor: Pick<Actor, 'kind' | 'id'>;
  keySha256: Buffer;
}

/** An answer as it went out. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The name under which a request is kept: the key itself is not. */
export const idempotentRequest = (actor: Pick<Actor, 'kind' | 'id'>, key: string): IdempotentRequest => ({
  actor: { kind: actor.kind, id: actor.id },
  keySha256: createHash('sha256').update(key).digest(),
});

/**
 * Takes a key for a request that is about to be done. Of two at once one gets it.
 *
 * @param requestSha256 hash of what is asked for.
 * @returns null where it is to be done now; else the answer that it had before.
 * @throws ZaakpostError IDEMPOTENCY_KEY_REUSED where the key was for something else; IDEMPOTENCY_KEY_AT_WORK where there is no answer yet.
 */
export async function takeKey(
  db: Database,
  secrets: SecretBox,
  { actor, keySha256 }: IdempotentRequest,
  requestSha256: Buffer,
): Promise<KeptAnswer | null> {
  const { rows } = await sql<{ taken: boolean; request_sha256: Buffer; answer: Buffer | null }>`
    WITH taken AS (
      INSERT INTO idempotent_request AS kept (actor_kind, actor_id, key_sha256, request_sha256)
      VALUES (${actor.kind}, ${actor.id}, ${keySha256}, ${requestSha256})
      ON CONFLICT (actor_kind, actor_id, key_sha256) DO UPDATE
      SET request_sha256 = excluded.request_sha256, begun_at = now(), answer = NULL
      WHERE kept.begun_at < now() - make_interval(hours => ${KEPT_HOURS})
      RETURNING true AS taken, request_sha256, answer)
    SELECT * FROM taken
    UNION ALL
    SELECT false, request_sha256, answer FROM idempotent_request
    WHERE actor_kind = ${actor.kind} AND actor_id = ${actor.id} AND key_sha256 = ${keySha256} AND NOT EXISTS (SELECT FROM taken)`.execute(
    db,
  );
  const [row] = rows;
  if (row?.taken) return null;
  if (row && !row.request_sha256.equals(requestSha256)) throw new ZaakpostError('IDEMPOTENCY_KEY_REUSED');
  // No row: another took the key at this very instant.
  if (!row?.answer) throw new ZaakpostError('IDEMPOTENCY_KEY_AT_WORK');
  return JSON.parse(secrets.open(row.answer)) as KeptAnswer;
}

/** Keeps the answer of a request that was done, for whoever asks again. */
export async function keepAnswer(
  db: Database,
  secrets: SecretBox,
  { actor, keySha256 }: IdempotentRequest,
  answer: KeptAnswer,
): Promise<void> {
  await db
    .updateTable('idempotent_request')
    .set({ answer: secrets.seal(JSON.stringify(answer)) })
    .where('actor_kind', '=', actor.kind)
    .where('actor_id', '=', actor.id)
    .where('key_sha256', '=', keySha256)
    .execute();
}

/**
 * Takes back answers that tell of something that is to be forgotten. Their requests count as done all the same: whoever asks again is told
 * that there is no answer, for the rest of the day.
 *
 * @returns how many.
 */
export async function forgetAnswers(
  db: Queries,
  secrets: SecretBox,
  tellsOfIt: (body: string) => boolean,
): Promise<number> {
  const rows = await db
    .selectFrom('idempotent_request')
    .select(['actor_kind', 'actor_id', 'key_sha256', 'answer'])
    .where('answer', 'is not', null)
    .execute();
  let forgotten = 0;
  for (const { answer, ...key } of rows) {
    if (!answer || !mayTell(secrets, answer, tellsOfIt)) continue;
    await db
      .updateTable('idempotent_request')
      .set({ answer: null })
      .where('actor_kind', '=', key.actor_kind)
      .where('actor_id', '=', key.actor_id)
      .where('key_sha256', '=', key.key_sha256)
      .execute();
    forgotten++;
  }
  return forgotten;
}

/** An answer that cannot be opened may tell of anything. */
function mayTell(secrets: SecretBox, answer: Buffer, tellsOfIt: (body: string) => boolean): boolean {
  try {
    return tellsOfIt((JSON.parse(secrets.open(answer)) as KeptAnswer).body);
  } catch {
    return true;
  }
}

/** Gives a key free: what was asked for was refused or failed, and may be asked for again. */
export async function freeKey(db: Database, { actor, keySha256 }: IdempotentRequest): Promise<void> {
  await db
    .deleteFrom('idempotent_request')
    .where('actor_kind', '=', actor.kind)
    .where('actor_id', '=', actor.id)
    .where('key_sha256', '=', keySha256)
    .execute();
}
