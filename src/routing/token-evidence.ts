import type { CaseSnapshot } from '../cases/case-finder.ts';
import { maskToken, samePrefix, type Token } from '../cases/token-text.ts';
import type { ParsedMail } from '../mail/message.ts';
import { bodyTexts } from './body-text.ts';
import { findForeignTokens, findTokens } from './find-tokens.ts';
import type { RouteLookup } from './lookup.ts';
import type { Evidence } from './route.ts';
import { type AddressToken, tokenInAddress } from './subaddress-token.ts';

/** A token, and what it is worth. */
export interface TokenFinding {
  evidence: Evidence;
  standing: 'open' | 'closed' | 'wrong code' | 'other prefix' | 'no such case';
  /** The number as the case system writes it; null where there is no such case. */
  caseNumber: string | null;
}

/** The tokens of a mail, by where they stand. None of a place are weighed where it has more than `MOST_TOKENS`. */
export interface TokenEvidence {
  inSubject: TokenFinding[];
  /** How many the subject carries, weighed or not. */
  subjectCount: number;
  /** In an address of a profile that the mail was for. */
  inAddress: TokenFinding[];
  /** In a quoted subject or the body; only looked for where neither subject nor address has a valid one. */
  quoted: TokenFinding[];
  foreign: Evidence[];
  /** How many of all those of ours are not valid; all of a place that has too many. */
  wrongTokens: number;
}

/** A chain of forwards quotes a few tokens; whoever writes more is guessing codes. */
export const MOST_TOKENS = 10;

/** Characters of each body that are searched: an answer, and the mail that it quotes. */
const LONGEST_BODY = 65_536;

/** From here on, a subject quotes the one that it had before: `Nieuwe vraag (was: [Zaak …] Uw aanvraag)`. */
const QUOTED_SUBJECT = /[[(]\s*(?:was|voorheen|eerder)\s*:/i;

/**
 * Finds the tokens of a mail and compares them with those that were issued.
 *
 * @param addresses those of profiles that the mail was for.
 */
export async function tokenEvidence(
  mail: ParsedMail,
  addresses: readonly Evidence[],
  lookup: RouteLookup,
): Promise<TokenEvidence> {
  const prefixes = await lookup.tokenPrefixes();
  const subject = mail.subject ?? '';
  const quotedFrom = subject.search(QUOTED_SUBJECT);
  const own = quotedFrom < 0 ? subject : subject.slice(0, quotedFrom);
  const written = findTokens(own, prefixes);
  const inSubject = await weighAll(written, { kind: 'token', source: 'subject' }, lookup);
  const inAddress = await weighAddresses(addresses, lookup);
  const places: [Token[], source: string][] = [...inSubject.findings, ...inAddress].some(isValid)
    ? []
    : [
        [findTokens(subject.slice(own.length), prefixes), 'quoted subject'],
        [tokensInBody(mail, prefixes), 'body'],
      ];
  const quoted = await Promise.all(
    places.map(([tokens, source]) => weighAll(tokens, { kind: 'quoted-token', source }, lookup)),
  );
  return {
    inSubject: inSubject.findings,
    subjectCount: written.length,
    inAddress,
    quoted: quoted.flatMap(({ findings }) => findings),
    wrongTokens:
      [inSubject, ...quoted].reduce((sum, { wrong }) => sum + wrong, 0) +
      inAddress.filter((finding) => !isValid(finding)).length,
    foreign: findForeignTokens(subject, prefixes)
      .slice(0, MOST_TOKENS)
      .map((token) => ({ kind: 'foreign-token', value: maskToken(token), source: 'subject' })),
  };
}

/** Whether it is a token that we issued and that is valid now. */
export const isValid = ({ standing }: TokenFinding): boolean => standing === 'open' || standing === 'closed';

/** Tokens of the body; quote marks at the beginning of lines may stand in the middle of one. */
function tokensInBody(mail: ParsedMail, prefixes: readonly string[]): Token[] {
  const raw = Object.values(mail.bodyValues).map((value) => value.toLowerCase());
  const mentioned = prefixes.filter((prefix) => raw.some((value) => value.includes(firstWord(prefix))));
  // Reading HTML is the dear part of routing, and few bodies have a token.
  if (mentioned.length === 0) return [];
  const text = bodyTexts(mail)
    .map((body) => body.slice(0, LONGEST_BODY).replace(/\n[\s>|]*/g, ' '))
    .join(' ');
  return findTokens(text, mentioned);
}

const firstWord = (prefix: string): string => prefix.toLowerCase().split(' ')[0] ?? '';

type Place = Pick<Evidence, 'kind' | 'source'>;

/** Weighs the tokens of one place; of a row of guesses none, so that none can be right by chance. */
async function weighAll(
  tokens: readonly Token[],
  place: Place,
  lookup: RouteLookup,
): Promise<{ findings: TokenFinding[]; wrong: number }> {
  if (tokens.length > MOST_TOKENS) return { findings: [], wrong: tokens.length };
  const findings = await Promise.all(tokens.map((token) => weigh(token, place, lookup)));
  return { findings, wrong: findings.filter((finding) => !isValid(finding)).length };
}

async function weigh(token: Token, place: Place, lookup: RouteLookup): Promise<TokenFinding> {
  const evidence: Evidence = { ...place, value: maskToken(token) };
  return worth({ ...token, evidence }, lookup);
}

/** Weighs tokens in addresses, each once, however many fields name the address. */
async function weighAddresses(addresses: readonly Evidence[], lookup: RouteLookup): Promise<TokenFinding[]> {
  const found = new Map<string, AddressToken>();
  for (const address of addresses) {
    const token = tokenInAddress(address);
    if (token && !found.has(address.value)) found.set(address.value, token);
  }
  if (found.size > MOST_TOKENS) return [];
  return Promise.all([...found.values()].map((token) => worth(token, lookup)));
}

/** @param token one in an address has no prefix: there the code alone must be right. */
async function worth(
  { caseNumber, code, prefix, evidence }: AddressToken & { prefix?: string },
  lookup: RouteLookup,
): Promise<TokenFinding> {
  const found = await findCase(caseNumber, lookup);
  if (!found) return { evidence, standing: 'no such case', caseNumber: null };
  // No early end: the time taken must not tell which of several tokens came close.
  const matches = found.tokens.filter(
    (issued) => issued.hasCode(code) && (prefix === undefined || samePrefix(issued.prefix, prefix)),
  );
  const { number: known, status, tokens } = found;
  if (matches.length > 0) return { evidence, standing: status, caseNumber: known };
  if (
    prefix === undefined ||
    tokens.length === 0 ||
    tokens.some((issued) => samePrefix(issued.prefix, prefix))
  )
    return { evidence, standing: 'wrong code', caseNumber: known };
  return { evidence: { ...evidence, kind: 'other-prefix' }, standing: 'other prefix', caseNumber: known };
}

/** A mail program may have changed the letter case of a number that a case system tells apart by it. */
async function findCase(number: string, lookup: RouteLookup): Promise<CaseSnapshot | null> {
  for (const spelling of new Set([number, number.toUpperCase(), number.toLowerCase()])) {
    const found = await lookup.findCase(spelling);
    if (found) return found;
  }
  return null;
}
