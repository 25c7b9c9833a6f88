import { typeOfName } from '../file-name.ts';
import { type ContentRange, type EmailBodyPart, rangeOf } from '../message.ts';
import { containedPart } from '../mime/contained-part.ts';
import type { Container, Opened } from '../mime/containers.ts';
import { wholeContent } from '../mime/content.ts';
import { RawBuffer } from '../mime/raw-mail.ts';
import { readTnef, type TnefFile, type TnefMessage } from './message.ts';
import { carriesHtml } from './rtf-body.ts';

const TYPES = { message: 'application/ms-tnef', object: 'application/x-ole-storage' } as const;

const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+$/;

/**
 * Opens a TNEF stream (MS-OXTNEF), as Outlook and Exchange send them: its body and its files become parts, as if the mail
 * had been sent in MIME. Messages in it are streams of their own.
 *
 * @returns null where nothing can be read of it.
 */
export function openTnef(container: Container): Opened | null {
  const { content, partId, session } = container;
  const message = readTnef(content);
  if (message.defect) session.problems.add('tnef-damaged', partId, message.defect);
  const builder = new StructureBuilder(container);
  const structure = builder.build(message);
  if (structure.subParts.length === 0) return null;
  const isWhole = message.defect === null && !builder.isFull;
  return { structure, raw: new RawBuffer(content), isWhole };
}

class StructureBuilder {
  readonly #container: Container;
  readonly #within: ContentRange;
  #count = 0;
  /** Whether there were more parts than are listed. */
  isFull = false;

  constructor(container: Container) {
    this.#container = container;
    this.#within = rangeOf(container.part);
  }

  build(message: TnefMessage): EmailBodyPart {
    const body = this.#bodies(message);
    const files = message.files.map((file) => this.#file(file)).filter((part) => part !== null);
    const pictures = files.filter(({ cid, type }) => cid !== null && type.startsWith('image/'));
    const isRelated = body.length > 0 && pictures.length > 0;
    if (!isRelated) return this.#multipart('mixed', [...body, ...files]);
    const others = files.filter((part) => !pictures.includes(part));
    return this.#multipart('mixed', [this.#multipart('related', [...body, ...pictures]), ...others]);
  }

  /** The body as one entry, at most: text and HTML are alternatives. */
  #bodies({ subject, text, html, rtf }: TnefMessage): EmailBodyPart[] {
    const { hasBody, isInTnef } = this.#container;
    const parts: EmailBodyPart[] = [];
    if (text) parts.push(...this.#part('text/plain', text, { charset: text.charset }));
    if (html) parts.push(...this.#part('text/html', html, { charset: html.charset }));
    if (rtf) parts.push(...this.#rtf(rtf, { isBody: html === null, hasText: text !== null }));
    if (hasBody && !isInTnef) for (const part of parts) part.spare = true;
    if (isInTnef) this.#asFile(parts, subject);
    if (parts.length < 2) return parts;
    return [
      { ...this.#multipart('alternative', parts), ...(parts.every(({ spare }) => spare) && { spare: true }) },
    ];
  }

  /** The body of a message in a message is a file of the outer one: the best form of it. */
  #asFile(parts: EmailBodyPart[], subject: string | null): void {
    const best = parts.findLast(({ spare }) => !spare);
    for (const part of parts) {
      if (part !== best) part.spare = true;
      const shown = part.opened ? part.subParts[0] : part;
      if (!shown) continue;
      shown.disposition = 'attachment';
      const name = subject ?? this.#container.part.name;
      if (name) shown.name = `${name}${shown.type === 'text/html' ? '.html' : '.txt'}`;
    }
  }

  /** Rich text, opened as the HTML that it carries, or else as its text where there is no other. */
  #rtf(place: { start: number; end: number }, { isBody, hasText }: { isBody: boolean; hasText: boolean }) {
    const [part] = this.#part('application/rtf', { ...place, encoding: 'lzfu' }, {});
    if (!part?.partId) return [];
    const { content, session } = this.#container;
    const rtf = wholeContent(new RawBuffer(content), part, session.limits.nestedBytes);
    const isHtml = rtf ? carriesHtml(rtf) : false;
    if (rtf === null) return [{ ...part, disposition: 'attachment' }];
    if (!isBody || (hasText && !isHtml)) return [{ ...part, spare: true as const }];
    const range: ContentRange = {
      start: 0,
      end: rtf.length,
      encoding: isHtml ? 'rtf-html' : 'rtf-text',
      within: rangeOf(part),
    };
    const text = containedPart(isHtml ? 'text/html' : 'text/plain', `${part.partId}.1`, range);
    text.charset = 'utf-8';
    return [{ ...part, opened: 'whole' as const, subParts: [text] }];
  }

  #file(file: TnefFile): EmailBodyPart | null {
    const { kind, content, name, cid, location } = file;
    const told = file.type !== null && MEDIA_TYPE.test(file.type) ? file.type : typeOfName(name);
    const type = kind === 'file' ? told : TYPES[kind];
    const charset = type.startsWith('text/') ? 'us-ascii' : null;
    const disposition = cid === null ? 'attachment' : null;
    const [part] = this.#part(type, content, { name, cid, location, charset, disposition });
    return part ?? null;
  }

  /** A part at a place of the stream; none where the mail has as many as it may. */
  #part(
    type: string,
    { start, end, encoding = 'binary' }: { start: number; end: number; encoding?: ContentRange['encoding'] },
    known: Partial<EmailBodyPart>,
  ): EmailBodyPart[] {
    const { session, partId } = this.#container;
    if (!session.takePart()) {
      if (!this.isFull) session.problems.add('limit-parts', partId, `> ${session.limits.parts}`);
      this.isFull = true;
      return [];
    }
    const range = { start, end, encoding, within: this.#within };
    const part = containedPart(type, `${partId}.${++this.#count}`, range);
    return [{ ...part, ...known }];
  }

  #multipart(subtype: string, subParts: EmailBodyPart[]): EmailBodyPart {
    const { length } = this.#container.content;
    const range: ContentRange = { start: 0, end: length, encoding: '7bit', within: this.#within };
    return { ...containedPart(`multipart/${subtype}`, null, range), subParts };
  }
}
