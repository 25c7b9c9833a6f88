import type { Command } from 'commander';
import { type AuditFilter, listAudit } from '../../accounts/audit.ts';
import { addVerb, onApp } from '../verb.ts';

const BATCH = 1_000;

/** `zaakpost audit-log export` */
export function auditLogExport(noun: Command): void {
  addVerb(noun, 'export', 'write the whole audit log as JSON, a line each, the newest first').action(
    onApp(async (app, screen) => {
      let filter: AuditFilter = { limit: BATCH };
      for (;;) {
        const entries = await listAudit(app.db, filter);
        for (const entry of entries) screen.jsonLine(entry);
        if (entries.length < BATCH) return;
        filter = { limit: BATCH, after: entries.at(-1)?.id };
      }
    }),
  );
}
