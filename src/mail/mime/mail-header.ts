import type { HeaderField, ParsedMail } from '../message.ts';
import { parseAddresses } from './address.ts';
import { firstValue } from './content-header.ts';
import { parseDate } from './date.ts';
import { decodeHeaderText } from './encoded-word.ts';
import type { RawField } from './header-block.ts';
import { parseMessageIds } from './message-id.ts';
import { parseParameterised, rawParameter } from './parameters.ts';
import type { Problems } from './problems.ts';

export type MailHeader = Pick<
  ParsedMail,
  | 'headers'
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'from'
  | 'sender'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'subject'
  | 'sentAt'
>;

/** RFC 5322, 3.6: at most once in a mail. Of more, the first one counts. */
const ONCE = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'bcc',
  'date',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
];

/** Reads the fields of a mail's own header (RFC 5322, 3.6). */
export function readMailHeader(fields: RawField[], problems: Problems): MailHeader {
  const charset = rawParameter(parseParameterised(firstValue(fields, 'content-type') ?? ''), 'charset');
  const headers = fields.map((field) => decodeField(field, charset, problems));
  countFields(fields, problems);
  const addresses = (name: string) => {
    const value = firstValue(fields, name);
    if (value === null) return [];
    const list = parseAddresses(value, charset);
    if (list.problem !== null)
      problems.add('address-malformed', null, `${name}: ${list.problem}`.replace(/: $/, ''));
    return list.addresses;
  };
  const ids = (name: string) => parseMessageIds(firstValue(fields, name) ?? '');
  return {
    headers,
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    from: addresses('from'),
    sender: addresses('sender'),
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    subject: headers[fields.findIndex(({ key }) => key === 'subject')]?.value ?? null,
    sentAt: sentAt(firstValue(fields, 'date'), problems),
  };
}

function decodeField(field: RawField, charset: string | null, problems: Problems): HeaderField {
  const decoded = decodeHeaderText(field.value, charset);
  if (decoded.problem) problems.add('header-charset', null, `${field.name}: ${decoded.problem}`);
  return { name: field.name, value: decoded.text };
}

function countFields(fields: RawField[], problems: Problems): void {
  for (const key of ONCE) {
    let count = 0;
    for (const field of fields) if (field.key === key) count++;
    if (count > 1) problems.add('header-repeated', null, `${key}: ${count}×`);
    if (count === 0 && (key === 'from' || key === 'date')) problems.add('header-missing', null, key);
  }
}

function sentAt(value: string | null, problems: Problems): string | null {
  if (value === null) return null;
  const date = parseDate(value);
  if (date.problem) problems.add(date.problem, null, value);
  return date.iso;
}
