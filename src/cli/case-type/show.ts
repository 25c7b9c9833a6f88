import type { Command } from 'commander';
import { showCaseType } from '../../cases/case-type.ts';
import { moment } from '../format.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost case-type show NAME` */
export function caseTypeShow(noun: Command): void {
  addVerb(noun, 'show <name>', 'show a case type, by its name or id').action(
    onApp(async (app, screen, name: string) => {
      screen.record(await showCaseType(app.db, name), (type) => [
        ['Name', type.name],
        ['Id', type.id],
        ['Description', type.description || null],
        ['Token prefix', type.tokenPrefix ?? `${app.config.tokenPrefix} (of the organisation)`],
        ['Attributes', type.attributes.map(attributeLine).join('\n') || 'none'],
        ['Changed', moment(type.updatedAt)],
      ]);
    }),
  );
}

const attributeLine = (attribute: { name: string; type: string; label: string; required: boolean }): string =>
  `${attribute.name}: ${attribute.type}${attribute.required ? ', required' : ''} (${attribute.label})`;
