import { z } from 'zod';
import { ownersInput } from '../../accounts/owners.ts';
import type { CaseType } from '../../cases/case-type.ts';
import { caseTypeInput } from '../../cases/case-type.ts';
import { mailboxInput } from '../../mailbox/mailbox-input.ts';
import { registrationInput } from '../../mailbox/oauth2/registration.ts';
import type { Profile } from '../../routing/profile.ts';
import { profileInput } from '../../routing/profile-input.ts';
import type { YamlFile } from './yaml-file.ts';

const secretFile = (what: string) =>
  z.string().min(1).optional().describe(`File that holds the ${what}; beside this one.`);

/** Whose something is; where a file does not say, it stays whose it is. */
const owners = { owners: ownersInput.optional() };

/** A mailbox in a file: its secrets may be in files of their own. */
const mailboxSettings = mailboxInput.safeExtend({
  ...owners,
  oauth2: registrationInput
    .extend({
      clientSecretFile: secretFile('client secret'),
      refreshTokenFile: secretFile('refresh token'),
    })
    .nullable()
    .default(null),
  passwordFile: secretFile('password'),
});

/** What a file of settings may hold. */
export const settingsFile = z.strictObject({
  caseTypes: z.array(caseTypeInput).default([]),
  profiles: z.array(profileInput.safeExtend(owners)).default([]),
  mailboxes: z.array(mailboxSettings).default([]),
});

export type Settings = z.infer<typeof settingsFile>;

/** What is there already, against which a file is checked. */
export interface Present {
  caseTypes: CaseType[];
  profiles: Profile[];
  mailboxes: { name: string }[];
}

/** What is wrong with settings that are each well formed: what does not go together, or with what is there. */
export function contradictions(file: YamlFile, settings: Settings, present: Present): string[] {
  return [
    ...twice(
      file,
      'caseTypes',
      settings.caseTypes.map(({ name }) => name),
      'name',
    ),
    ...twice(
      file,
      'profiles',
      settings.profiles.map(({ name }) => name),
      'name',
    ),
    ...twice(
      file,
      'profiles',
      settings.profiles.map(({ address }) => address),
      'address',
    ),
    ...twice(
      file,
      'mailboxes',
      settings.mailboxes.map(({ name }) => name),
      'name',
    ),
    ...profileProblems(file, settings, present),
    ...secretProblems(file, settings, present),
  ];
}

function twice(file: YamlFile, list: string, values: string[], field: string): string[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [file.problem([list, index, field], `"${value}" is there twice`)],
  );
}

function profileProblems(file: YamlFile, settings: Settings, present: Present): string[] {
  const attributes = new Map(
    [...present.caseTypes, ...settings.caseTypes].map((type) => [type.name, type.attributes]),
  );
  const named = new Set(settings.profiles.map(({ name }) => name));
  const others = new Map(
    present.profiles.filter(({ name }) => !named.has(name)).map(({ address, name }) => [address, name]),
  );
  return settings.profiles.flatMap(({ address, caseType, mapping }, index) => {
    const problem = (path: PropertyKey[], message: string) =>
      file.problem(['profiles', index, ...path], message);
    const problems: string[] = [];
    const owner = others.get(address);
    if (owner !== undefined) problems.push(problem(['address'], `profile "${owner}" has this address`));
    if (caseType === null) return problems;
    const known = attributes.get(caseType);
    if (!known) return [...problems, problem(['caseType'], `there is no case type "${caseType}"`)];
    const unknown = Object.keys(mapping).filter(
      (name) => !known.some((attribute) => attribute.name === name),
    );
    return [
      ...problems,
      ...unknown.map((name) => problem(['mapping', name], `case type "${caseType}" has no such attribute`)),
    ];
  });
}

function secretProblems(file: YamlFile, { mailboxes }: Settings, present: Present): string[] {
  const known = new Set(present.mailboxes.map(({ name }) => name));
  return mailboxes.flatMap((mailbox, index) => {
    const wrong = mailbox.oauth2 ? registrationProblems(mailbox.oauth2, mailbox) : passwordProblems(mailbox);
    if (wrong.length === 0 && !known.has(mailbox.name) && !hasSecret(mailbox))
      wrong.push([['name'], 'a new mailbox needs a passwordFile or a password, or secrets of oauth2']);
    return wrong.map(([path, message]) => file.problem(['mailboxes', index, ...path], message));
  });
}

type MailboxSettings = Settings['mailboxes'][number];
type Problem = [path: string[], message: string];

const TWICE = 'there is one beside it that is no file: leave one of them out';

const passwordProblems = ({ password, passwordFile }: MailboxSettings): Problem[] =>
  password !== undefined && passwordFile !== undefined ? [[['passwordFile'], TWICE]] : [];

function registrationProblems(
  oauth2: NonNullable<MailboxSettings['oauth2']>,
  { passwordFile }: MailboxSettings,
): Problem[] {
  const { clientSecret, clientSecretFile, refreshToken, refreshTokenFile } = oauth2;
  const wrong: Problem[] = [];
  if (passwordFile !== undefined) wrong.push([['passwordFile'], 'is not used with oauth2: leave it out']);
  if (clientSecret !== undefined && clientSecretFile !== undefined)
    wrong.push([['oauth2', 'clientSecretFile'], TWICE]);
  if (refreshToken !== undefined && refreshTokenFile !== undefined)
    wrong.push([['oauth2', 'refreshTokenFile'], TWICE]);
  return wrong;
}

function hasSecret({ password, passwordFile, oauth2 }: MailboxSettings): boolean {
  const secrets = oauth2
    ? [oauth2.clientSecret, oauth2.clientSecretFile, oauth2.refreshToken, oauth2.refreshTokenFile]
    : [password, passwordFile];
  return secrets.some((secret) => secret !== undefined);
}
