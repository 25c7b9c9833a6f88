import type { CaseStanding } from '../../cases/case-finder.ts';
import type { ForeignReference } from '../../cases/reference.ts';
import type { ParsedMail } from '../../mail/message.ts';
import { bodyTexts } from '../body-text.ts';
import type { Profile } from '../profile.ts';
import type { Evidence } from '../route.ts';
import { kindOf, type LoketMessage, type ReadMessage, type RequestKind, readMessage } from './message.ts';

/** What a mail to a profile of the Omgevingsloket is. */
export interface RequestFinding {
  profile: Profile;
  kind: RequestKind;
  /** Its numbers, each once: one where all is well. */
  references: ForeignReference[];
  evidence: Evidence[];
  message: LoketMessage | null;
  /** Why XML in it cannot be read; null where it can, or there is none. */
  problem: string | null;
  /** The cases with these numbers. */
  cases: CaseStanding[];
}

/** Characters of the body that are searched for a number. */
const LONGEST_BODY = 65_536;
/** An OLO number has 6 or 7 digits, and stands after a word that says what it is. */
const OLO_NUMBER =
  /\b(?:OLO|omgevingsloket|aanvraag(?:nummer)?|verzoek(?:nummer)?|melding|vergunning)[^\d\n]{0,40}?(?<!\d)(\d{6,7})(?!\d)/gi;
/** A request number of DSO: a date and five digits. */
const DSO_NUMBER = /(?<![\d.-])(20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(\d{5})(?![\d])/g;

/**
 * Finds what a mail asks: by the StUF-LVO message in it, where there is one, else by its subject and the numbers in subject
 * and body. The cases are still to be looked up.
 *
 * @param read what the XML parts of the mail are, in their order.
 */
export function requestIn(
  mail: ParsedMail,
  profile: Profile,
  read: readonly ReadMessage[],
): Omit<RequestFinding, 'cases'> {
  const all = [...messagesInBody(mail), ...read];
  const message = all.flatMap((one) => ('message' in one ? [one.message] : []))[0] ?? null;
  const problem = all.flatMap((one) => ('problem' in one ? [one.problem] : []))[0] ?? null;
  const found = [
    ...inText(mail.subject ?? '', 'subject'),
    ...all.flatMap((one) => ('message' in one ? inMessage(one.message) : [])),
  ];
  // The body of a mail whose subject or message says which request it is may name others.
  const numbered =
    found.length > 0 ? found : bodyTexts(mail).flatMap((text) => inText(text.slice(0, LONGEST_BODY), 'body'));
  const byName = new Map(numbered.map((one) => [one.evidence.value, one]));
  return {
    profile,
    kind: message?.kind ?? kindOf(mail.subject ?? ''),
    references: [...byName.values()].map(({ reference }) => reference),
    evidence: [...byName.values()].map(({ evidence }) => evidence),
    message,
    problem: message ? null : problem,
  };
}

interface FoundNumber {
  reference: ForeignReference;
  evidence: Evidence;
}

const found = (source: string, reference: string, place: string): FoundNumber => ({
  reference: { source, reference },
  evidence: { kind: 'reference', value: `${source} ${reference}`, source: place },
});

function inText(text: string, place: string): FoundNumber[] {
  const olo = Array.from(text.matchAll(OLO_NUMBER), ([, number = '']) => found('OLO', number, place));
  const dso = Array.from(text.matchAll(DSO_NUMBER), ([number]) => found('DSO', number, place));
  return [...olo, ...dso];
}

function inMessage({ number }: LoketMessage): FoundNumber[] {
  if (number === null) return [];
  const bare = number.replace(/\s/g, '');
  if (/^\d{6,7}$/.test(bare)) return [found('OLO', bare, 'StUF-LVO')];
  return inText(bare, 'StUF-LVO');
}

/** A mail may be nothing but the message. */
function messagesInBody(mail: ParsedMail): ReadMessage[] {
  return mail.textBody.flatMap(({ partId, type }) => {
    const text = type === 'text/plain' && partId ? (mail.bodyValues[partId] ?? '').trim() : '';
    if (!/^<(?:\?xml|[\w-]+:)/.test(text)) return [];
    const read = readMessage(text);
    return 'message' in read ? [read] : [];
  });
}
