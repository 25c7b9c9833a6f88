import { type ContentRange, type EmailBodyPart, leaves, rangeOf } from '../message.ts';
import { pgpInText } from '../pgp/pgp.ts';
import { pgpSignature } from '../protection.ts';
import { type BodyLists, bodyLists } from './body-parts.ts';
import { bodyText } from './body-text.ts';
import { containedPart } from './contained-part.ts';
import { openContainers } from './containers.ts';
import { digestContent, wholeContent } from './content.ts';
import { decodeHeaderText } from './encoded-word.ts';
import { isPlainEncoding } from './found-encoding.ts';
import { lookAt, lookInto } from './looked-into.ts';
import { findPgpMessages, type PgpMessage, typeOf, withLiterals } from './pgp-parts.ts';
import { RawBuffer, type RawMail } from './raw-mail.ts';
import type { ParseSession } from './session.ts';
import { findUuencoded, type UuencodedFile, withoutUuencoded } from './uuencoded-text.ts';
import { isMailType, walkMail } from './walk.ts';

/** What became of the leaves: text to show, and the hash of each leaf that transports leave alone. */
export interface LeafContents {
  bodyValues: Record<string, string>;
  invariants: Map<EmailBodyPart, string>;
}

/**
 * Decodes every leaf of `structure`: fills in `blobId` and `size`, opens nested mails that came encoded, lists files
 * that are uuencoded in text (they join `lists.attachments`), and gives the text of the bodies.
 */
export function readLeaves(
  raw: RawMail,
  structure: EmailBodyPart,
  lists: BodyLists,
  session: ParseSession,
): LeafContents {
  const reader = new LeafReader(session, lists);
  reader.read(raw, structure, 0);
  return reader.contents;
}

class LeafReader {
  readonly contents: LeafContents = { bodyValues: {}, invariants: new Map() };
  readonly #session: ParseSession;
  readonly #lists: BodyLists;
  readonly #shown: Set<EmailBodyPart>;

  constructor(session: ParseSession, lists: BodyLists) {
    this.#session = session;
    this.#lists = lists;
    this.#shown = new Set(
      [...lists.textBody, ...lists.htmlBody].filter((part) => part.type.startsWith('text/')),
    );
  }

  read(raw: RawMail, part: EmailBodyPart, depth: number): void {
    if (!part.opened) for (const subPart of part.subParts) this.read(raw, subPart, depth + 1);
    if (part.partId === null) return;
    const { limits, problems } = this.#session;
    const isShown = this.#shown.has(part);
    const opens = isMailType(part.type) && part.subParts.length === 0 && !isPlainEncoding(part.encoding);
    const look = lookAt(part);
    const first = isShown ? this.#session.textLeft : opens || part.opened ? limits.nestedBytes : look.first;
    const content = digestContent(raw, part, { first, last: look.last }, part.type.startsWith('text/'));
    part.blobId = content.sha256;
    part.size = content.size;
    this.contents.invariants.set(part, content.invariant);
    if (content.defect) problems.add(content.defect.code, part.partId, content.defect.detail);
    if (content.size > limits.partBytes) {
      problems.add('limit-part-bytes', part.partId, `${content.size} > ${limits.partBytes}`);
    }
    lookInto(part, part.partId, content, this.#session);
    if (isShown) this.#show(raw, part, part.partId, content.kept);
    if (opens) this.#openMail(part, part.partId, content.kept, depth);
    if (part.opened) this.#readInside(part, content.kept, depth);
  }

  /** Reads what a container holds. */
  #readInside(part: EmailBodyPart, content: Buffer, depth: number): void {
    const [structure] = part.subParts;
    if (!structure) return;
    const { within } = structure;
    const inner = within === null ? content : this.#unwrapped(content, within, layers(part));
    if (inner) this.read(new RawBuffer(inner), structure, depth + 1);
  }

  /** What lies in a container as a content of its own: signed or compressed, perhaps in pieces. */
  #unwrapped(content: Buffer, within: ContentRange, outside: number): Buffer | null {
    if (layers(within) <= outside) return content;
    const outer = within.within && this.#unwrapped(content, within.within, outside);
    return outer && wholeContent(new RawBuffer(outer), within, this.#session.limits.nestedBytes);
  }

  #show(raw: RawMail, part: EmailBodyPart, partId: string, kept: Buffer): void {
    const { problems, limits } = this.#session;
    const isCut = kept.length < part.size;
    this.#session.takeText(kept.length);
    if (isCut) {
      problems.add('limit-text', partId, `${part.size} > ${limits.textBytes}`);
    }
    const isPlain = part.type === 'text/plain' && !isCut;
    const files = this.#allowed(isPlain ? findUuencoded(kept) : [], partId, 'uuencoded files');
    const messages = this.#allowed(isPlain ? this.#pgpMessages(kept) : [], partId, 'PGP messages');
    const rest = files.length > 0 ? withoutUuencoded(kept, files) : kept;
    const text = bodyText(rest, part, isCut);
    const inText = { raw, part, kept, hasBody: rest.some((octet) => octet > 0x20) };
    for (const file of files) this.#listFile(inText, { ...file, encoding: 'x-uuencode' });
    for (const message of messages) this.#listMessage(inText, message);
    if (text.problem) {
      problems.add(text.problem, partId, `${part.charset ?? ''} → ${text.charset}`.trim());
    }
    const shown = withLiterals(text.text, messages);
    this.contents.bodyValues[partId] = shown;
    this.#tellPgp(partId, shown);
  }

  #tellPgp(partId: string, text: string): void {
    const kind = pgpInText(text)?.kind;
    if (kind === 'encrypted') this.#session.addEncrypted({ partId, by: 'PGP', detail: 'PGP/Inline' });
    if (kind === 'signed') this.#session.signatures.push(pgpSignature(partId));
  }

  /** As many as the mail may have parts. */
  #allowed<T>(found: T[], partId: string, what: string): T[] {
    const allowed = found.filter(() => this.#session.takePart());
    const left = found.length - allowed.length;
    if (left > 0) this.#session.problems.add('limit-parts', partId, `${left} ${what} stay in the text`);
    return allowed;
  }

  /** Those that are not too much together. */
  #pgpMessages(kept: Buffer): PgpMessage[] {
    const messages = findPgpMessages(kept, this.#session.limits.nestedBytes);
    return messages.filter(({ literal }) => this.#session.takeContent(literal.content.length));
  }

  #listMessage(inText: InText, { start, end, literal }: PgpMessage): void {
    const name = literal.name ?? 'message.txt';
    const type = typeOf(literal.name, literal.content);
    const file = this.#listFile(inText, { name, start, end, encoding: 'pgp-message' }, type);
    if (literal.isSigned) this.#session.signatures.push(pgpSignature(file.partId));
  }

  /** Lists a file that stands in a text; one that is a container (winmail.dat) is opened. */
  #listFile(
    { raw, part, kept, hasBody }: InText,
    { name, start, end, encoding }: UuencodedFile & { encoding: ContentRange['encoding'] },
    type = 'application/octet-stream',
  ): EmailBodyPart {
    const isPlain = isPlainEncoding(part.encoding);
    const range: ContentRange = isPlain
      ? { start: part.start + start, end: part.start + end, encoding, within: part.within }
      : { start, end, encoding, within: rangeOf(part) };
    const file: EmailBodyPart = {
      ...containedPart(type, `${part.partId}.${part.subParts.length + 1}`, range),
      name: decodeHeaderText(name, null).text,
      charset: type.startsWith('text/') ? 'utf-8' : null,
      disposition: 'attachment',
    };
    part.subParts.push(file);
    const within = isPlain ? raw : new RawBuffer(kept);
    openContainers(within, file, this.#session, 0, { hasBody });
    this.#listInside(file, hasBody);
    this.read(within, file, 0);
    return file;
  }

  /** What a file is listed as: itself, or what is in it. Where there is no other body, that of a container is shown. */
  #listInside(file: EmailBodyPart, hasBody: boolean): void {
    const { textBody, htmlBody, attachments } = this.#lists;
    if (!file.opened || hasBody) {
      attachments.push(...leaves(file));
      return;
    }
    const inside = bodyLists(file);
    textBody.push(...inside.textBody);
    htmlBody.push(...inside.htmlBody);
    attachments.push(...inside.attachments);
    for (const part of [...inside.textBody, ...inside.htmlBody])
      if (part.type.startsWith('text/')) this.#shown.add(part);
  }

  #openMail(part: EmailBodyPart, partId: string, kept: Buffer, depth: number): void {
    const { problems, limits } = this.#session;
    if (kept.length < part.size) {
      problems.add('limit-nested-bytes', partId, `${part.size} > ${limits.nestedBytes}`);
      return;
    }
    if (depth >= limits.depth) {
      problems.add('limit-depth', partId, `${part.type}: ${depth}`);
      return;
    }
    if (this.#session.isLate()) return;
    const raw = new RawBuffer(kept);
    const nested = walkMail(raw, this.#session, {
      within: rangeOf(part),
      prefix: `${partId}.`,
      depth: depth + 1,
    });
    part.subParts.push(nested.structure);
    openContainers(raw, nested.structure, this.#session, depth + 1);
    this.read(raw, nested.structure, depth + 1);
  }
}

/** A text with files in it. */
interface InText {
  /** What the place of `part` is counted in. */
  raw: RawMail;
  part: EmailBodyPart;
  /** Its decoded octets. */
  kept: Buffer;
  /** Whether there is more than files. */
  hasBody: boolean;
}

/** How many contents hold this one. */
function layers(range: ContentRange): number {
  return range.within ? layers(range.within) + 1 : 0;
}
