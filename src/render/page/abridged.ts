import type { RenditionInput } from '../rendition.ts';

/** What a header page shows at most of lists and of the subject. */
const MOST_ENTRIES = 50;
const LONGEST_SUBJECT = 500;

/** The mail with no more in its header than fits a page or two, whatever its sender put there. */
export function abridged(input: RenditionInput): RenditionInput {
  const { parsed } = input;
  const some = <T>(list: T[]): T[] => list.slice(0, MOST_ENTRIES);
  return {
    ...input,
    caseTitle: input.caseTitle?.slice(0, LONGEST_SUBJECT) ?? null,
    parsed: {
      ...parsed,
      subject: parsed.subject?.slice(0, LONGEST_SUBJECT) ?? null,
      from: some(parsed.from),
      sender: some(parsed.sender),
      replyTo: some(parsed.replyTo),
      to: some(parsed.to),
      cc: some(parsed.cc),
      bcc: some(parsed.bcc),
      htmlBody: some(parsed.htmlBody),
      attachments: some(parsed.attachments),
    },
  };
}
