import type { Command } from 'commander';
import { type AuditFilter, listAudit } from '../../accounts/audit.ts';
import { exportedThrough, recordAuditExport } from '../../accounts/audit-export.ts';
import { commandActor } from '../actor.ts';
import { addVerb, onApp } from '../verb.ts';

const BATCH = 1_000;

/** `zaakpost audit-log export` */
export function auditLogExport(noun: Command): void {
  addVerb(
    noun,
    'export',
    'write the audit log as JSON, a line each, the newest first; what was exported may go after its time',
  )
    .option('--new', 'only what no export had before')
    .action(
      onApp(async (app, screen, options: { new?: boolean }) => {
        const newerThan = options.new ? await exportedThrough(app.db) : undefined;
        let filter: AuditFilter = { limit: BATCH, newerThan };
        let newest: string | undefined;
        for (;;) {
          const entries = await listAudit(app.db, filter);
          for (const entry of entries) screen.jsonLine(entry);
          newest ??= entries[0]?.id;
          if (entries.length < BATCH) break;
          filter = { ...filter, after: entries.at(-1)?.id };
        }
        if (newest !== undefined)
          await recordAuditExport(app.db, { throughId: newest, actor: commandActor() });
      }),
    );
}
