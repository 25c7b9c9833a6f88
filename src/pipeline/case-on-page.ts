import type { CaseFinder } from '../cases/case-finder.ts';
import type { RenditionInput } from '../render/rendition.ts';
import type { Evidence, Route } from '../routing/route.ts';

/** What the page says of the case that a mail is filed in, and of the token that led there. */
export type CaseOnPage = Pick<RenditionInput, 'caseNumber' | 'caseTitle' | 'token'>;

/** The first case that was there before, with what it is about, or else of which kind it is. */
export async function caseOnPage(route: Route, cases: CaseFinder): Promise<CaseOnPage> {
  const known = route.destinations.find((destination) => destination.kind === 'case');
  if (known === undefined) return { caseNumber: null, caseTitle: null, token: null };
  const found = await cases.findCase(known.caseNumber);
  return {
    caseNumber: known.caseNumber,
    caseTitle: found === null ? null : found.description || found.caseTypeName,
    token: tokenOf(route.evidence),
  };
}

/** Of the evidence that decided: codes are masked in it. */
function tokenOf(evidence: readonly Evidence[]): CaseOnPage['token'] {
  const found = evidence.find(({ kind }) => /^(?:token|address-token|quoted-token)$/.test(kind));
  if (found === undefined) return null;
  const { kind, value: text, source } = found;
  if (kind === 'address-token') return { text, place: 'address' };
  return { text, place: source === 'quoted subject' || source === 'body' ? source : 'subject' };
}
