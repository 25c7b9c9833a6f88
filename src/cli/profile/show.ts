import type { Command } from 'commander';
import type { AttributeSource } from '../../routing/mapping.ts';
import { showProfile } from '../../routing/profiles.ts';
import { moment } from '../format.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost profile show NAME` */
export function profileShow(noun: Command): void {
  addVerb(noun, 'show <name>', 'show a profile, by its name or id').action(
    onApp(async (app, screen, name: string) => {
      screen.record(await showProfile(app.db, name), (profile) => [
        ['Name', profile.name],
        ['Id', profile.id],
        ['Address', profile.address],
        ['Kind', profile.kind],
        ['Case type', profile.caseType?.name ?? null],
        ['State', profile.enabled ? 'enabled' : 'disabled'],
        ['Mapping', Object.entries(profile.mapping).map(mappingLine).join('\n') || null],
        ['Changed', moment(profile.updatedAt)],
      ]);
    }),
  );
}

function mappingLine([attribute, source]: [string, AttributeSource]): string {
  if ('label' in source) return `${attribute} from the line "${source.label}: …" in the body`;
  const place = 'field' in source ? source.field : `header ${source.header}`;
  return `${attribute} from ${place}${source.pattern === undefined ? '' : `, as /${source.pattern}/ finds it`}`;
}
