import { api, dataOf } from '../../api/client.ts';
import type { components, operations } from '../../api/schema.ts';
import { endOfDay, startOfDay } from '../../parts/day.ts';
import { filledIn } from '../../parts/filters.ts';

export type AuditEntry = components['schemas']['AuditEntry'];
type AuditPage = Awaited<ReturnType<typeof readAudit>>;
export type AuditQuery = NonNullable<operations['listAuditEntries']['parameters']['query']>;

export const FILTERS = ['actor', 'action', 'object', 'result', 'from', 'until'] as const;
const PAGE_SIZE = 200;

export const RESULTS = ['done', 'refused', 'failed'] as const;

type Values = Record<(typeof FILTERS)[number], string>;

/** The filters of the screen, for the API. */
export function auditQuery({ result: wanted, from, until, ...texts }: Values): AuditQuery {
  const result = RESULTS.find((each) => each === wanted);
  return {
    ...filledIn(texts),
    ...(result && { result }),
    ...(from && { recordedFrom: startOfDay(from) }),
    ...(until && { recordedBefore: endOfDay(until) }),
  };
}

/** A page of the audit log. */
export const readAudit = (query: AuditQuery) => dataOf(api.GET('/audit-entries', { params: { query } }));

/**
 * All lines that a query finds, the newest first, of however many pages they are.
 *
 * @param onRead told how many there are so far.
 * @param newerThan id of a line at which to stop: it, and those before it, are left out.
 */
export async function readAllAudit(
  query: AuditQuery,
  onRead: (count: number) => void,
  newerThan?: string,
): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const at: AuditQuery = cursor === '' ? {} : { cursor };
    const { items, nextCursor }: AuditPage = await readAudit({ ...query, ...at, limit: PAGE_SIZE });
    // ids grow with time
    const page = items.filter(({ id }) => newerThan === undefined || id > newerThan);
    entries.push(...page);
    onRead(entries.length);
    cursor = page.length < items.length ? null : nextCursor;
  }
  return entries;
}
