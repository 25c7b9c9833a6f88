import { isDeepStrictEqual } from 'node:util';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { ZaakpostError } from '../errors.ts';
import type { Queries } from '../store/database.ts';
import { beyond, type Order } from '../store/order.ts';
import type { SettingsChangeTable } from '../store/schema/routing.ts';

/** What settings are of. `configuration`: what is set where Zaakpost is started. `beginning`: nothing is known of before. */
export const SETTING_KINDS = [
  'beginning',
  'configuration',
  'case-type',
  'mailbox',
  'profile',
  'decision-rule',
] as const;

export type SettingKind = (typeof SETTING_KINDS)[number];

/** A change of what routing goes by. */
export interface SettingsChange {
  /** Grows with each change: the settings as a whole have this version from then on. */
  version: number;
  at: Date;
  actor: string;
  kind: SettingKind;
  /** Of what was changed; null: of the installation. */
  id: string | null;
  name: string;
  change: 'created' | 'changed' | 'removed';
  /** What differs, such as `policy.closedCase`; null: it was not, or is no longer. */
  fields: { field: string; before: unknown; after: unknown }[];
}

/** Which changes are listed. */
export interface SettingsChangeFilter {
  kind?: SettingKind | undefined;
  /** Name or id of what was changed. */
  of?: string | undefined;
  actor?: string | undefined;
  from?: Date | undefined;
  before?: Date | undefined;
  /** Version of the last one of the page before. */
  after?: number | undefined;
  /** desc where it is not said. */
  order?: Order | undefined;
  limit: number;
}

/** Changes of settings, the newest first where nothing else is asked for. */
export async function listSettingsChanges(
  db: Queries,
  { kind, of, actor, from, before, after, order = 'desc', limit }: SettingsChangeFilter,
): Promise<SettingsChange[]> {
  let query = db.selectFrom('settings_change').selectAll().orderBy('version', order).limit(limit);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (of !== undefined)
    query = query.where((where) => where.or([where('name', '=', of), where(sql`object_id::text`, '=', of)]));
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (before !== undefined) query = query.where('at', '<', before);
  if (after !== undefined) query = query.where('version', beyond(order), String(after));
  const rows = await query.execute();
  const names = await namesOf(db, rows);
  return rows.map((row) => changeOf(row, names));
}

/** The version of the settings as they are, or were at a time: that of their last change. */
export async function settingsVersion(db: Queries, at?: Date): Promise<number> {
  let query = db.selectFrom('settings_change').select(({ fn }) => fn.max('version').as('version'));
  if (at !== undefined) query = query.where('at', '<=', at);
  const { version } = await query.executeTakeFirstOrThrow();
  return Number(version);
}

/** Columns by which a setting points to another, with that one's kind. */
const POINTERS: Readonly<Record<string, SettingKind>> = {
  case_type_id: 'case-type',
  profile_id: 'profile',
  default_for: 'mailbox',
};

/** Columns that say nothing to people. */
const LEFT_OUT: readonly string[] = ['id', 'created_at'];

type Row = Selectable<SettingsChangeTable>;

/** The last known names of what these changes point to, by id. */
async function namesOf(db: Queries, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const states = rows.flatMap(({ before, after }) => [before, after].filter((state) => state !== null));
  const ids = states.flatMap((state) => Object.keys(POINTERS).flatMap((column) => idsIn(state[column])));
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom('settings_change')
    .select(['object_id', 'name'])
    .where('object_id', 'in', [...new Set(ids)])
    .orderBy('version')
    .execute();
  return new Map(found.map(({ object_id, name }) => [object_id ?? '', name]));
}

const idsIn = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');

function changeOf(row: Row, names: ReadonlyMap<string, string>): SettingsChange {
  const { before, after } = row;
  return {
    version: Number(row.version),
    at: row.at,
    actor: row.actor,
    kind: row.kind,
    id: row.object_id,
    name: row.name,
    change: before === null ? 'created' : after === null ? 'removed' : 'changed',
    fields: differing(flat(before, names), flat(after, names)),
  };
}

type Flat = Readonly<Record<string, unknown>>;

/** The columns in the words of the API, one level of what they hold taken apart, names in place of ids. */
function flat(state: Record<string, unknown> | null, names: ReadonlyMap<string, string>): Flat {
  const fields = Object.entries(state ?? {}).flatMap(([column, value]): [string, unknown][] => {
    if (LEFT_OUT.includes(column)) return [];
    const field = camelCase(column.replace(/_id$/, ''));
    if (Object.hasOwn(POINTERS, column)) return [[field, named(value, names)]];
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [[field, value]];
    return Object.entries(value).map(([key, inner]) => [`${field}.${key}`, inner]);
  });
  return Object.fromEntries(fields);
}

function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  const nameOf = (id: string) => names.get(id) ?? id;
  return Array.isArray(value) ? idsIn(value).map(nameOf) : typeof value === 'string' ? nameOf(value) : value;
}

function differing(before: Flat, after: Flat): SettingsChange['fields'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return fields.flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return isDeepStrictEqual(was, is) ? [] : [{ field, before: was, after: is }];
  });
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/**
 * Notes what is set where Zaakpost is started, where that differs from what was noted last.
 *
 * @param configuration what routing goes by of it.
 */
export async function noteConfiguration(db: Queries, configuration: { tokenPrefix: string }): Promise<void> {
  const last = await db
    .selectFrom('settings_change')
    .select('after')
    .where('kind', '=', 'configuration')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && isDeepStrictEqual(last.after, configuration)) return;
  await sql`SELECT add_settings_change('configuration', NULL, 'environment',
    ${last ? JSON.stringify(last.after) : null}::jsonb, ${JSON.stringify(configuration)}::jsonb)`.execute(db);
}

/** @throws ZaakpostError BAD_REQUEST where nothing is known of the settings at this time. */
export async function refuseBeforeHistory(db: Queries, at: Date): Promise<void> {
  const { began, now } = await db
    .selectFrom('settings_change')
    .select(({ fn }) => [fn.min('at').as('began'), sql<Date>`now()`.as('now')])
    .executeTakeFirstOrThrow();
  if (at < began)
    throw new ZaakpostError('BAD_REQUEST', { detail: `at: settings are kept since ${began.toISOString()}` });
  if (at > now) throw new ZaakpostError('BAD_REQUEST', { detail: 'at: must not be in the future' });
}
