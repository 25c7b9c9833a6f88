import { mailResolver } from '../authentication/resolver.ts';
import { dkimFinding, USUAL_SELECTORS } from './dkim.ts';
import { dmarcFinding } from './dmarc.ts';
import type { DomainCheck, DomainFinding } from './finding.ts';
import { lookupBy, NotAnswered } from './lookup.ts';
import { mtaStsFinding } from './mta-sts.ts';
import { type PolicyAccess, policyFetcher } from './policy-file.ts';
import { spfFinding } from './spf.ts';

/**
 * Looks up what the domain of a mailbox has set up against forged and overheard mail: SPF, DKIM, DMARC and MTA-STS. Each is a finding,
 * also where DNS does not answer.
 *
 * @param domain in small letters, in its ASCII form.
 * @param selectors of DKIM; none: the usual ones are tried.
 */
export async function domainSecurity(
  domain: string,
  selectors: readonly string[],
  access: PolicyAccess,
): Promise<DomainFinding[]> {
  const resolver = mailResolver(access);
  const lookup = lookupBy(resolver);
  const tried = selectors.length > 0 ? selectors : USUAL_SELECTORS;
  try {
    return await Promise.all([
      answered('spf', spfFinding(domain, lookup)),
      answered('dkim', dkimFinding(domain, tried, lookup)),
      answered('dmarc', dmarcFinding(domain, lookup)),
      answered('mta-sts', mtaStsFinding(domain, lookup, policyFetcher(access))),
    ]);
  } finally {
    resolver.close();
  }
}

async function answered(check: DomainCheck, looked: Promise<DomainFinding>): Promise<DomainFinding> {
  try {
    return await looked;
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    return {
      check,
      result: 'unknown',
      records: [],
      remarks: [{ code: 'not-answered', about: error.message }],
    };
  }
}
