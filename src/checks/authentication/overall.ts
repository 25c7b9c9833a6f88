import { type Saying, say } from '../../words/saying.ts';
import type { AuthenticationWord, MethodResult } from './method-result.ts';

/** What is known of a mail when the one word is sought. */
export interface Findings {
  /** The domain of the one address in From; null where there is none, or more than one author. */
  authorDomain: string | null;
  /** Of a server that is trusted; null where none spoke. */
  trusted: readonly MethodResult[] | null;
  /** Of our own verification; null where we did none. */
  own: readonly MethodResult[] | null;
  /** Why SPF was not part of it; null where it was. */
  withoutSpf: Saying | null;
}

/** The one word, and why it is that. */
export interface Overall {
  result: AuthenticationWord;
  why: Saying;
}

/**
 * One word for what all methods say of the address in From, for policy and routing:
 *
 * - `pass`: by DMARC; or, where its domain publishes none, by a signature or an envelope of the very domain.
 * - `fail`: DMARC failed, and the domain asks to refuse or to quarantine such mail.
 * - `softfail`: DMARC failed where the domain asks for nothing, or SPF did where it publishes no DMARC.
 * - `neutral`: signatures do not verify, or DMARC cannot be decided without SPF. `none`: nothing speaks for the address.
 * - `policy`, `temperror`, `permerror`: as in RFC 8601, 2.7, where nothing better is known.
 *
 * A trusted server saw the mail when it came in, so its word on DMARC counts before ours.
 */
export function overall({ authorDomain, trusted, own, withoutSpf }: Findings): Overall {
  if (authorDomain === null) return { result: 'permerror', why: say('not-one-author') };
  return (
    (trusted && byDmarc(trusted, authorDomain, null)) ??
    (own && byDmarc(own, authorDomain, withoutSpf)) ??
    byOthers([...(trusted ?? []), ...(own ?? [])], authorDomain)
  );
}

/** null where DMARC says nothing that decides. */
function byDmarc(
  results: readonly MethodResult[],
  authorDomain: string,
  withoutSpf: Saying | null,
): Overall | null {
  const dmarc = results.find(({ method }) => method === 'dmarc');
  if (!dmarc) return null;
  const from = dmarc.properties['header.from'];
  if (from !== undefined && !sameDomain(from, authorDomain))
    return { result: 'permerror', why: say('dmarc-of-another', { asked: from, author: authorDomain }) };
  if (dmarc.result === 'pass') return { result: 'pass', why: say('dmarc-passed') };
  if (dmarc.result !== 'fail') return null;
  if (withoutSpf !== null) return { result: 'neutral', why: say('dmarc-without-spf', { why: withoutSpf }) };
  return policyOf(dmarc) === 'none'
    ? { result: 'softfail', why: say('dmarc-failed-without-wish') }
    : { result: 'fail', why: say('dmarc-failed') };
}

/** What the domain asks for, as far as it is told: by us, or by others in a property or a comment. */
function policyOf({ properties, comment }: MethodResult): string | null {
  const told =
    properties['policy.dmarc'] ?? properties['policy.published-domain-policy'] ?? properties.action;
  return (told ?? /\bp=(\w+)/i.exec(comment ?? '')?.[1] ?? null)?.toLowerCase() ?? null;
}

/** Where DMARC decides nothing. */
function byOthers(results: readonly MethodResult[], authorDomain: string): Overall {
  const proof = results.find((one) => one.result === 'pass' && speaksFor(one, authorDomain));
  if (proof) return { result: 'pass', why: say('method-passed', { method: proof.method.toUpperCase() }) };
  const has = (method: string, ...words: string[]) =>
    results.some((one) => one.method === method && words.includes(one.result));
  if (has('dmarc', 'temperror') || has('dkim', 'temperror') || has('spf', 'temperror'))
    return { result: 'temperror', why: say('dns-away') };
  if (has('spf', 'fail', 'softfail')) return { result: 'softfail', why: say('spf-failed') };
  if (has('dmarc', 'permerror') || has('spf', 'permerror') || has('dkim', 'permerror'))
    return { result: 'permerror', why: say('not-usable') };
  if (has('dkim', 'policy')) return { result: 'policy', why: say('signature-too-weak') };
  if (has('dkim', 'fail', 'neutral')) return { result: 'neutral', why: say('no-signature-verifies') };
  return { result: 'none', why: say('nothing-speaks-for-author') };
}

/** Whether a method that passed speaks for the very domain: it signed for it, or the envelope is of it. */
function speaksFor({ method, properties, aligned }: MethodResult, authorDomain: string): boolean {
  if (aligned !== null) return aligned;
  const domains =
    method === 'dkim'
      ? [properties['header.d'], properties['header.i']]
      : method === 'spf'
        ? [properties['smtp.mailfrom']]
        : [];
  return domains.some(
    (domain) => domain !== undefined && sameDomain(domain.replace(/^.*@/, ''), authorDomain),
  );
}

const sameDomain = (one: string, other: string): boolean => comparable(one) === comparable(other);

const comparable = (domain: string): string => domain.toLowerCase().replace(/\.$/, '');
