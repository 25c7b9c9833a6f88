import { type Command, Option } from 'commander';
import {
  listSettingsChanges,
  SETTING_KINDS,
  type SettingsChange,
  type SettingsChangeFilter,
} from '../../routing/settings-history.ts';
import { orderOf } from '../../store/order.ts';
import { moment } from '../format.ts';
import { type LongListOptions, longListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const STYLES = { created: 'green', changed: 'yellow', removed: 'red' } as const;

const COLUMNS: Column<SettingsChange>[] = [
  { title: 'Version', value: (one) => one.version, align: 'right', narrow: 'never' },
  { title: 'At', value: (one) => moment(one.at), narrow: 'never' },
  { title: 'Who', value: (one) => one.actor },
  { title: 'What', value: (one) => `${one.kind} ${one.name}`, narrow: 'wrap' },
  { title: 'Change', value: (one) => one.change, style: (one) => STYLES[one.change], narrow: 'never' },
  { title: 'Fields', value: fieldsOf, narrow: 'wrap' },
];

/** `zaakpost settings history` */
export function settingsHistory(noun: Command): void {
  const verb = addVerb(noun, 'history', 'list changes of what routing goes by, the newest first');
  longListOptions(verb, 'changedAt')
    .addOption(new Option('--kind <kind>', 'only of these').choices(SETTING_KINDS))
    .option('--of <name>', 'only of what has this name or id')
    .option('--actor <name>', 'only by this key, account or user of the machine')
    .action(
      onApp(async (app, screen, { sort, ...filter }: SettingsChangeFilter & LongListOptions) => {
        const asked = { ...filter, order: orderOf(sort) };
        screen.list(await listSettingsChanges(app.db, asked), COLUMNS, 'There are no such changes.');
      }),
    );
}

/** What differs; of what is new or gone, that alone is told. */
function fieldsOf({ change, fields }: SettingsChange): string {
  if (change !== 'changed') return '';
  return fields.map(({ field, before, after }) => `${field}: ${shown(before)} → ${shown(after)}`).join('; ');
}

const shown = (value: unknown): string =>
  value === null ? '-' : typeof value === 'string' ? value : JSON.stringify(value);
