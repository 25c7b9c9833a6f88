import type { AuditEntry } from './audit-query.ts';

const COLUMNS = [
  'id',
  'recordedAt',
  'actor',
  'action',
  'object',
  'result',
  'detail',
  'origin',
  'requestId',
] as const;

/** Lines of the audit log as CSV (RFC 4180), with a heading. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) => {
    const flat = { ...entry, actor: entry.actor.name };
    return COLUMNS.map((column) => field(flat[column]));
  });
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Quoted, and never a formula: a spreadsheet would carry out what begins with one of these signs. */
function field(value: string | null): string {
  const text = value ?? '';
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
