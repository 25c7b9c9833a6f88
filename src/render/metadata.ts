import { senderOf } from '../mail/message.ts';
import { writtenTime } from './page/figures.ts';
import type { Words } from './page/words.ts';
import type { DocumentMetadata } from './pdf/xmp.ts';
import type { RenditionInput } from './rendition.ts';

/** What the document says of itself: subject, sender, date, Message-ID and the hash of the original. */
export function metadataOf(input: RenditionInput, words: Words): DocumentMetadata {
  const { parsed, raw, language } = input;
  const sender = senderOf(parsed);
  const author = sender === null ? null : (sender.name ?? sender.email);
  const date = parsed.sentAt ?? input.receivedAt;
  return {
    title: parsed.subject?.trim() || words.noSubject,
    author,
    language,
    createdAt: `${dateOf(input).toISOString().slice(0, 19)}Z`,
    description: words.description(sender?.email ?? words.unknown, writtenTime(date, language)),
    keywords: input.caseNumber === null ? [] : [`${words.caseNumber} ${input.caseNumber}`],
    producer: 'Zaakpost',
    identifiers: [...(parsed.messageId === null ? [] : [`mid:${parsed.messageId}`]), `sha256:${raw.sha256}`],
  };
}

/** Years that a PDF can write. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** When the mail was sent, as far as it says so in a way that can be: else when it came in. */
export function dateOf({ parsed, receivedAt }: RenditionInput): Date {
  const sent = new Date(parsed.sentAt ?? receivedAt);
  const year = sent.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? sent : new Date(receivedAt);
}
