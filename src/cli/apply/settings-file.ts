import { z } from 'zod';
import type { CaseType } from '../../cases/case-type.ts';
import { caseTypeInput } from '../../cases/case-type.ts';
import { mailboxInput } from '../../mailbox/mailbox-input.ts';
import { type Profile, profileInput } from '../../routing/profiles.ts';
import type { YamlFile } from './yaml-file.ts';

/** A mailbox in a file: its password may be in a file of its own. */
const mailboxSettings = mailboxInput.safeExtend({
  passwordFile: z.string().min(1).optional().describe('File that holds the password; beside this one.'),
});

/** What a file of settings may hold. */
export const settingsFile = z.strictObject({
  caseTypes: z.array(caseTypeInput).default([]),
  profiles: z.array(profileInput).default([]),
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
    ...passwordProblems(file, settings, present),
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

function passwordProblems(file: YamlFile, { mailboxes }: Settings, present: Present): string[] {
  const known = new Set(present.mailboxes.map(({ name }) => name));
  return mailboxes.flatMap(({ name, password, passwordFile }, index) => {
    const problem = (field: string, message: string) => [file.problem(['mailboxes', index, field], message)];
    if (password !== undefined && passwordFile !== undefined)
      return problem('passwordFile', 'there is a password too: leave one of them out');
    if (password === undefined && passwordFile === undefined && !known.has(name))
      return problem('name', 'a new mailbox needs a passwordFile or a password');
    return [];
  });
}
