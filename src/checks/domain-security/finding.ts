/** What the domain of a mailbox says of its mail. */
export const DOMAIN_CHECKS = ['spf', 'dkim', 'dmarc', 'mta-sts'] as const;
export type DomainCheck = (typeof DOMAIN_CHECKS)[number];

/** good; weak: it is there, but protects little; missing; wrong: receivers cannot use it; unknown: it could not be looked up. */
export const DOMAIN_RESULTS = ['good', 'weak', 'missing', 'wrong', 'unknown'] as const;
export type DomainResult = (typeof DOMAIN_RESULTS)[number];

/** One thing worth knowing, which `words.ts` says to people; `about` is what it is about, such as a selector. */
export interface Remark {
  code: RemarkCode;
  about?: string;
}

export type RemarkCode =
  | 'not-answered'
  | 'several-records'
  | 'spf-passes-all'
  | 'spf-without-end'
  | 'spf-too-many-lookups'
  | 'spf-loose-end'
  | 'spf-syntax'
  | 'dkim-no-known-selector'
  | 'dkim-revoked'
  | 'dkim-short-key'
  | 'dkim-testing'
  | 'dkim-syntax'
  | 'dmarc-none'
  | 'dmarc-partly'
  | 'dmarc-no-reports'
  | 'dmarc-from-parent'
  | 'dmarc-syntax'
  | 'mta-sts-no-policy'
  | 'mta-sts-policy-wrong'
  | 'mta-sts-testing'
  | 'mta-sts-off'
  | 'mta-sts-other-mx';

/** What was found of one of them. */
export interface DomainFinding {
  check: DomainCheck;
  result: DomainResult;
  /** The records as they stand in DNS, and the policy of MTA-STS. */
  records: string[];
  remarks: Remark[];
}

/** `tag=value` pairs with semicolons between, as DKIM (RFC 6376, 3.2), DMARC and MTA-STS write them; names in small letters. */
export function tagList(record: string): Map<string, string> {
  const pairs = record.split(';').flatMap((pair): [string, string][] => {
    const [name, ...value] = pair.split('=');
    return value.length === 0 ? [] : [[(name ?? '').trim().toLowerCase(), value.join('=').trim()]];
  });
  return new Map(pairs);
}
