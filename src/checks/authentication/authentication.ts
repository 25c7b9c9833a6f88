import type { BlockList } from 'node:net';
import { domainToASCII } from 'node:url';
import { ZaakpostError } from '../../errors.ts';
import type { Envelope } from '../../mail/accept.ts';
import { headerValues, type ParsedMail, senderOf } from '../../mail/message.ts';
import { type Saying, say } from '../../words/saying.ts';
import type { Check, CheckSubject, Verdict } from '../check.ts';
import { type MethodResult, methodSaying } from './method-result.ts';
import { overall } from './overall.ts';
import type { DnsSettings } from './resolver.ts';
import { sendingClient } from './sending-client.ts';
import { trustedResults } from './trusted-results.ts';
import type { VerifyTask } from './verify.ts';

/** By what mail is authenticated. */
export interface AuthenticationSettings {
  /** Servers whose Authentication-Results are believed, where a mailbox does not name its own; see `trustedResults`. */
  trustedAuthservIds: readonly string[];
  /** Our own verification, by questions to DNS; null: only what trusted servers say. */
  verification: {
    /** Verifies in a thread, as the mail is not to be trusted with ours; see `verifyMail`. */
    verify(task: VerifyTask): Promise<MethodResult[]>;
    dns: DnsSettings;
    /** Mail servers of our own, that hand mail on. */
    relays: BlockList;
  } | null;
}

/**
 * The check `authentication`: whether a mail is from who it says it is from. Results in the words of RFC 8601; see
 * `overall`. The evidence is what each method says, ours and that of a trusted server.
 *
 * @throws ZaakpostError (from `run`) BLOB_MISSING where the mail's file is not there.
 */
export function authenticationCheck(settings: AuthenticationSettings): Check {
  return { name: 'authentication', run: (subject) => authenticate(settings, subject) };
}

async function authenticate(settings: AuthenticationSettings, subject: CheckSubject): Promise<Verdict> {
  const { parsed, mailbox } = subject;
  const believed = mailbox?.trustedAuthservId ? [mailbox.trustedAuthservId] : settings.trustedAuthservIds;
  const trusted = trustedResults(parsed.headers, believed);
  const ours = settings.verification && (await verification(settings.verification, subject));
  const { result, why } = overall({
    authorDomain: authorDomain(parsed),
    trusted: trusted?.results ?? null,
    own: ours?.results ?? null,
    withoutSpf: ours?.withoutSpf ?? null,
  });
  return {
    check: 'authentication',
    result,
    evidence: [
      why,
      ...(trusted?.results ?? []).map((one) =>
        say('method-by', { finding: methodSaying(one), server: trusted?.authservId ?? '' }),
      ),
      ...(ours?.results ?? []).map((one) => say('method-by-us', { finding: methodSaying(one) })),
      ...(ours?.withoutSpf ? [say('spf-not-asked', { why: ours.withoutSpf })] : []),
    ],
  };
}

interface OwnResults {
  results: MethodResult[];
  withoutSpf: Saying | null;
}

async function verification(
  { verify, dns, relays }: NonNullable<AuthenticationSettings['verification']>,
  { raw, parsed, envelope }: CheckSubject,
): Promise<OwnResults> {
  const found = sendingClient(envelope, headerValues(parsed, 'Received'), relays);
  const client = 'client' in found ? { ...found.client, sender: senderIn(envelope) } : null;
  const withoutSpf = 'unknown' in found ? found.unknown : null;
  try {
    return { results: await verify({ path: raw.path, client, dns }), withoutSpf };
  } catch (error) {
    // A mail that cannot be verified within the limits of a thread goes on without proof.
    if (!(error instanceof ZaakpostError) || error.code === 'BLOB_MISSING') throw error;
    const comment = error.detail ?? null;
    return {
      results: [{ method: 'dkim', result: 'permerror', properties: {}, aligned: null, comment }],
      withoutSpf,
    };
  }
}

const senderIn = (envelope: Envelope | null): string => envelope?.sender ?? '';

/**
 * The domain of the address that people see and that routing goes by. null where a reader could take more than one for
 * it: several fields, or authors of several domains (RFC 9989, 5.3.1).
 */
function authorDomain(parsed: ParsedMail): string | null {
  const email = senderOf(parsed)?.email;
  if (!email?.includes('@') || headerValues(parsed, 'From').length !== 1) return null;
  const domains = new Set(parsed.from.map((one) => one.email.replace(/^.*@/, '').toLowerCase()));
  const [domain] = domains;
  if (domains.size !== 1 || !domain) return null;
  return domainToASCII(domain) || domain;
}
