import { type DomainFinding, tagList } from './finding.ts';
import type { Lookup } from './lookup.ts';

/** Fetches the text of the policy file of a domain; null where there is none. */
export type FetchPolicy = (domain: string) => Promise<string | null>;

/** Whether servers that bring mail to a domain must use TLS, and to which servers (RFC 8461). */
export async function mtaStsFinding(
  domain: string,
  lookup: Lookup,
  fetchPolicy: FetchPolicy,
): Promise<DomainFinding> {
  const records = (await lookup.texts(`_mta-sts.${domain}`)).filter((text) => /^v=STSv1\s*;/i.test(text));
  const finding = { check: 'mta-sts' as const, records };
  if (records.length === 0) return { ...finding, result: 'missing', remarks: [] };
  if (records.length > 1 || !tagList(records[0] ?? '').get('id'))
    return { ...finding, result: 'wrong', remarks: [{ code: 'several-records' }] };
  const text = await fetchPolicy(domain);
  if (text === null) return { ...finding, result: 'wrong', remarks: [{ code: 'mta-sts-no-policy' }] };
  const told = { ...finding, records: [...records, text.trim()] };
  const policy = policyOf(text);
  if (!policy) return { ...told, result: 'wrong', remarks: [{ code: 'mta-sts-policy-wrong' }] };
  if (policy.mode === 'none') return { ...told, result: 'weak', remarks: [{ code: 'mta-sts-off' }] };
  const other = (await lookup.exchanges(domain)).find((mx) => !policy.mx.some((one) => covers(one, mx)));
  if (other) return { ...told, result: 'wrong', remarks: [{ code: 'mta-sts-other-mx', about: other }] };
  if (policy.mode === 'testing') return { ...told, result: 'weak', remarks: [{ code: 'mta-sts-testing' }] };
  return { ...told, result: 'good', remarks: [] };
}

/** RFC 8461, 3.2: lines `key: value`; null where it is no policy. */
function policyOf(text: string): { mode: string; mx: string[] } | null {
  const lines = text.split(/\r?\n/).map((line) => /^([a-z_]+)\s*:\s*(.*?)\s*$/.exec(line));
  const valuesOf = (key: string) => lines.flatMap((line) => (line?.[1] === key ? [line[2] ?? ''] : []));
  const [version] = valuesOf('version');
  const [mode = ''] = valuesOf('mode');
  const mx = valuesOf('mx').map((name) => name.toLowerCase());
  const complete = version === 'STSv1' && /^\d+$/.test(valuesOf('max_age')[0] ?? '');
  if (!complete || !['enforce', 'testing', 'none'].includes(mode)) return null;
  return mode !== 'none' && mx.length === 0 ? null : { mode, mx };
}

/** RFC 8461, 4.1: a star stands for one label. */
const covers = (pattern: string, mx: string): boolean =>
  pattern.startsWith('*.') ? mx.slice(mx.indexOf('.')) === pattern.slice(1) : pattern === mx;
