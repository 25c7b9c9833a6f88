import type { Command } from 'commander';
import { listProfiles, type Profile } from '../../routing/profile.ts';
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

/** `zaakpost profile list` */
export function profileList(noun: Command): void {
  addVerb(noun, 'list', 'list all profiles').action(
    onApp(async (app, screen) => {
      const empty = 'There are no profiles: mail without a token is held. Add one: zaakpost profile add NAME';
      screen.list(await listProfiles(app.db), COLUMNS, empty);
    }),
  );
}
