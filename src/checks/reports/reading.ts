import { type EmailBodyPart, headerValues, type ParsedMail } from '../../mail/message.ts';
import { parseMessageIds } from '../../mail/mime/message-id.ts';
import { partContent } from '../../mail/part-content.ts';
import { plainTexts } from '../plain-texts.ts';
import { type FieldGroup, fieldValue, readFieldGroups, typedValue } from './field-groups.ts';
import { readPlainBounce } from './plain-bounce.ts';
import type { MailReport, RecipientReport } from './report.ts';

/** Octets of a part that are read: reports are short, and of a mail that came back its header is enough. */
const MOST_OCTETS = 64 * 1024;
const MOST_RECIPIENTS = 100;

const DELIVERY = /^message\/(global-)?delivery-status$/;
const DISPOSITION = /^message\/(global-)?disposition-notification$/;
const FEEDBACK = /^message\/feedback-report$/;
const RETURNED = /^(message\/(rfc822|global|global-headers|rfc822-headers)|text\/rfc822-headers)$/;

/**
 * Reads what a machine reports of an earlier mail: of its delivery (RFC 3464, or in the words of servers that do not
 * keep to it), of its being read (RFC 8098), or of a complaint about it (RFC 5965).
 *
 * @param path file of the raw mail.
 * @param kind as the check `automatic` found; of other kinds there is nothing to read.
 * @returns null where nothing is told.
 * @throws ZaakpostError BLOB_MISSING where the file is not there.
 */
export async function readReport(path: string, parsed: ParsedMail, kind: string): Promise<MailReport | null> {
  const parts = reportParts(parsed.bodyStructure);
  const read = async (type: RegExp): Promise<FieldGroup[]> => {
    const part = parts.find((one) => type.test(one.type));
    return part ? readFieldGroups(await beginning(path, part)) : [];
  };
  const originalMessageId = async (fallback: string | null) => {
    const [header] = await read(RETURNED);
    const written = fieldValue(header, 'Message-ID') ?? fallback;
    return parseMessageIds(written ?? '')[0] ?? answered(parsed);
  };
  switch (kind) {
    case 'bounce': {
      const [message, ...recipients] = await read(DELIVERY);
      if (!message)
        return readPlainBounce(
          headerValues(parsed, 'X-Failed-Recipients'),
          plainTexts(parsed),
          answered(parsed),
        );
      return {
        kind,
        form: 'RFC 3464',
        originalMessageId: await originalMessageId(fieldValue(message, 'X-Original-Message-ID')),
        originalEnvelopeId: fieldValue(message, 'Original-Envelope-Id'),
        reportingMta: typedValue(message, 'Reporting-MTA'),
        recipients: recipients.slice(0, MOST_RECIPIENTS).map(recipientReport),
      };
    }
    case 'read receipt': {
      const [fields] = await read(DISPOSITION);
      if (!fields) return null;
      return {
        kind,
        originalMessageId: await originalMessageId(fieldValue(fields, 'Original-Message-ID')),
        finalRecipient: typedValue(fields, 'Final-Recipient'),
        originalRecipient: typedValue(fields, 'Original-Recipient'),
        ...disposition(fieldValue(fields, 'Disposition')),
      };
    }
    case 'feedback report': {
      const [fields] = await read(FEEDBACK);
      if (!fields) return null;
      return {
        kind,
        originalMessageId: await originalMessageId(null),
        feedbackType: fieldValue(fields, 'Feedback-Type')?.toLowerCase() ?? null,
        originalMailFrom: typedValue(fields, 'Original-Mail-From'),
        originalRecipients: [...(fields.get('original-rcpt-to') ?? [])].map((one) =>
          one.replace(/^<(.*)>$/, '$1'),
        ),
        reportedDomains: [...(fields.get('reported-domain') ?? [])],
        sourceIp: fieldValue(fields, 'Source-IP'),
        userAgent: fieldValue(fields, 'User-Agent'),
      };
    }
    default:
      return null;
  }
}

const answered = ({ inReplyTo, references }: ParsedMail): string | null =>
  inReplyTo[0] ?? references.at(-1) ?? null;

function recipientReport(fields: FieldGroup): RecipientReport {
  return {
    finalRecipient: typedValue(fields, 'Final-Recipient'),
    originalRecipient: typedValue(fields, 'Original-Recipient'),
    action: /^[a-z]+/.exec(fieldValue(fields, 'Action')?.toLowerCase() ?? '')?.[0] ?? null,
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(fieldValue(fields, 'Status') ?? '')?.[0] ?? null,
    diagnostic: typedValue(fields, 'Diagnostic-Code'),
  };
}

/** `action-mode/sending-mode; type/modifier` (RFC 8098, 3.2.6). */
function disposition(value: string | null) {
  const [mode = '', type = ''] = (value ?? '').split(';');
  const [, sending] = mode.split('/');
  const [result, modifier] = type.split('/');
  const word = (text: string | undefined) => text?.trim() || null;
  return {
    disposition: word(result)?.toLowerCase() ?? null,
    modifier: word(modifier)?.toLowerCase() ?? null,
    sending: word(sending),
  };
}

/** The parts of a multipart/report (RFC 6522), wherever it stands. */
function reportParts(part: EmailBodyPart): EmailBodyPart[] {
  return part.type === 'multipart/report' ? part.subParts : part.subParts.flatMap(reportParts);
}

async function beginning(path: string, part: EmailBodyPart): Promise<string> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of partContent(path, part)) {
    chunks.push(chunk);
    octets += chunk.length;
    if (octets >= MOST_OCTETS) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_OCTETS).toString('utf8');
}
