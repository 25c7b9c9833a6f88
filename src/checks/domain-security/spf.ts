import type { DomainFinding, Remark } from './finding.ts';
import { type Lookup, NotAnswered } from './lookup.ts';

/** RFC 7208, 4.6.4: terms that ask DNS, of the record and of those that it includes, together. */
const MOST_LOOKUPS = 10;
const ASKING = /^[+?~-]?(include:|exists:|a(?=[:/]|$)|mx(?=[:/]|$)|ptr(?=[:]|$))/i;
const TERM =
  /^(?:[+?~-]?(?:all|include:\S+|a(?:[:/]\S+)?|mx(?:[:/]\S+)?|ptr(?::\S+)?|ip4:\S+|ip6:\S+|exists:\S+)|[a-z][a-z0-9._-]*=\S*)$/i;

/** Which servers may send mail of a domain (RFC 7208). */
export async function spfFinding(domain: string, lookup: Lookup): Promise<DomainFinding> {
  const records = (await lookup.texts(domain)).filter(isSpf);
  const [record] = records;
  const finding = { check: 'spf' as const, records };
  if (record === undefined) return { ...finding, result: 'missing', remarks: [] };
  if (records.length > 1) return { ...finding, result: 'wrong', remarks: [{ code: 'several-records' }] };
  const bad = termsOf(record).find((term) => !TERM.test(term));
  if (bad) return { ...finding, result: 'wrong', remarks: [{ code: 'spf-syntax', about: bad }] };
  if ((await lookupsOf(record, lookup)) > MOST_LOOKUPS)
    return { ...finding, result: 'wrong', remarks: [{ code: 'spf-too-many-lookups' }] };
  return { ...finding, ...endOf(record) };
}

const isSpf = (text: string): boolean => /^v=spf1(\s|$)/i.test(text);

const termsOf = (record: string): string[] => record.trim().split(/\s+/).slice(1);

/** What becomes of mail from a server that the record does not name. */
function endOf(record: string): Pick<DomainFinding, 'result' | 'remarks'> {
  const terms = termsOf(record);
  const end = terms.find((term) => /^[+?~-]?all$/i.test(term))?.toLowerCase();
  const weak = (remark: Remark): Pick<DomainFinding, 'result' | 'remarks'> => ({
    result: 'weak',
    remarks: [remark],
  });
  if (end === '-all') return { result: 'good', remarks: [] };
  if (end === '~all') return { result: 'good', remarks: [{ code: 'spf-loose-end' }] };
  if (end !== undefined) return weak({ code: 'spf-passes-all', about: end });
  const redirected = terms.some((term) => /^redirect=/i.test(term));
  return redirected ? { result: 'good', remarks: [] } : weak({ code: 'spf-without-end' });
}

/** Counts the questions that a receiver must ask, up to one more than it may. */
async function lookupsOf(record: string, lookup: Lookup, asked = 0): Promise<number> {
  let count = asked;
  for (const term of termsOf(record)) {
    const redirect = /^redirect=(.+)$/i.exec(term)?.[1];
    if (!redirect && !ASKING.test(term)) continue;
    count += 1;
    if (count > MOST_LOOKUPS) return count;
    const target = redirect ?? /^[+?~-]?include:(.+)$/i.exec(term)?.[1];
    // A macro (RFC 7208, 7) depends on the mail.
    if (target && !target.includes('%'))
      count = await lookupsOf(await recordOf(target, lookup), lookup, count);
  }
  return count;
}

async function recordOf(domain: string, lookup: Lookup): Promise<string> {
  try {
    return (await lookup.texts(domain)).find(isSpf) ?? '';
  } catch (error) {
    if (error instanceof NotAnswered) return '';
    throw error;
  }
}
