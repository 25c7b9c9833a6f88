import { type EmailBodyPart, leaves, type ParsedMail, senderOf } from '../mail/message.ts';
import { pgpInText } from '../mail/pgp/pgp.ts';
import type { Signature } from '../mail/protection.ts';
import { type Saying, say } from '../words/saying.ts';
import type { Check, Verdict } from './check.ts';
import { plainTexts } from './plain-texts.ts';
import { secureMailNotice } from './secure-mail/notice.ts';

/** Parts that say no more than that another is encrypted. */
const CONTROL_TYPE = 'application/pgp-encrypted';

/** Text around an encrypted message that says nothing: blanks, and what gateways put there. Characters. */
const NO_TEXT = 20;

/**
 * Tells whether the message is here to be read: 'encrypted (S/MIME)' or 'encrypted (PGP)' where nothing of it is,
 * 'partly encrypted'; 'secure-mail notice' where it is kept on a portal; 'signature broken' where it was changed after it
 * was signed; 'signed', or 'partly signed' where there is more beside it; else 'plain'. The evidence names parts, signers and signs.
 */
export const contentCheck: Check = {
  name: 'content',
  run: async ({ parsed }) => ({ check: 'content', ...look(parsed) }),
};

function look(mail: ParsedMail): Pick<Verdict, 'result' | 'evidence'> {
  const own = ownSignatures(mail);
  const signatures = own.map((signature) => signatureSaying(signature, mail));
  const [first] = mail.encrypted;
  const parts = mail.encrypted.map(({ partId, by, detail }) =>
    say('encrypted-part', { part: partId, by, form: detail }),
  );
  const evidence = [...parts, ...signatures];
  if (first && isAllEncrypted(mail)) return { result: `encrypted (${first.by})`, evidence };
  const notice = secureMailNotice(mail, plainTexts(mail));
  if (notice)
    return {
      result: 'secure-mail notice',
      evidence: [say('notice-of', { service: notice.provider }), ...notice.evidence],
    };
  if (first || hasLockedFiles(mail))
    return { result: 'partly encrypted', evidence: [...locked(mail), ...evidence] };
  if (own.some(({ state }) => state === 'broken')) return { result: 'signature broken', evidence };
  if (own.some((signature) => coversAll(signature, mail))) return { result: 'signed', evidence };
  return { result: own.length > 0 ? 'partly signed' : 'plain', evidence };
}

/** The signatures of the mail itself: not those of mails in it. */
function ownSignatures({ signatures, bodyStructure }: ParsedMail): Signature[] {
  const own = new Set(ownParts(bodyStructure));
  return signatures.filter(({ partId }) => partId !== null && own.has(partId));
}

function ownParts(part: EmailBodyPart): string[] {
  const inside = part.partId === null || part.opened ? part.subParts.flatMap(ownParts) : [];
  return part.partId === null ? inside : [part.partId, ...inside];
}

/** Whether all that the mail shows was signed: what a mailing list or a relay puts beside it was not. */
function coversAll({ partId, by }: Signature, { bodyStructure }: ParsedMail): boolean {
  if (partId === bodyStructure.partId) return bodyStructure.opened !== undefined || by === 'PGP';
  const isSibling = bodyStructure.subParts.some((part) => part.partId === partId);
  return bodyStructure.type === 'multipart/signed' && isSibling;
}

/** Whether there is nothing to read beside what is encrypted. */
function isAllEncrypted({ bodyStructure, bodyValues, encrypted }: ParsedMail): boolean {
  const closed = new Set(encrypted.map(({ partId }) => partId));
  return leaves(bodyStructure).every(({ partId, type }) => {
    const text = bodyValues[partId ?? ''];
    if (text === undefined) return type === CONTROL_TYPE || closed.has(partId ?? '');
    const rest = pgpInText(text)?.rest ?? text;
    return rest.replace(/<[^<>]*>|&\w{1,10};|\s/g, '').length < NO_TEXT;
  });
}

const hasLockedFiles = ({ archives }: ParsedMail): boolean => archives.some(({ encrypted }) => encrypted > 0);

function locked({ archives }: ParsedMail): Saying[] {
  return archives.flatMap(({ partId, encrypted, count }) =>
    encrypted > 0
      ? [say('locked-files', { part: partId, locked: String(encrypted), count: String(count) })]
      : [],
  );
}

/** Who signed, as the certificate says, and whether anybody vouches for it. */
function signatureSaying(
  { by, state, detail, signer, signedAt, trust }: Signature,
  mail: ParsedMail,
): Saying {
  const sender = senderOf(mail)?.email.toLowerCase() ?? '';
  const isOther = signer && signer.emails.length > 0 && !signer.emails.includes(sender);
  const facts = [
    signer && say('signed-by', { who: signer.emails.join(', ') || signer.subject }),
    isOther && say('signer-not-sender'),
    signer && say('certificate', { serial: signer.serial, issuer: signer.issuer }),
    signer &&
      (trust ? say('trust', { state: say(trust.state), detail: trust.detail }) : say('trust-not-checked')),
    signedAt && say('signed-at', { at: signedAt }),
  ].filter((fact) => typeof fact === 'object' && fact !== null);
  return facts.reduce(
    (said, fact) => say('fact', { said, fact }),
    say('signature', { by, state: say(state), detail }),
  );
}
