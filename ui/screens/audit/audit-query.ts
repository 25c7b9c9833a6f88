import { api, dataOf } from '../../api/client.ts';
import type { components, operations } from '../../api/schema.ts';
import { endOfDay, startOfDay } from '../../parts/day.ts';
import { filledIn } from '../../parts/filters.ts';

export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditQuery = NonNullable<operations['listAuditEntries']['parameters']['query']>;

export const FILTERS = ['actor', 'action', 'object', 'result', 'from', 'until'] as const;
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
