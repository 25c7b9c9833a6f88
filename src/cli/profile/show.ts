import type { Command } from 'commander';
import type { AttributeSource } from '../../routing/mapping.ts';
import { showProfile } from '../../routing/profile.ts';
import { addressesOf } from '../../routing/profile-input.ts';
import type { RoutePolicy } from '../../routing/route-policy.ts';
import { moment } from '../format.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost profile show NAME` */
export function profileShow(noun: Command): void {
  addVerb(noun, 'show <name>', 'show a profile, by its name or id').action(
    onApp(async (app, screen, name: string) => {
      screen.record(await showProfile(app.db, name), (profile) => [
        ['Name', profile.name],
        ['Id', profile.id],
        ['Address', addressesOf(profile).join('\n')],
        ['Kind', profile.kind],
        ['Case type', profile.caseType?.name ?? null],
        ['Token prefix', profile.caseType ? (profile.tokenPrefix ?? 'that of the case type') : null],
        ['Policy', policyLines(profile.policy)],
        ['Takes the rest of', profile.defaultFor.join(', ') || null],
        ['State', profile.enabled ? 'enabled' : 'disabled'],
        ['Mapping', Object.entries(profile.mapping).map(mappingLine).join('\n') || null],
        ['Changed', moment(profile.updatedAt)],
      ]);
    }),
  );
}

/** In the words of the settings, as they are set. */
const policyLines = (policy: RoutePolicy): string =>
  Object.entries(policy)
    .map(([name, choice]) => `${name}: ${choice}`)
    .join('\n');

const mappingLine = ([attribute, sources]: [string, AttributeSource | AttributeSource[]]): string =>
  `${attribute} from ${[sources].flat().map(sourceOf).join(', else from ')}`;

function sourceOf(source: AttributeSource): string {
  if ('label' in source) return `the line "${source.label}: …" in the body`;
  if ('column' in source) return `the column "${source.column}" of a table in the body`;
  return `${placeOf(source)}${source.pattern === undefined ? '' : `, as /${source.pattern}/ finds it`}`;
}

function placeOf(source: Exclude<AttributeSource, { label: string } | { column: string }>): string {
  if ('field' in source) return source.field;
  return 'xml' in source ? `the element ${source.xml}` : `header ${source.header}`;
}
