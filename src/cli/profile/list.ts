import { type Command, Option } from 'commander';
import { showCaseType } from '../../cases/case-type.ts';
import { listProfiles, type Profile } from '../../routing/profile.ts';
import { PROFILE_LIST } from '../../routing/profile-list.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<Profile>[] = [
  { title: 'Name', value: (profile) => profile.name },
  { title: 'Address', value: (profile) => profile.address },
  { title: 'Kind', value: (profile) => profile.kind },
  { title: 'Case type', value: (profile) => profile.caseType?.name ?? '-' },
  {
    title: 'State',
    value: (profile) => (profile.enabled ? 'enabled' : 'disabled'),
    style: (profile) => (profile.enabled ? 'green' : 'yellow'),
  },
];

interface Options extends ShortListOptions<keyof typeof PROFILE_LIST.keys> {
  kind?: Profile['kind'];
  state?: 'enabled' | 'disabled';
  caseType?: string;
}

/** `zaakpost profile list` */
export function profileList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list all profiles');
  shortListOptions(verb, PROFILE_LIST, 'name', 'its name or an address of it')
    .addOption(new Option('--kind <kind>', 'only these').choices(['document-intake', 'case-type', 'olo']))
    .addOption(new Option('--state <state>', 'only these').choices(['enabled', 'disabled']))
    .option('--case-type <name>', 'only those of this case type, by name or id')
    .action(
      onApp(async (app, screen, { state, caseType, ...options }: Options) => {
        const empty = 'There are no such profiles. Add one: zaakpost profile add NAME';
        const caseTypeId = caseType && (await showCaseType(app.db, caseType)).id;
        const asked = { ...options, caseTypeId, enabled: state && state === 'enabled' };
        screen.list(chosen(await listProfiles(app.db), PROFILE_LIST, asked), COLUMNS, empty);
      }),
    );
}
