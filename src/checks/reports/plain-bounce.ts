import { parseMessageIds } from '../../mail/mime/message-id.ts';
import type { MailReport, RecipientReport } from './report.ts';

type Bounce = Extract<MailReport, { kind: 'bounce' }>;

const MOST_RECIPIENTS = 100;
const LONGEST_DIAGNOSTIC = 300;

/** qmail's bounces begin so (https://cr.yp.to/proto/qsbmf.txt); each paragraph after it is a recipient's. */
const QSBMF = /^Hi\. This is the/m;
/** Begins a line: a recipient, maybe with a word on it in brackets, and what was said of it behind the colon. */
const RECIPIENT = /^[ \t]*<?([^\s<>()":;,@]+@[^\s<>()":;,@]+)>?(?:[ \t]*\([^)]*\))?[ \t]*:(.*)$/;
/** Of a text: bounces are short, and time must not grow with what is none. */
const MOST_LINES = 500;
const LONGEST_LINE = 1000;
/** RFC 3463 and the replies of SMTP, where a text has them. */
const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;
/** Where the mail that came back begins, in all of these. */
const RETURNED = /^-{2,80}[^\n]{0,80}?(?:copy of (?:the|your) message|original message|returned message)/im;

/**
 * Reads a bounce that keeps to no standard: of qmail, of Exim (which names the failed recipients in a header field), or any
 * in whose text recipients stand in lines of their own.
 *
 * @param failed values of X-Failed-Recipients.
 * @returns null where no recipient is named.
 */
export function readPlainBounce(
  failed: readonly string[],
  texts: readonly string[],
  answered: string | null,
): Bounce | null {
  const whole = texts.join('\n').replace(/\r\n/g, '\n');
  const returnedAt = whole.search(RETURNED);
  const told = returnedAt < 0 ? whole : whole.slice(0, returnedAt);
  const named = failed.flatMap((value) => value.split(/[\s,]+/)).filter((address) => address.includes('@'));
  const recipients = inText(told);
  const all =
    named.length > 0
      ? named.map(
          (address) => recipients.find((one) => one.finalRecipient === address) ?? failure(address, null),
        )
      : recipients;
  if (all.length === 0) return null;
  const [, messageId] = /^message-id:[ \t]*(.+)$/im.exec(returnedAt < 0 ? '' : whole.slice(returnedAt)) ?? [];
  return {
    kind: 'bounce',
    form: named.length > 0 ? 'Exim' : QSBMF.test(told) ? 'qmail' : 'text',
    originalMessageId: parseMessageIds(messageId ?? '')[0] ?? answered,
    originalEnvelopeId: null,
    reportingMta: null,
    recipients: all.slice(0, MOST_RECIPIENTS),
  };
}

/** Each recipient with the lines below it, down to a blank line or the next recipient. */
function inText(text: string): RecipientReport[] {
  const found: { address: string; said: string[] }[] = [];
  let open = false;
  for (const line of text.split('\n').slice(0, MOST_LINES)) {
    const [, address, said = ''] = RECIPIENT.exec(line.slice(0, LONGEST_LINE)) ?? [];
    if (address !== undefined) found.push({ address, said: [said] });
    else if (open && line.trim() !== '') found.at(-1)?.said.push(line.slice(0, LONGEST_LINE));
    open = address !== undefined || (open && line.trim() !== '');
  }
  return found.map(({ address, said }) => failure(address, said.join(' ')));
}

function failure(address: string, said: string | null): RecipientReport {
  const diagnostic = said?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DIAGNOSTIC) || null;
  const status = STATUS.exec(said ?? '')?.[1] ?? null;
  return { finalRecipient: address, originalRecipient: null, action: 'failed', status, diagnostic };
}
