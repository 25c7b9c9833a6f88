import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { type Ownable, type OwnersInput, ownersOf, setOwners } from '../../accounts/owners.ts';
import type { App } from '../../app.ts';
import { applyCaseType, listCaseTypes } from '../../cases/case-type.ts';
import { applyMailbox, listMailboxes } from '../../mailbox/mailbox.ts';
import type { MailboxInput } from '../../mailbox/mailbox-input.ts';
import type { RegistrationInput } from '../../mailbox/oauth2/registration.ts';
import { listProfiles } from '../../routing/profile.ts';
import { applyProfile } from '../../routing/profiles.ts';
import type { Queries } from '../../store/database.ts';
import { commandActor } from '../actor.ts';
import type { Column } from '../table.ts';
import { readTextFile } from '../text-file.ts';
import { addVerb, onInput } from '../verb.ts';
import { contradictions, type Settings, settingsFile } from './settings-file.ts';
import { YamlFile } from './yaml-file.ts';

/** What was done about one thing in the file. */
interface Applied {
  kind: 'case type' | 'profile' | 'mailbox';
  name: string;
  change: 'created' | 'changed' | 'unchanged';
}

const STYLES = { created: 'green', changed: 'yellow', unchanged: 'dim' } as const;

const COLUMNS: Column<Applied>[] = [
  { title: 'What', value: (applied) => applied.kind },
  { title: 'Name', value: (applied) => applied.name },
  { title: 'Change', value: (applied) => applied.change, style: (applied) => STYLES[applied.change] },
];

/** `zaakpost apply -f FILE` */
export function addApply(program: Command): void {
  addVerb(
    program,
    'apply',
    'make mailboxes, profiles and case types be as a YAML file says; what it does not name stays',
  )
    .requiredOption('-f, --file <path>', 'the file, - for standard input')
    .action(
      onInput(readSettings, async (app, screen, given) => {
        await refuseContradictions(app, given);
        const mailboxes = await withSecrets(given);
        screen.list(
          await changeAs(app.db, commandActor(), (settings) =>
            applyAll(settings, app.secrets, { ...given.settings, mailboxes }),
          ),
          COLUMNS,
          'The file names nothing.',
        );
      }),
    );
}

interface Given {
  path: string;
  file: YamlFile;
  settings: Settings;
}

async function readSettings(options: { file: string }): Promise<Given> {
  const file = new YamlFile(options.file, await readTextFile(options.file));
  return { path: options.file, file, settings: file.read(settingsFile) };
}

async function refuseContradictions({ db }: App, { file, settings }: Given): Promise<void> {
  const [caseTypes, profiles, mailboxes] = await Promise.all([
    listCaseTypes(db),
    listProfiles(db),
    listMailboxes(db),
  ]);
  file.refuse(contradictions(file, settings, { caseTypes, profiles, mailboxes }));
}

type OwnedMailbox = MailboxInput & { owners?: OwnersInput | undefined };

/** The mailboxes with the secrets that are in files of their own. */
async function withSecrets({ path: from, settings }: Given): Promise<OwnedMailbox[]> {
  const read = async (file: string) =>
    (await readTextFile(path.resolve(path.dirname(from), file))).replace(/\r?\n$/, '');
  return Promise.all(
    settings.mailboxes.map(async ({ passwordFile, oauth2, ...mailbox }) => ({
      ...mailbox,
      oauth2: oauth2 && (await registrationWithSecrets(oauth2, read)),
      ...(passwordFile === undefined ? {} : { password: await read(passwordFile) }),
    })),
  );
}

async function registrationWithSecrets(
  {
    clientSecretFile,
    refreshTokenFile,
    ...registration
  }: NonNullable<Settings['mailboxes'][number]['oauth2']>,
  read: (file: string) => Promise<string>,
): Promise<RegistrationInput> {
  return {
    ...registration,
    ...(clientSecretFile === undefined ? {} : { clientSecret: await read(clientSecretFile) }),
    ...(refreshTokenFile === undefined ? {} : { refreshToken: await read(refreshTokenFile) }),
  };
}

type Applicable = Omit<Settings, 'mailboxes'> & { mailboxes: OwnedMailbox[] };

/** All of it or nothing. Profiles last, as they name case types and mailboxes. */
async function applyAll(
  db: Queries,
  secrets: App['secrets'],
  { caseTypes, profiles, mailboxes }: Applicable,
): Promise<Applied[]> {
  const applied: Applied[] = [];
  const note = (kind: Applied['kind'], name: string, change: 'created' | 'updated' | 'unchanged') =>
    applied.push({ kind, name, change: change === 'updated' ? 'changed' : change });
  for (const input of caseTypes) note('case type', input.name, (await applyCaseType(db, input)).change);
  for (const { owners, ...input } of mailboxes) {
    const { mailbox, change } = await applyMailbox(db, secrets, input);
    const given = await applyOwners(db, { kind: 'mailbox', id: mailbox.id }, owners);
    note('mailbox', input.name, change === 'unchanged' ? given : change);
  }
  for (const { owners, ...input } of profiles) {
    const { profile, change } = await applyProfile(db, input);
    const given = await applyOwners(db, { kind: 'profile', id: profile.id }, owners);
    note('profile', input.name, change === 'unchanged' ? given : change);
  }
  return applied;
}

/** Gives something to the owners that the file names, where it names any, and tells whether it was theirs before. */
async function applyOwners(
  db: Queries,
  thing: Ownable,
  owners: OwnersInput | undefined,
): Promise<'updated' | 'unchanged'> {
  if (!owners) return 'unchanged';
  const before = await ownersOf(db, thing);
  const after = await setOwners(db, thing, owners);
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'updated';
}
