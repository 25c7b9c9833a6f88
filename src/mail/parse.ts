import { type Anchors, readAnchors } from './cms/trust.ts';
import { contentIdentity } from './identity.ts';
import type { ParsedMail } from './message.ts';
import { bodyLists } from './mime/body-parts.ts';
import { openContainers } from './mime/containers.ts';
import { readLeaves } from './mime/leaves.ts';
import { DEFAULT_PARSE_LIMITS, type ParseLimits } from './mime/limits.ts';
import { readMailHeader } from './mime/mail-header.ts';
import { RawBuffer, type RawMail, withRawFile } from './mime/raw-mail.ts';
import { ParseSession } from './mime/session.ts';
import { walkMail } from './mime/walk.ts';

/** Plain data, fit to be sent to a worker thread. */
export interface ParseRequest {
  /** File of the raw mail. */
  path: string;
  /** Where they differ from `DEFAULT_PARSE_LIMITS`. */
  limits?: Partial<ParseLimits>;
  /** Folder of the certificates that are trusted to vouch for signers; without it, trust is not looked at. */
  trustFolder?: string | undefined;
}

/**
 * Parses a mail from its file. Whatever the octets are, a mail comes out: what was wrong is in its `problems`. Every
 * leaf is decoded once, hashed and measured, and not kept; memory does not grow with the size of the mail. The work is
 * done in one go on the calling thread: hand it to a worker.
 *
 * @throws ZaakpostError BLOB_MISSING where the file cannot be opened; CONFIG_INVALID where the certificates cannot be read.
 */
export async function parseMail({ path, limits, trustFolder }: ParseRequest): Promise<ParsedMail> {
  const anchors = trustFolder === undefined ? null : readAnchors(trustFolder);
  return withRawFile(path, (raw) => parse(raw, { ...DEFAULT_PARSE_LIMITS, ...limits }, anchors));
}

/** Parses a mail that is in memory; else as `parseMail`. */
export function parseRaw(octets: Buffer, limits: Partial<ParseLimits> = {}): ParsedMail {
  return parse(new RawBuffer(octets), { ...DEFAULT_PARSE_LIMITS, ...limits }, null);
}

function parse(raw: RawMail, limits: ParseLimits, anchors: Anchors | null): ParsedMail {
  const session = new ParseSession(limits, anchors);
  const { fields, structure } = walkMail(raw, session, null);
  const header = readMailHeader(fields, session.problems);
  openContainers(raw, structure, session, 0);
  const lists = bodyLists(structure);
  const { bodyValues, invariants } = readLeaves(raw, structure, lists, session);
  return {
    ...header,
    bodyStructure: structure,
    ...lists,
    bodyValues,
    signatures: session.signatures,
    encrypted: session.encrypted,
    archives: session.archives,
    events: session.events,
    contentIdentity: contentIdentity(header.headers, structure, invariants),
    problems: session.problems.list(),
  };
}
