import { type DomainFinding, type Remark, tagList } from './finding.ts';
import type { Lookup } from './lookup.ts';

const POLICIES = ['none', 'quarantine', 'reject'];

/** What receivers are to do with mail that only pretends to be of a domain (RFC 7489, 6.3), by its own record or one of a domain above it. */
export async function dmarcFinding(domain: string, lookup: Lookup): Promise<DomainFinding> {
  const { records, from } = await findRecords(domain, lookup);
  const [record] = records;
  const finding = { check: 'dmarc' as const, records };
  if (record === undefined) return { ...finding, result: 'missing', remarks: [] };
  if (records.length > 1) return { ...finding, result: 'wrong', remarks: [{ code: 'several-records' }] };
  const tags = tagList(record);
  const parent = from !== domain;
  const policy = ((parent && tags.get('sp')) || tags.get('p') || '').toLowerCase();
  if (!POLICIES.includes(policy)) return { ...finding, result: 'wrong', remarks: [{ code: 'dmarc-syntax' }] };
  const remarks: Remark[] = [];
  if (parent) remarks.push({ code: 'dmarc-from-parent', about: from });
  const partly = Number(tags.get('pct') ?? 100) < 100;
  if (policy === 'none') remarks.push({ code: 'dmarc-none' });
  else if (partly) remarks.push({ code: 'dmarc-partly', about: `${tags.get('pct')}%` });
  if (!tags.get('rua')) remarks.push({ code: 'dmarc-no-reports' });
  return { ...finding, result: policy === 'none' || partly ? 'weak' : 'good', remarks };
}

/** The nearest records, going up from the domain; a top level domain is not asked. */
async function findRecords(domain: string, lookup: Lookup): Promise<{ records: string[]; from: string }> {
  const labels = domain.split('.');
  for (let above = 0; above < Math.max(1, labels.length - 1); above += 1) {
    const from = labels.slice(above).join('.');
    const records = (await lookup.texts(`_dmarc.${from}`)).filter((text) => /^v=DMARC1\s*(;|$)/i.test(text));
    if (records.length > 0) return { records, from };
  }
  return { records: [], from: domain };
}
