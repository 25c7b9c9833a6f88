import { type EmailBodyPart, leaves } from '../message.ts';
import { isTnef } from '../tnef/attributes.ts';
import { openTnef } from '../tnef/structure.ts';
import { firstContent, wholeContent } from './content.ts';
import { openPgp } from './pgp-parts.ts';
import type { RawMail } from './raw-mail.ts';
import type { ParseSession } from './session.ts';
import { nameEncrypted, openCms, verifyDetached } from './signed-parts.ts';

/** What is in a container, and whether that is all of it. */
export interface Opened {
  structure: EmailBodyPart;
  /** What the places in `structure` are counted in. */
  raw: RawMail;
  isWhole: boolean;
}

/** A container at its place. */
export interface Container {
  part: EmailBodyPart;
  partId: string;
  content: Buffer;
  session: ParseSession;
  depth: number;
  /** Whether the mail has a body outside of it. */
  hasBody: boolean;
  /** Whether it lies in another TNEF stream, as a message in a message. */
  isInTnef: boolean;
}

const CMS_TYPE = /^application\/(x-)?pkcs7-mime$/;
const TNEF_TYPE = /^application\/(vnd\.)?ms-tnef$/;
const PGP_TYPE = /^application\/(x-)?pgp$/;
const NAMELESS_TYPE = /^(application\/octet-stream|application\/x-unknown.*|text\/plain)$/;

/** A text of fewer octets may be nothing but blanks. */
const SHORT_TEXT = 2000;

/**
 * Opens the containers in `structure`: TNEF (winmail.dat), S/MIME whose content lies in the signature or is compressed, and PGP that needs no key. What is in them
 * becomes their `subParts`. Verifies signatures, of these and of multipart/signed, and names what is encrypted; both go
 * to the session. Nested mails that came encoded are opened later, each with a call of its own.
 *
 * @param raw What the places in `structure` are counted in.
 * @param outside Whether the mail has a body beside `structure`.
 */
export function openContainers(
  raw: RawMail,
  structure: EmailBodyPart,
  session: ParseSession,
  depth: number,
  outside: { hasBody: boolean } = { hasBody: false },
): void {
  const around = { depth, isInTnef: false, hasBody: outside.hasBody || hasBody(raw, structure) };
  visit(raw, structure, session, around);
}

/** Where a part lies. */
type Surroundings = Pick<Container, 'depth' | 'isInTnef' | 'hasBody'>;

function visit(raw: RawMail, part: EmailBodyPart, session: ParseSession, around: Surroundings): void {
  if (part.opened) return;
  if (part.partId === null || part.subParts.length > 0) {
    const inside = { ...around, depth: around.depth + 1 };
    for (const subPart of part.subParts) visit(raw, subPart, session, inside);
    nameEncryptedByPgp(part, session);
    const signed = session.signed.get(part);
    if (signed) verifyDetached(raw, part, signed, session);
    return;
  }
  const open = openerOf(raw, part);
  if (!open || session.isLate()) return;
  if (open === openCms && nameEncrypted(raw, part, session)) return;
  const { limits, problems } = session;
  const content = wholeContent(raw, part, limits.nestedBytes);
  if (!content || !session.takeContent(content.length)) {
    problems.add(
      'limit-nested-bytes',
      part.partId,
      `${content?.length ?? ''} > ${limits.nestedBytes}`.trim(),
    );
    return;
  }
  if (around.depth >= limits.depth) {
    problems.add('limit-depth', part.partId, `${part.type}: ${around.depth}`);
    return;
  }
  const opened = open({ part, partId: part.partId, content, session, ...around });
  if (!opened) return;
  part.opened = opened.isWhole ? 'whole' : 'partly';
  part.subParts.push(opened.structure);
  const isTnefStream = open === openTnef;
  visit(opened.raw, opened.structure, session, {
    depth: around.depth + 1,
    isInTnef: around.isInTnef || isTnefStream,
    hasBody: around.hasBody || (!isTnefStream && hasBody(opened.raw, opened.structure)),
  });
}

/** PGP/MIME (RFC 3156, 4): a part that only says so, and the encrypted one behind it, also where a relay changed the multipart. */
function nameEncryptedByPgp({ subParts }: EmailBodyPart, session: ParseSession): void {
  const control = subParts.findIndex(({ type }) => type === 'application/pgp-encrypted');
  const partId = subParts[control + 1]?.partId;
  if (control >= 0 && partId) session.addEncrypted({ partId, by: 'PGP', detail: 'PGP/MIME' });
}

/** How a part is to be opened: by its type, or by its name and content where the type says nothing. */
function openerOf(raw: RawMail, part: EmailBodyPart): ((container: Container) => Opened | null) | null {
  if (CMS_TYPE.test(part.type)) return openCms;
  if (TNEF_TYPE.test(part.type)) return openTnef;
  if (PGP_TYPE.test(part.type)) return openPgp;
  if (!NAMELESS_TYPE.test(part.type)) return null;
  const name = part.name?.toLowerCase() ?? '';
  if (name.endsWith('.p7m')) return openCms;
  if (/\.(pgp|gpg|asc)$/.test(name)) return openPgp;
  const looksLikeTnef = name.endsWith('.dat') || name.endsWith('.tnef');
  return looksLikeTnef && isTnef(firstContent(raw, part, 8)) ? openTnef : null;
}

/** Whether there is text to show outside of containers. */
function hasBody(raw: RawMail, structure: EmailBodyPart): boolean {
  return leaves(structure).some((part) => {
    const isText = part.type === 'text/plain' || part.type === 'text/html';
    return isText && part.disposition !== 'attachment' && part.name === null && !isBlank(raw, part);
  });
}

function isBlank(raw: RawMail, part: EmailBodyPart): boolean {
  if (part.end - part.start > SHORT_TEXT) return false;
  const text = wholeContent(raw, part, SHORT_TEXT)?.toString('latin1') ?? '';
  return text.replace(/<[^>]*>|&nbsp;/g, '').trim() === '';
}
