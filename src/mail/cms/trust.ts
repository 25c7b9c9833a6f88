import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ZaakpostError } from '../../errors.ts';
import { type Saying, say } from '../../words/saying.ts';
import { oneLine } from '../mime/one-line.ts';

/** Whether a certificate leads to one that an admin trusts. Revocation is not asked for: that would need the network. */
export interface Trust {
  state: 'trusted' | 'not trusted';
  /** Whose certificate vouches for it; or what speaks against it. */
  detail: Saying;
}

/** A root, or a certificate that is trusted as it is. */
export type Anchors = readonly X509Certificate[];

/** Certificates between the signer's and a root. */
const LONGEST_CHAIN = 8;

/** The use of a certificate for mail, and for anything (RFC 5280, 4.2.1.12). */
const FOR_MAIL: readonly string[] = ['1.3.6.1.5.5.7.3.4', '2.5.29.37.0'];

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * Checks a signer's certificate by its chain (RFC 5280, 6, without name constraints and policies): each is valid at the time of signing,
 * is a CA's where it issued another, and is signed by the next, up to a trusted one; the signer's own may be used for mail.
 *
 * @param others certificates that came with the mail, to lead to a trusted one.
 * @param at when it was signed, as the signer says.
 */
export function checkTrust(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  anchors: Anchors,
  at: Date,
): Trust {
  const uses = signer.keyUsage as string[] | undefined;
  if (uses && !uses.some((use) => FOR_MAIL.includes(use))) return refused(say('certificate-not-for-mail'));
  let certificate = signer;
  for (let length = 0; length < LONGEST_CHAIN; length++) {
    if (at < certificate.validFromDate || at > certificate.validToDate)
      return refused(say('certificate-not-valid-then', { holder: nameOf(certificate) }));
    const known = anchors.find(({ raw }) => raw.equals(certificate.raw));
    if (known) return { state: 'trusted', detail: say('vouched-by', { issuer: nameOf(known) }) };
    const issuer = issuerOf(certificate, anchors) ?? issuerOf(certificate, others);
    if (!issuer) return refused(say('nobody-vouches', { holder: nameOf(certificate) }));
    certificate = issuer;
  }
  return refused(say('chain-too-long'));
}

const refused = (detail: Saying): Trust => ({ state: 'not trusted', detail });

function issuerOf(
  certificate: X509Certificate,
  among: readonly X509Certificate[],
): X509Certificate | undefined {
  return among.find(
    (one) =>
      one.ca &&
      !one.raw.equals(certificate.raw) &&
      certificate.checkIssued(one) &&
      certificate.verify(one.publicKey),
  );
}

/** The common name, or all of the subject. */
function nameOf({ subject }: X509Certificate): string {
  const [, common] = /^CN=(.+)$/m.exec(subject ?? '') ?? [];
  return oneLine(common ?? (subject ?? '').split('\n').join(', '))
    .slice(0, 200)
    .toWellFormed();
}

const read = new Map<string, { changedAt: number; anchors: Anchors }>();

/**
 * The certificates in the files of a folder, PEM or DER. They are read again where the folder has changed.
 *
 * @throws ZaakpostError CONFIG_INVALID where it cannot be read, holds none, or holds a file that is none.
 */
export function readAnchors(folder: string): Anchors {
  try {
    const { mtimeMs: changedAt } = statSync(folder);
    const known = read.get(folder);
    if (known?.changedAt === changedAt) return known.anchors;
    const files = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => !entry.isDirectory() && !entry.name.startsWith('.'),
    );
    const anchors = files.flatMap(({ name }) => certificatesOf(path.join(folder, name)));
    if (anchors.length === 0) throw new Error('there is no certificate in it');
    read.set(folder, { changedAt, anchors });
    return anchors;
  } catch (cause) {
    const detail = `ZAAKPOST_SMIME_CA: ${folder}: ${(cause as Error).message}`;
    throw new ZaakpostError('CONFIG_INVALID', { detail, cause });
  }
}

function certificatesOf(file: string): X509Certificate[] {
  const octets = readFileSync(file);
  const blocks = octets.toString('latin1').match(PEM) ?? [octets];
  return blocks.map((block) => {
    try {
      return new X509Certificate(block);
    } catch (cause) {
      throw new Error(`${path.basename(file)} is no certificate`, { cause });
    }
  });
}
