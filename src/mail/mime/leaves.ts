import { type ContentRange, type EmailBodyPart, rangeOf } from '../message.ts';
import { pgpInText } from '../pgp/pgp.ts';
import { pgpSignature } from '../protection.ts';
import type { BodyLists } from './body-parts.ts';
import { bodyText } from './body-text.ts';
import { openContainers } from './containers.ts';
import { digestContent, wholeContent } from './content.ts';
import { decodeHeaderText } from './encoded-word.ts';
import { isPlainEncoding } from './found-encoding.ts';
import { lookAt, lookInto } from './looked-into.ts';
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
      problems.add('limit-part-bytes', part.partId, `${content.size} octets, more than ${limits.partBytes}`);
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
    // signed content lies in its container as a content of its own
    const isContent = within !== null && layers(within) > layers(part);
    const inner = isContent ? wholeContent(new RawBuffer(content), within, content.length) : content;
    if (inner) this.read(new RawBuffer(inner), structure, depth + 1);
  }

  #show(raw: RawMail, part: EmailBodyPart, partId: string, kept: Buffer): void {
    const { problems, limits } = this.#session;
    const isCut = kept.length < part.size;
    this.#session.takeText(kept.length);
    if (isCut) {
      problems.add('limit-text', partId, `${part.size} octets; all texts together up to ${limits.textBytes}`);
    }
    const found = part.type === 'text/plain' && !isCut ? findUuencoded(kept) : [];
    const files = found.filter(() => this.#session.takePart());
    if (files.length < found.length) {
      problems.add('limit-parts', partId, `${found.length - files.length} uuencoded files stay in the text`);
    }
    for (const [index, file] of files.entries()) {
      this.#listFile(raw, part, `${partId}.${index + 1}`, file, kept);
    }
    const text = bodyText(files.length > 0 ? withoutUuencoded(kept, files) : kept, part, isCut);
    if (text.problem) {
      problems.add(text.problem, partId, `${part.charset ?? 'none'}, taken as ${text.charset}`);
    }
    this.contents.bodyValues[partId] = text.text;
    this.#tellPgp(partId, text.text);
  }

  #tellPgp(partId: string, text: string): void {
    const kind = pgpInText(text)?.kind;
    if (kind === 'encrypted')
      this.#session.addEncrypted({ partId, by: 'PGP', detail: 'PGP armour in the text' });
    if (kind === 'signed') this.#session.signatures.push(pgpSignature(partId));
  }

  #listFile(
    raw: RawMail,
    part: EmailBodyPart,
    partId: string,
    { name, start, end }: UuencodedFile,
    kept: Buffer,
  ): void {
    const { encoding } = part;
    const range: ContentRange = isPlainEncoding(encoding)
      ? { start: part.start + start, end: part.start + end, encoding: 'x-uuencode', within: part.within }
      : { start, end, encoding: 'x-uuencode', within: rangeOf(part) };
    const file: EmailBodyPart = {
      ...range,
      partId,
      blobId: null,
      size: 0,
      name: decodeHeaderText(name, null).text,
      type: 'application/octet-stream',
      charset: null,
      disposition: 'attachment',
      cid: null,
      location: null,
      subParts: [],
    };
    part.subParts.push(file);
    this.read(isPlainEncoding(encoding) ? raw : new RawBuffer(kept), file, 0);
    this.#lists.attachments.push(file);
  }

  #openMail(part: EmailBodyPart, partId: string, kept: Buffer, depth: number): void {
    const { problems, limits } = this.#session;
    if (kept.length < part.size) {
      problems.add('limit-nested-bytes', partId, `${part.size} octets, more than ${limits.nestedBytes}`);
      return;
    }
    if (depth >= limits.depth) {
      problems.add('limit-depth', partId, `${part.type} at depth ${depth}`);
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

/** How many contents hold this one. */
function layers(range: ContentRange): number {
  return range.within ? layers(range.within) + 1 : 0;
}
