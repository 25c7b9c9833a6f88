import type { Command } from 'commander';
import { type CaseType, listCaseTypes } from '../../cases/case-type.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<CaseType>[] = [
  { title: 'Name', value: (type) => type.name },
  { title: 'Prefix', value: (type) => type.tokenPrefix ?? '-' },
  { title: 'Attributes', value: (type) => type.attributes.map(({ name }) => name).join(', ') || '-' },
  { title: 'Description', value: (type) => type.description },
];

/** `zaakpost case-type list` */
export function caseTypeList(noun: Command): void {
  addVerb(noun, 'list', 'list all case types').action(
    onApp(async (app, screen) => {
      const empty = 'There are no case types. Add one: zaakpost case-type add NAME';
      screen.list(await listCaseTypes(app.db), COLUMNS, empty);
    }),
  );
}
