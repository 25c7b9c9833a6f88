import { isUtf8 } from 'node:buffer';
import { typeOfName } from '../file-name.ts';
import { type ContentRange, rangeOf } from '../message.ts';
import { type Literal, readLiteral } from '../pgp/literal.ts';
import { isMessage, pgpKind } from '../pgp/pgp.ts';
import { pgpSignature } from '../protection.ts';
import { containedPart } from './contained-part.ts';
import type { Container, Opened } from './containers.ts';
import { RawBuffer } from './raw-mail.ts';

/** A PGP message in a text, by octets of the text, with what it holds. */
export interface PgpMessage {
  start: number;
  end: number;
  /** Which of the messages of the text it is, those that stay closed counted. */
  index: number;
  literal: Literal;
}

const BEGIN = '-----BEGIN PGP MESSAGE-----';
const END = '-----END PGP MESSAGE-----';

const MESSAGE = new RegExp(`${BEGIN}[\\s\\S]*?${END}`, 'g');

/** Messages in one text that are opened. */
const MOST_MESSAGES = 20;

/** Opens a file that is a PGP message and needs no key: signed, or compressed only. @returns null where it stays closed. */
export function openPgp({ part, partId, content, session }: Container): Opened | null {
  if (pgpKind(content) !== 'signed') return null;
  const literal = readLiteral(content, session.limits.nestedBytes);
  if (!literal) {
    if (isMessage(content)) session.problems.add('pgp-damaged', partId, '');
    return null;
  }
  if (!session.takePart() || !session.takeContent(literal.content.length)) {
    session.problems.add('limit-nested-bytes', partId, String(literal.content.length));
    return null;
  }
  if (literal.isSigned) session.signatures.push(pgpSignature(partId));
  const range: ContentRange = {
    start: 0,
    end: content.length,
    encoding: 'pgp-message',
    within: rangeOf(part),
  };
  const name = literal.name ?? part.name?.replace(/\.(asc|pgp|gpg)$/i, '') ?? null;
  const type = typeOf(name, literal.content);
  const charset = type.startsWith('text/') ? 'utf-8' : null;
  const structure = containedPart(type, `${partId}.1`, range);
  const disposition = 'attachment';
  return {
    structure: { ...structure, name, charset, disposition },
    raw: new RawBuffer(content),
    isWhole: true,
  };
}

/** Finds PGP messages in the octets of a text that can be opened without a key. */
export function findPgpMessages(text: Buffer, most: number): PgpMessage[] {
  const found: PgpMessage[] = [];
  let start = text.indexOf(BEGIN);
  for (let index = 0; start >= 0 && index < MOST_MESSAGES; index++) {
    const end = text.indexOf(END, start);
    if (end < 0) break;
    const message = { start, end: end + END.length };
    const literal = readLiteral(text.subarray(message.start, message.end), most);
    if (literal) found.push({ ...message, index, literal });
    start = text.indexOf(BEGIN, message.end);
  }
  return found;
}

/** A text with what the messages in it hold in their stead, as far as that is text. */
export function withLiterals(text: string, messages: readonly PgpMessage[]): string {
  if (messages.length === 0) return text;
  let index = 0;
  return text.replace(MESSAGE, (block) => {
    const message = messages.find((one) => one.index === index);
    index++;
    return (message && textOf(message.literal.content)) ?? block;
  });
}

/** null where it is a file that is no text. */
function textOf(content: Buffer): string | null {
  return isText(content) ? content.toString('utf8').replaceAll('\r\n', '\n').trimEnd() : null;
}

const isText = (content: Buffer): boolean => isUtf8(content) && !content.includes(0);

/** The media type of what a message holds. */
export function typeOf(name: string | null, content: Buffer): string {
  const told = typeOfName(name);
  return told === 'application/octet-stream' && isText(content) ? 'text/plain' : told;
}
