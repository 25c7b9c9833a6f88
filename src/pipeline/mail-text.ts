import { harmlessText } from '../mail/harmless-text.ts';
import { type EmailAddress, type EmailBodyPart, fileParts, type ParsedMail } from '../mail/message.ts';
import { bodyTexts } from '../routing/body-text.ts';
import { type PreviewContext, storedMail } from './preview.ts';

/** The most that is shown of a body, and of the list of files, in characters and rows. */
const LONGEST_BODY = 200_000;
const LONGEST_FIELD = 2_000;
const MOST_FILES = 200;

/**
 * A mail as plain text, to be looked at safely, also where it holds a virus: who, to whom, when, about what; the body, HTML as lines of
 * text; and the names of its files. Nothing in it steers a terminal, is fetched, or can be opened. Bounded in length; what was cut is said.
 *
 * @throws ZaakpostError NOT_FOUND, MAIL_PURGED, BLOB_MISSING, PARSE_FAILED
 */
export async function mailText(context: PreviewContext, mailId: string): Promise<string> {
  const { raw } = await storedMail(context, mailId);
  const parsed = await context.threads.parse({ path: raw.path, limits: context.limits });
  return harmlessText([...head(parsed), '', body(parsed), ...files(parsed)].join('\n').trimEnd());
}

function head(mail: ParsedMail): string[] {
  const fields: [string, string][] = [
    ['From', written(mail.from)],
    ['To', written(mail.to)],
    ['Cc', written(mail.cc)],
    ['Date', mail.sentAt ?? ''],
    ['Subject', mail.subject ?? ''],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${cut(value.replace(/\s+/g, ' '), LONGEST_FIELD)}`);
}

const written = (addresses: readonly EmailAddress[]): string =>
  addresses.map(({ name, email }) => (name ? `${name} <${email}>` : email)).join(', ');

function body(mail: ParsedMail): string {
  const [text] = bodyTexts(mail);
  return text === undefined ? '(no text)' : cut(text, LONGEST_BODY);
}

function files(mail: ParsedMail): string[] {
  const parts = fileParts(mail);
  if (parts.length === 0) return [];
  const more = parts.length > MOST_FILES ? [`(and ${parts.length - MOST_FILES} more)`] : [];
  return ['', 'Files:', ...parts.slice(0, MOST_FILES).map(fileLine), ...more];
}

const fileLine = ({ name, type, size }: EmailBodyPart): string =>
  `- ${cut((name ?? '(no name)').replace(/\s+/g, ' '), LONGEST_FIELD)} (${type}, ${size} octets)`;

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).toWellFormed()}\n(cut: ${most} of ${text.length} characters)`;
}
