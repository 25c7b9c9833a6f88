import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql, type Transaction } from 'kysely';
import { isRole, type Role } from '../accounts/role.ts';
import type { Config } from '../config.ts';
import { ZaakpostError } from '../errors.ts';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { Schema } from '../store/schema.ts';

/** What is known of an API key; the key itself is shown once, when it is made. */
export interface ApiKey {
  id: string;
  name: string;
  roles: Role[];
  createdAt: Date;
  /** From when on it is good no more; null: never. */
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** What is said of a key that is made. */
export interface NewApiKey {
  /** What it is for, unique. */
  name: string;
  roles: readonly Role[];
  expiresAt?: Date | null | undefined;
}

/** The key of the first start. */
const FIRST_KEY: NewApiKey = { name: 'first', roles: ['admin'] };

/** 256 bits: guessing is hopeless, so a fast hash is enough to store. The prefix lets scanners for leaked secrets find it. */
const generateKey = (): string => `zaakpost_${randomBytes(32).toString('base64url')}`;

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

const COLUMNS = ['id', 'name', 'roles', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'] as const;

interface Row {
  id: string;
  name: string;
  roles: string[];
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

const fromRow = (row: Row): ApiKey => ({
  id: row.id,
  name: row.name,
  roles: row.roles.filter(isRole),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});

/**
 * Makes an API key.
 *
 * @returns the key in the clear, for the only time, and what is kept of it.
 * @throws ZaakpostError CONFLICT where a key of that name exists.
 */
export async function createApiKey(db: Database, given: NewApiKey): Promise<ApiKey & { key: string }> {
  const key = generateKey();
  const row = await insertKey(db, given, key);
  if (!row) throw new ZaakpostError('CONFLICT', { detail: `an API key "${given.name}" exists already` });
  return { ...fromRow(row), key };
}

/** All API keys, revoked ones too, oldest first. */
export async function listApiKeys(db: Database): Promise<ApiKey[]> {
  const rows = await db.selectFrom('api_key').select(COLUMNS).orderBy('id').execute();
  return rows.map(fromRow);
}

/**
 * Ends a key for good; revoking it again changes nothing.
 *
 * @param name the key's name or id.
 * @throws ZaakpostError NOT_FOUND
 */
export async function revokeApiKey(db: Database, name: string): Promise<ApiKey> {
  const row = await db
    .updateTable('api_key')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where((where) => where.or([where('name', '=', name), where(sql<string>`id::text`, '=', name)]))
    .returning(COLUMNS)
    .executeTakeFirst();
  if (!row) throw new ZaakpostError('NOT_FOUND', { detail: `there is no API key "${name}"` });
  return fromRow(row);
}

/**
 * Looks a presented key up, and notes its use (to the minute: a busy client is no write per request).
 *
 * @returns the key, or null where it is unknown, revoked or past its end. It is found by its hash, so the time taken tells nothing of it.
 */
export async function verifyApiKey(db: Database, key: string): Promise<ApiKey | null> {
  const row = await db
    .selectFrom('api_key')
    .select(COLUMNS)
    .where('key_sha256', '=', digest(key))
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`(expires_at IS NULL OR expires_at > now())`)
    .executeTakeFirst();
  if (!row) return null;
  await db
    .updateTable('api_key')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', row.id)
    .where(sql<boolean>`(last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`)
    .execute();
  return fromRow(row);
}

/** What the first start did about a key. */
export interface FirstKey {
  /** A key was added by this call. */
  created: boolean;
  /** The file that holds it; null where it came from the configuration. */
  file: string | null;
}

/**
 * Sees to it that there is an API key: on the first start, ZAAKPOST_API_KEY, or else a fresh one, written to `api-key` in
 * the data folder (mode 0600). The file is written before the row is committed, and an existing file is taken as it is: a crash
 * in between loses no key. Several processes may start at once.
 *
 * @throws ZaakpostError CONFIG_INVALID where the file exists and holds no key.
 */
export async function ensureApiKey(
  db: Database,
  config: Pick<Config, 'apiKey' | 'dataFolder'>,
): Promise<FirstKey> {
  const file = config.apiKey === undefined ? path.join(config.dataFolder, 'api-key') : null;
  return db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('zaakpost api-key'))`.execute(transaction);
    if (await anyKey(transaction)) return { created: false, file };
    const key = config.apiKey ?? (await keyFromFile(path.join(config.dataFolder, 'api-key')));
    await insertKey(transaction, FIRST_KEY, key);
    return { created: true, file };
  });
}

async function anyKey(transaction: Transaction<Schema>): Promise<boolean> {
  return (await transaction.selectFrom('api_key').select('id').limit(1).executeTakeFirst()) !== undefined;
}

function insertKey(
  queries: Queries,
  { name, roles, expiresAt = null }: NewApiKey,
  key: string,
): Promise<Row | undefined> {
  return queries
    .insertInto('api_key')
    .values({ id: newId(), name, roles: [...roles], expires_at: expiresAt, key_sha256: digest(key) })
    .onConflict((conflict) => conflict.doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
}

async function keyFromFile(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    const key = generateKey();
    await using handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${key}\n`);
    await handle.sync();
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = (await readFile(file, 'utf8')).trim();
  if (kept.length >= 32) return kept;
  throw new ZaakpostError('CONFIG_INVALID', { detail: `${file} does not hold an API key: remove it` });
}
