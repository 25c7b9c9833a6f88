import type { ContentRange, EmailBodyPart } from '../message.ts';
import { guessBoundary } from './boundary-guess.ts';
import { type ContentHeader, readContentHeader } from './content-header.ts';
import { type Delimiter, DelimiterScanner } from './delimiter.ts';
import { foundEncoding, isPlainEncoding } from './found-encoding.ts';
import { type HeaderBlock, type HeaderScope, type RawField, readHeaderBlock } from './header-block.ts';
import type { RawMail } from './raw-mail.ts';
import type { ParseSession } from './session.ts';

/** The structure of a mail: every part with its place; content is not decoded yet (`blobId` null, `size` 0). */
export interface WalkedMail {
  fields: RawField[];
  structure: EmailBodyPart;
}

/** Where an entity (RFC 2045, 2.4) begins, and what it is called. */
interface Place {
  start: number;
  /** Its media type where it does not say. */
  implied: string;
  /** Its number where it is a leaf. */
  partId: string;
  /** What the numbers of its parts begin with. */
  prefix: string;
  depth: number;
}

/** An entity that was walked over, and the delimiter that ended it; null: the end of the mail. */
interface Walked {
  fields: RawField[];
  part: EmailBodyPart;
  delimiter: Delimiter | null;
}

/** Text before the first part that says no more than that this is MIME. */
const USUAL_PREAMBLE = /mime|multi-?part/i;

const OPAQUE_TYPE = 'application/octet-stream';

/**
 * Walks over a mail by its boundaries (RFC 2046, 5.1) in one pass and lists every part.
 *
 * @param nested Of a nested mail that came encoded: where it lies, what its numbers begin with, and how deep it is.
 */
export function walkMail(
  raw: RawMail,
  session: ParseSession,
  nested: { within: ContentRange; prefix: string; depth: number } | null,
): WalkedMail {
  const walk = new Walk(raw, session, nested?.within ?? null);
  const prefix = nested?.prefix ?? '';
  const walked = walk.entity({
    start: 0,
    implied: 'text/plain',
    partId: `${prefix}1`,
    prefix,
    depth: nested?.depth ?? 0,
  });
  return { fields: walked.fields, structure: walked.part };
}

/** Nested mails (RFC 2046, 5.2.1; RFC 6532, 3.7). */
export function isMailType(type: string): boolean {
  return type === 'message/rfc822' || type === 'message/global' || type === 'message/news';
}

class Walk {
  readonly #raw: RawMail;
  readonly #session: ParseSession;
  readonly #within: ContentRange | null;
  readonly #scanner: DelimiterScanner;
  readonly #headerScope: HeaderScope;

  constructor(raw: RawMail, session: ParseSession, within: ContentRange | null) {
    this.#raw = raw;
    this.#session = session;
    this.#within = within;
    this.#scanner = new DelimiterScanner(raw, session.isLate);
    this.#headerScope = {
      limits: session.limits,
      isDelimiter: (place) => this.#scanner.at(place) !== null,
    };
  }

  entity(place: Place): Walked {
    const header = readHeaderBlock(this.#raw, place.start, this.#raw.size, this.#headerScope);
    const content = readContentHeader(header.fields, place.implied);
    const isMultipart = content.type.startsWith('multipart/') && this.#mayOpen(place, content);
    for (const { code, detail } of [...header.problems, ...content.problems]) {
      this.#session.problems.add(code, isMultipart || place.depth === 0 ? null : place.partId, detail);
    }
    if (isMultipart) return this.#multipart(place, header, content);
    const declared = content.encoding;
    content.encoding = foundEncoding(this.#raw, header.bodyStart, declared);
    if (content.encoding !== declared) {
      this.#session.problems.add('encoding-wrong', place.partId, declared);
    }
    const opens =
      isMailType(content.type) && isPlainEncoding(content.encoding) && this.#mayOpen(place, content);
    return opens ? this.#mail(place, header, content) : this.#leaf(place, header, content);
  }

  #leaf(place: Place, header: HeaderBlock, content: ContentHeader): Walked {
    const delimiter = this.#scanner.next(header.bodyStart);
    const part = this.#part(content, place.partId, header.bodyStart, delimiter);
    if (content.fragment) this.#session.problems.add('message-partial', place.partId, content.fragment);
    return { fields: header.fields, part, delimiter };
  }

  #mail(place: Place, header: HeaderBlock, content: ContentHeader): Walked {
    const inner = this.entity({
      start: header.bodyStart,
      implied: 'text/plain',
      partId: `${place.partId}.1`,
      prefix: `${place.partId}.`,
      depth: place.depth + 1,
    });
    const part = this.#part(content, place.partId, header.bodyStart, inner.delimiter);
    part.subParts.push(inner.part);
    return { fields: header.fields, part, delimiter: inner.delimiter };
  }

  #multipart(place: Place, header: HeaderBlock, content: ContentHeader): Walked {
    const opened = this.#openBoundary(header.bodyStart, content.boundary);
    const parts: EmailBodyPart[] = [];
    const end =
      opened.level === null ? opened.first : this.#parts(place, content, opened.level, opened.first, parts);
    this.#preamble(place, header.bodyStart, opened.first, content, parts);
    const part = this.#part(content, null, header.bodyStart, end);
    part.subParts = parts;
    const [signed] = parts;
    if (content.type === 'multipart/signed' && signed && opened.first) {
      this.#session.signed.set(part, { start: opened.first.next, end: signed.end });
    }
    return { fields: header.fields, part, delimiter: end };
  }

  /** Opens the boundary that was declared or, where that does not occur, one that is found; and its first delimiter. */
  #openBoundary(bodyStart: number, declared: string | null) {
    for (const boundary of [declared, undefined]) {
      const candidate =
        boundary === undefined
          ? guessBoundary(this.#raw, bodyStart, this.#scanner.next(bodyStart))
          : boundary;
      if (candidate === null) continue;
      const level = this.#scanner.open(candidate);
      const first = this.#scanner.next(bodyStart);
      if (first?.level === level) {
        if (boundary === undefined) this.#session.problems.add('boundary-guessed', null, candidate);
        return { level, first };
      }
      this.#scanner.leave();
    }
    this.#session.problems.add('boundary-missing', null, declared ?? '');
    return { level: null, first: this.#scanner.next(bodyStart) };
  }

  /** Walks over the parts of a multipart into `parts`; returns the delimiter that ended it. */
  #parts(
    place: Place,
    content: ContentHeader,
    level: number,
    first: Delimiter | null,
    parts: EmailBodyPart[],
  ): Delimiter | null {
    const implied = content.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    let delimiter = first;
    let closed = false;
    while (delimiter?.level === level) {
      if (delimiter.closing) {
        closed = true;
        delimiter = this.#afterClose(delimiter, level);
        continue;
      }
      const partId = `${place.prefix}${parts.length + 1}`;
      if (!this.#session.takePart()) {
        this.#session.problems.add('limit-parts', partId, `> ${this.#session.limits.parts}`);
        delimiter = this.#rest(partId, delimiter, level, parts);
        continue;
      }
      const walked = this.entity({
        start: delimiter.next,
        implied,
        partId,
        prefix: `${partId}.`,
        depth: place.depth + 1,
      });
      parts.push(walked.part);
      delimiter = walked.delimiter;
    }
    if (!closed) this.#session.problems.add('boundary-unclosed', null, content.boundary ?? '');
    this.#scanner.leave();
    return delimiter;
  }

  /** What follows a closing delimiter: text that is not shown, or parts that should not be there. */
  #afterClose(closing: Delimiter, level: number): Delimiter | null {
    this.#scanner.markClosed(level);
    const next = this.#scanner.next(closing.next);
    this.#outside(closing.next, next, 'after');
    if (next?.level === level && !next.closing) {
      this.#session.problems.add('boundary-after-close', null, '');
    }
    return next;
  }

  /** All that is left of a multipart as one part; returns the delimiter behind it. */
  #rest(partId: string, from: Delimiter, level: number, parts: EmailBodyPart[]): Delimiter | null {
    let end: Delimiter | null = from;
    while (end?.level === level && !end.closing) end = this.#scanner.next(end.next);
    parts.push(this.#part(plainContent(OPAQUE_TYPE), partId, from.start, end));
    return end;
  }

  /** Text before the first part: said, or, where there is no part at all, the text of the mail. */
  #preamble(
    place: Place,
    start: number,
    first: Delimiter | null,
    content: ContentHeader,
    parts: EmailBodyPart[],
  ): void {
    if (parts.length > 0) {
      this.#outside(start, first, 'before');
      return;
    }
    if (this.#text(start, first?.contentEnd ?? this.#raw.size).trim() === '') return;
    const text = { ...plainContent('text/plain'), charset: 'us-ascii', encoding: content.encoding };
    parts.push(this.#part(text, `${place.prefix}1`, start, first));
  }

  #outside(start: number, delimiter: Delimiter | null, where: 'before' | 'after'): void {
    const text = this.#text(start, delimiter?.contentEnd ?? this.#raw.size).trim();
    if (text === '' || (where === 'before' && text.length < 1000 && USUAL_PREAMBLE.test(text))) return;
    this.#session.problems.add('text-outside-parts', null, text);
  }

  #text(start: number, end: number): string {
    return start < end ? this.#raw.slice(start, Math.min(end, start + 65536)).toString('latin1') : '';
  }

  #mayOpen(place: Place, content: ContentHeader): boolean {
    const { limits, problems } = this.#session;
    if (this.#session.isLate()) return false;
    if (this.#raw.size > limits.totalBytes) {
      problems.add('limit-bytes', place.partId, `${this.#raw.size} > ${limits.totalBytes}`);
      return false;
    }
    if (place.depth < limits.depth) return true;
    problems.add('limit-depth', place.partId, `${content.type}: ${place.depth}`);
    return false;
  }

  #part(
    content: ContentHeader,
    partId: string | null,
    start: number,
    delimiter: Delimiter | null,
  ): EmailBodyPart {
    return {
      partId,
      blobId: null,
      size: 0,
      name: content.name,
      type: content.type,
      charset: content.charset,
      disposition: content.disposition,
      cid: content.cid,
      location: content.location,
      encoding: content.encoding,
      start,
      end: Math.max(start, delimiter?.contentEnd ?? this.#raw.size),
      within: this.#within,
      ...(content.flowed && { flowed: content.flowed }),
      subParts: [],
    };
  }
}

/** What is known of content that has no header of its own. */
function plainContent(type: string): ContentHeader {
  return readContentHeader([], type);
}
