import type { Command } from 'commander';
import { type IntakeEntry, listIntake } from '../../cases/intake.ts';
import { showProfile } from '../../routing/profile.ts';
import { orderOf } from '../../store/order.ts';
import { moment } from '../format.ts';
import { type LongListOptions, longListOptions } from '../list-options.ts';
import { mailId } from '../mail/mail-id.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options extends LongListOptions {
  profile?: string;
  mail?: string;
}

const COLUMNS: Column<IntakeEntry>[] = [
  { title: 'Came', value: (entry) => moment(entry.createdAt), narrow: 'never' },
  { title: 'Profile', value: (entry) => entry.profile.name },
  { title: 'From', value: (entry) => entry.sender },
  { title: 'Subject', value: (entry) => entry.subject },
  { title: 'Files', value: (entry) => entry.documents.map(({ name }) => name).join(', ') },
  { title: 'Mail', value: (entry) => entry.mailId, narrow: 'never' },
];

/** `zaakpost intake list` */
export function intakeList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list what came into document intake, the newest first');
  longListOptions(verb, 'createdAt')
    .option('--profile <name>', 'only that of this profile, by name or id')
    .option('--mail <id>', 'only what came of this mail', mailId)
    .action(
      onApp(async (app, screen, { profile, mail, sort, from, before, limit }: Options) => {
        const profileId = profile && (await showProfile(app.db, profile)).id;
        const range = { createdFrom: from, createdBefore: before, order: orderOf(sort), limit };
        const entries = await listIntake(app.db, { profileId, mailId: mail, ...range });
        screen.list(entries, COLUMNS, 'There is nothing of the kind.');
      }),
    );
}
