import type { TransferEncoding } from '../message.ts';
import { charsetLabel } from './charset-label.ts';
import { decodeHeaderText } from './encoded-word.ts';
import type { RawField } from './header-block.ts';
import { type ParameterisedField, parseParameterised, rawParameter, textParameter } from './parameters.ts';
import type { ProblemCode } from './problems.ts';

/** What the Content-* fields of a part say (RFC 2045, 2183, 2392, 2557). */
export interface ContentHeader {
  /** Media type in lower case. */
  type: string;
  charset: string | null;
  /** Of a multipart, one character an octet; null where missing. */
  boundary: string | null;
  encoding: TransferEncoding;
  disposition: string | null;
  name: string | null;
  cid: string | null;
  location: string | null;
  /** Of text: RFC 3676; null where its lines are fixed. */
  flowed: { deleteSpace: boolean } | null;
  /** Of message/partial: which fragment it is; null for all else. */
  fragment: string | null;
  problems: { code: ProblemCode; detail: string }[];
}

const MEDIA_TYPE = /^[!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+$/;

/** Sent instead of 'type/subtype' by careless programs. */
const SHORT_TYPES = new Map([
  ['text', 'text/plain'],
  ['html', 'text/html'],
  ['multipart', 'multipart/mixed'],
]);

const ENCODINGS = new Map<string, TransferEncoding>([
  ['7bit', '7bit'],
  ['7-bit', '7bit'],
  ['8bit', '8bit'],
  ['8-bit', '8bit'],
  ['binary', 'binary'],
  ['base64', 'base64'],
  ['base-64', 'base64'],
  ['quoted-printable', 'quoted-printable'],
  ['quotedprintable', 'quoted-printable'],
  ['x-uuencode', 'x-uuencode'],
  ['x-uue', 'x-uuencode'],
  ['uuencode', 'x-uuencode'],
]);

/** Reads the Content-* fields. `implied` is the type where none is given: text/plain, in a digest message/rfc822. */
export function readContentHeader(fields: RawField[], implied: string): ContentHeader {
  const contentType = parseParameterised(firstValue(fields, 'content-type') ?? implied);
  const disposition = parseParameterised(firstValue(fields, 'content-disposition') ?? '');
  const name = nameOf(textParameter(disposition, 'filename')) ?? nameOf(textParameter(contentType, 'name'));
  const problems: ContentHeader['problems'] = [];
  const type = mediaType(contentType.value, implied, name !== null, problems);
  const isText = type.startsWith('text/');
  const charset = charsetLabel(rawParameter(contentType, 'charset') ?? '');
  return {
    type,
    charset: isText ? charset || 'us-ascii' : null,
    boundary: rawParameter(contentType, 'boundary') || null,
    encoding: transferEncoding(firstValue(fields, 'content-transfer-encoding'), problems),
    disposition: /^[!-~]+/.exec(disposition.value)?.[0] ?? null,
    name,
    cid: /[^<>]+/.exec(textValue(fields, 'content-id'))?.[0].trim() || null,
    location: textValue(fields, 'content-location') || null,
    flowed: isText ? flowedOf(contentType) : null,
    fragment: type === 'message/partial' ? fragmentOf(contentType) : null,
    problems,
  };
}

/** The value of the first field of that name (in lower case), or null. */
export function firstValue(fields: RawField[], key: string): string | null {
  for (const field of fields) {
    if (field.key === key) return field.value;
  }
  return null;
}

function textValue(fields: RawField[], key: string): string {
  return decodeHeaderText(firstValue(fields, key) ?? '', null).text;
}

function nameOf(name: string | null): string | null {
  return name?.trim() || null;
}

function mediaType(
  value: string,
  implied: string,
  named: boolean,
  problems: ContentHeader['problems'],
): string {
  const type = value.replace(/\s*\/\s*/, '/');
  if (MEDIA_TYPE.test(type)) return type;
  problems.push({ code: 'content-type-invalid', detail: value });
  return SHORT_TYPES.get(type) ?? (named ? 'application/octet-stream' : implied);
}

function transferEncoding(value: string | null, problems: ContentHeader['problems']): TransferEncoding {
  if (value === null) return '7bit';
  const word = /[^\s"';(]+/.exec(value)?.[0].toLowerCase() ?? '7bit';
  const known = ENCODINGS.get(word);
  if (known) return known;
  problems.push({ code: 'encoding-unknown', detail: value });
  return 'binary';
}

function flowedOf(contentType: ParameterisedField): ContentHeader['flowed'] {
  if (rawParameter(contentType, 'format')?.toLowerCase() !== 'flowed') return null;
  return { deleteSpace: rawParameter(contentType, 'delsp')?.toLowerCase() === 'yes' };
}

function fragmentOf(contentType: ParameterisedField): string {
  const number = rawParameter(contentType, 'number') ?? '?';
  const total = rawParameter(contentType, 'total') ?? '?';
  return `${number}/${total} ${rawParameter(contentType, 'id') ?? ''}`.trim();
}
