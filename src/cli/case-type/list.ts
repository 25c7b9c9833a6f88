import type { Command } from 'commander';
import { type CaseType, listCaseTypes } from '../../cases/case-type.ts';
import { CASE_TYPE_LIST } from '../../cases/case-type-list.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<CaseType>[] = [
  { title: 'Name', value: (type) => type.name },
  { title: 'Prefix', value: (type) => type.tokenPrefix ?? '-' },
  { title: 'Attributes', value: (type) => type.attributes.map(({ name }) => name).join(', ') || '-' },
  { title: 'Description', value: (type) => type.description },
];

type Options = ShortListOptions<keyof typeof CASE_TYPE_LIST.keys>;

/** `zaakpost case-type list` */
export function caseTypeList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list all case types');
  shortListOptions(verb, CASE_TYPE_LIST, 'name', 'name or description').action(
    onApp(async (app, screen, options: Options) => {
      const empty = 'There are no such case types. Add one: zaakpost case-type add NAME';
      screen.list(chosen(await listCaseTypes(app.db), CASE_TYPE_LIST, options), COLUMNS, empty);
    }),
  );
}
