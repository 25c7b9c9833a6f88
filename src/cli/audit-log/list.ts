import { type Command, Option } from 'commander';
import { type AuditEntry, type AuditFilter, listAudit } from '../../accounts/audit.ts';
import { orderOf } from '../../store/order.ts';
import { moment } from '../format.ts';
import { type LongListOptions, longListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const STYLES = { done: 'green', refused: 'yellow', failed: 'red' } as const;

const COLUMNS: Column<AuditEntry>[] = [
  { title: 'At', value: (entry) => moment(entry.at), narrow: 'never' },
  { title: 'Who', value: (entry) => `${entry.actor.name} (${entry.actor.kind})` },
  { title: 'What', value: (entry) => entry.action },
  { title: 'Of', value: (entry) => entry.object },
  { title: 'Result', value: (entry) => entry.result, style: (entry) => STYLES[entry.result] },
  { title: 'Detail', value: (entry) => entry.detail },
  { title: 'From', value: (entry) => entry.origin },
];

/** `zaakpost audit-log list` */
export function auditLogList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list what was changed and looked at, the newest first');
  longListOptions(verb, 'recordedAt')
    .option('--actor <name>', 'only what this key, account or user of the machine did')
    .option('--action <name>', 'only this operation or verb')
    .option('--object <id>', 'only what was done to this')
    .addOption(new Option('--result <result>', 'only these').choices(['done', 'refused', 'failed']))
    .action(
      onApp(async (app, screen, { sort, from, before, ...filter }: AuditFilter & LongListOptions) => {
        const asked = { ...filter, atFrom: from, atBefore: before, order: orderOf(sort) };
        screen.list(await listAudit(app.db, asked), COLUMNS, 'There are no such lines.');
      }),
    );
}
