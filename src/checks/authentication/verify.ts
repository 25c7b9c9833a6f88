import { type FileHandle, open } from 'node:fs/promises';
import type { ARCData, AuthStatus, DKIMResult, DNSResolver } from 'mailauth';
import { arc } from 'mailauth/lib/arc/index.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { evaluateDmarc } from 'mailauth/lib/dmarc/index.js';
import { spf } from 'mailauth/lib/spf/index.js';
import { ZaakpostError } from '../../errors.ts';
import type { MethodResult } from './method-result.ts';
import { type DnsSettings, mailResolver } from './resolver.ts';
import type { SendingClient } from './sending-client.ts';

/** A mail to be verified: plain data, fit to be handed to a thread. */
export interface VerifyTask {
  /** File of the raw mail. */
  path: string;
  /** Who sent it and with which envelope sender; null: not known, so that SPF is left out. */
  client: (SendingClient & { sender: string }) | null;
  dns: DnsSettings;
}

/**
 * Verifies a mail by SPF (RFC 7208), DKIM (RFC 6376, 8301, 8463), ARC (RFC 8617) and DMARC (RFC 9989, before it RFC
 * 7489), by the letter of each. The mail is read once, from its file. What DNS does not tell in time is `temperror`.
 *
 * @throws ZaakpostError BLOB_MISSING where the file is not there.
 */
export async function verifyMail({ path, client, dns }: VerifyTask): Promise<MethodResult[]> {
  const resolver = mailResolver(dns);
  await using file = await openStored(path);
  try {
    return await verify(file, client, resolver.resolve);
  } finally {
    resolver.close();
  }
}

async function verify(
  file: FileHandle,
  client: VerifyTask['client'],
  resolver: DNSResolver,
): Promise<MethodResult[]> {
  const options = { resolver, strict: true };
  const signed = await dkimVerify(file.createReadStream({ autoClose: false }), options);
  const sent = client && (await spf({ ...options, ...sentBy(client) }));
  const sealed = await arc(signed.arc as ARCData, options);
  const signatures = signed.results.map(wholeOnly);
  const spfPassed = sent?.status.result === 'pass' ? [sent.domain] : [];
  const {
    response: policy,
    reason,
    dkimAligned,
  } = await evaluateDmarc({
    ...options,
    headerFrom: signed.headerFrom,
    fromFields: signed.fromFields,
    spfDomains: spfPassed,
    dkimDomains: signatures.flatMap(({ signingDomain: domain, status }) =>
      status.result === 'pass' && domain ? [{ domain }] : [],
    ),
  });
  const spfAligned = policy ? policy.alignment?.spf.result : undefined;
  return [
    ...(sent ? [{ ...methodResult('spf', sent.status), aligned: spfAligned ? true : null }] : []),
    ...signatures.map((one) => dkimResult(one, dkimAligned)),
    ...(sealed.status.result === 'none' ? [] : [methodResult('arc', sealed.status)]),
    policy
      ? methodResult('dmarc', policy.status)
      : methodResult('dmarc', { result: 'permerror', comment: `From: ${reason}` }),
  ];
}

/** `helo`: a name, or an address literal (RFC 5321, 4.1.3). `mta` is only a word in comments. */
const sentBy = ({ address, helo, sender }: NonNullable<VerifyTask['client']>) => ({
  ip: address,
  helo: helo || `[${address}]`,
  sender,
  mta: 'zaakpost',
});

/**
 * A signature of the beginning of a body (RFC 6376, 3.5, `l=`) says nothing of what anyone may have put behind it: it
 * does not count.
 */
function wholeOnly(signature: DKIMResult): DKIMResult {
  const { result, underSized } = signature.status;
  if (result !== 'pass' || !underSized) return signature;
  const comment = `${underSized} octets at the end of the body are not signed`;
  return { ...signature, status: { ...signature.status, result: 'policy', comment } };
}

/** Alignment by the record of the domain where there is one; else by the domain that was registered. */
function dkimResult({ signingDomain, status }: DKIMResult, aligned: Set<string> | undefined): MethodResult {
  const byRecord = aligned?.has((signingDomain ?? '').toLowerCase().replace(/\.$/, ''));
  const isAligned = byRecord ?? Boolean(status.aligned);
  return { ...methodResult('dkim', status), aligned: status.result === 'pass' ? isAligned : null };
}

function methodResult(method: string, status: AuthStatus): MethodResult {
  const { result, comment, header, smtp, policy } = status;
  const properties = Object.entries({ smtp, header, policy }).flatMap(([type, values]) =>
    Object.entries(values ?? {}).flatMap(([name, value]) =>
      value === undefined || value === false || value === null ? [] : [[`${type}.${name}`, String(value)]],
    ),
  );
  return {
    method,
    result,
    properties: Object.fromEntries(properties),
    aligned: null,
    comment: typeof comment === 'string' && comment ? comment : null,
  };
}

async function openStored(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    throw new ZaakpostError('BLOB_MISSING', { detail: path, cause });
  }
}
