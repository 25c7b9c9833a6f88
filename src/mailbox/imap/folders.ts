import type { ListResponse } from 'imapflow';
import { folderName } from '../folder-name.ts';
import type { SourceFolder } from '../source.ts';
import type { ImapConnection } from './connection.ts';

/** What a server has a folder for (RFC 6154, 2): in the words of the RFC, without the backslash. */
export const SPECIAL_USES = [
  'inbox',
  'junk',
  'sent',
  'archive',
  'trash',
  'drafts',
  'all',
  'flagged',
] as const;

export type SpecialUse = (typeof SPECIAL_USES)[number];

/** A folder as it is on the server. */
export interface ServerFolder {
  /** As it is written in the settings of a mailbox. */
  name: string;
  /** What stands between a folder and those above it; null: there are no levels. */
  delimiter: string | null;
  specialUse: SpecialUse | null;
  /** Who says so: the server, or, where it says nothing, the name. */
  specialUseBy: 'server' | 'name' | null;
  /** Messages in it, and those that nobody has read; null where it cannot be opened. */
  messages: number | null;
  unread: number | null;
}

/**
 * All folders of the mailbox, those with a special use first.
 *
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function listFolders({ client, run }: ImapConnection): Promise<ServerFolder[]> {
  const listed = await run(() => client.list({ statusQuery: { messages: true, unseen: true } }));
  return listed.map((folder) => ({
    name: folderName(folder.path),
    delimiter: folder.delimiter || null,
    ...useOf(folder),
    messages: folder.status?.messages ?? null,
    unread: folder.status?.unseen ?? null,
  }));
}

/**
 * The folders that are to be read, and which of them are for junk. The server is not asked where it is clear:
 * INBOX alone.
 *
 * @param names those that were chosen.
 * @param includeJunk whether the server's junk folder is one of them; where it has none, none is added.
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function foldersToRead(
  { client, run }: ImapConnection,
  names: readonly string[],
  includeJunk: boolean,
): Promise<SourceFolder[]> {
  if (!includeJunk && names.every((name) => name === 'INBOX')) return names.map(ordinary);
  const listed = await run(() => client.list());
  const junk = new Set(
    listed.filter((folder) => useOf(folder).specialUse === 'junk').map(({ path }) => folderName(path)),
  );
  const all = includeJunk ? new Set([...names, ...junk]) : names;
  return [...all].map((name) => ({ name, junk: junk.has(name) }));
}

/**
 * The folder that the server itself says is for something, as it is written in commands.
 *
 * @returns undefined where it says so of none.
 * @throws ZaakpostError with a MAILBOX_* code.
 */
export async function folderFor(
  { client, run }: ImapConnection,
  use: SpecialUse,
): Promise<string | undefined> {
  const listed = await run(() => client.list());
  return listed.find((folder) => {
    const { specialUse, specialUseBy } = useOf(folder);
    return specialUse === use && specialUseBy === 'server';
  })?.path;
}

const ordinary = (name: string): SourceFolder => ({ name, junk: false });

/** Marks count also where a server sends them without announcing SPECIAL-USE, as some do. */
function useOf({
  flags,
  specialUse,
  specialUseSource,
}: ListResponse): Pick<ServerFolder, 'specialUse' | 'specialUseBy'> {
  const marks = [...flags].map((flag) => flag.toLowerCase());
  const marked = SPECIAL_USES.find((known) => marks.includes(`\\${known}`));
  if (marked) return { specialUse: marked, specialUseBy: 'server' };
  const named = SPECIAL_USES.find((known) => `\\${known}` === specialUse?.toLowerCase());
  if (!named) return { specialUse: null, specialUseBy: null };
  return { specialUse: named, specialUseBy: specialUseSource === 'name' ? 'name' : 'server' };
}
