import type { ParseProblem } from '../message.ts';

/** Everything that can be said about a mail's form, with its meaning. */
export const PROBLEM_CODES = {
  'limit-bytes': 'The mail is larger than the limit; its body was not opened.',
  'limit-header-bytes': 'A header block is longer than the limit; the fields beyond were passed over.',
  'limit-header-count': 'A header block has more fields than the limit; those beyond were passed over.',
  'limit-parts': 'The mail has more parts than the limit; the rest of a multipart is one part.',
  'limit-depth': 'Parts lie deeper within each other than the limit; the deepest were not opened.',
  'limit-part-bytes': 'A part is larger than the limit.',
  'limit-text': 'There is more text than the limit; what is shown is cut.',
  'limit-nested-bytes': 'An encoded nested mail is larger than the limit; it was not opened.',
  'limit-time': 'Parsing took longer than the limit; what was not reached is one part.',
  'header-malformed':
    'A line of a header is no field; it was taken as a broken fold, or as the start of the body.',
  'header-missing': 'A field that every mail must have is missing (RFC 5322, 3.6).',
  'header-repeated': 'A field that may be there once only is there more often; the first one counts.',
  'header-charset': 'A header field has octets outside ASCII, or encoded words in another charset than said.',
  'address-malformed': 'An address field was not as it should be; what could be read was kept.',
  'date-repaired': 'The Date field was not as it should be; what could be read was kept.',
  'date-unreadable': 'The Date field could not be read.',
  'content-type-invalid': 'A Content-Type is no media type.',
  'encoding-unknown': 'A transfer encoding is unknown; the content was taken as it is.',
  'encoding-wrong': 'Content is not in the transfer encoding that it declares; it was taken as it is.',
  'boundary-missing': 'A multipart has no boundary that occurs; its content is one text.',
  'boundary-guessed': 'The boundary of a multipart was found in its content, not in its header.',
  'boundary-unclosed': 'A multipart ends without its closing boundary; the mail may be cut.',
  'boundary-after-close': 'Parts follow after the closing boundary; they are listed.',
  'text-outside-parts': 'There is text before the first or after the last part; it is not shown.',
  'base64-invalid': 'Base64 content has characters or an end that it should not; what could be decoded was.',
  'quoted-printable-invalid': 'Quoted-printable content has bad escapes; they were kept as they are.',
  'uuencode-invalid': 'Uuencoded content has bad lines, or no end; what could be decoded was.',
  'charset-guessed':
    'Text is not in the charset that it declares, or declares none; the charset was found from the text.',
  'charset-invalid': 'Text has octets that its charset does not have; they are shown as U+FFFD.',
  'charset-unknown': 'Text declares a charset that is not known; it was found from the text.',
  'tnef-damaged': 'A TNEF stream (winmail.dat) is not as it should be; what could be read of it was.',
  'rtf-damaged':
    'Rich text in a TNEF stream is not as it should be, or too large; what could be read of it was.',
  'cms-damaged': 'S/MIME content is not as it should be; it stays one part where it could not be opened.',
  'cms-not-opened': 'S/MIME content is neither signed, compressed nor encrypted; it stays one part.',
  'pgp-damaged': 'A PGP message that needs no key is not as it should be, or too large.',
  'zip-damaged': 'A zip file has no list of its files that can be read.',
  'calendar-invalid': 'A calendar part could not be read as one (RFC 5545).',
  'message-partial':
    'The mail is a fragment of a larger one (RFC 2046, 5.2.2), whose rest comes in other mails.',
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Of one code, so many are kept: a hostile mail could have millions. */
const KEPT_OF_EACH = 20;

/** Collects what was seen in one mail. Of each code the first ones are kept; the last of these says how many there were. */
export class Problems {
  readonly #kept: ParseProblem[] = [];
  readonly #counts = new Map<ProblemCode, number>();

  /** @param detail For an admin: what was seen, cut to a bearable length. */
  add(code: ProblemCode, partId: string | null, detail: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= KEPT_OF_EACH) this.#kept.push({ code, partId, detail: printable(detail) });
  }

  /** What was kept, in the order in which it was seen. To be called once, at the end. */
  list(): ParseProblem[] {
    for (const [code, count] of this.#counts) {
      if (count <= KEPT_OF_EACH) continue;
      const last = this.#kept.findLast((problem) => problem.code === code);
      if (last) last.detail = `${last.detail} (${count - KEPT_OF_EACH} more)`;
    }
    return this.#kept;
  }
}

function printable(detail: string): string {
  const cut = detail.length > 120 ? `${detail.slice(0, 120)}…` : detail;
  return cut.replace(/\p{Cc}/gu, '\uFFFD').toWellFormed();
}
