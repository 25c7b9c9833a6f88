import { leaves, type ParsedMail, senderOf } from '../../mail/message.ts';
import { type Saying, say } from '../../words/saying.ts';
import { linksIn } from './links.ts';
import { SECURE_MAIL_PROVIDERS, type SecureMailProvider } from './providers.ts';

/** A mail that tells of a message which is kept elsewhere. */
export interface SecureMailNotice {
  provider: string;
  /** What it was recognised by. */
  evidence: Saying[];
}

/** A sign and how much it says. */
interface Sign {
  weight: number;
  evidence: Saying;
}

/** What all signs together have to weigh. */
const PROOF = 3;

/** What a notice says whosever it is: that a message is to be fetched. */
const FETCH_WORDS =
  /\b(?:beveiligde?|veilige?|versleutelde?|beschermde?|vertrouwelijke?) (?:e-?mail|bericht(?:en)?|mail)\b|\b(?:secure|encrypted|protected|confidential) (?:e-?mail|message|envelope)\b|\b(?:open|lees|bekijk|read|view) (?:het |dit |the |your |uw )?(?:bericht|message)\b|\bnieuw bericht\b/i;

/** A notice is short; a letter that mentions a service is not. Characters. */
const SHORT_BODY = 4000;

/**
 * Tells whether a mail is a notice of a service for secure mail: the message itself is not in it. Signs of one service are weighed
 * together; one alone, such as a link in a signature or a name in a quote, is none.
 *
 * @param texts The body as texts, without markup.
 */
export function secureMailNotice(mail: ParsedMail, texts: readonly string[]): SecureMailNotice | null {
  const markup = Object.values(mail.bodyValues).join('\n');
  const look: Look = { mail, text: [mail.subject ?? '', ...texts].join('\n'), links: linksIn(markup) };
  const against = weightAgainst(look);
  for (const provider of SECURE_MAIL_PROVIDERS) {
    const signs = signsOf(provider, look);
    const own = signs.length > 0 && FETCH_WORDS.test(look.text) ? [...signs, FETCH_SIGN] : signs;
    const weight = own.reduce((sum, sign) => sum + sign.weight, 0);
    if (weight - against >= PROOF)
      return { provider: provider.name, evidence: own.map(({ evidence }) => evidence) };
  }
  return null;
}

interface Look {
  mail: ParsedMail;
  text: string;
  links: string[];
}

const FETCH_SIGN: Sign = { weight: 1, evidence: say('notice-asks-to-fetch') };

function signsOf(provider: SecureMailProvider, { mail, text, links }: Look): Sign[] {
  const { senders = [], hosts = [], links: pattern, header, file, words } = provider;
  const domain = senderOf(mail)?.email.split('@').at(-1)?.toLowerCase() ?? '';
  const sender = senders.find((known) => isBelow(domain, known));
  const link = links.find((one) => hosts.some((host) => isBelowLink(one, host)) || pattern?.test(one));
  const field = header && mail.headers.find(({ name, value }) => header.test(`${name}: ${value}`));
  const container = file && leaves(mail.bodyStructure).find(({ name }) => file.test(name ?? ''));
  return [
    ...(container ? [{ weight: 3, evidence: say('notice-file', { name: container.name ?? '' }) }] : []),
    ...(field ? [{ weight: 2, evidence: say('notice-field', { name: field.name }) }] : []),
    ...(sender ? [{ weight: 1, evidence: say('notice-sender', { domain }) }] : []),
    ...(link ? [{ weight: 1, evidence: say('notice-link', { host: link.replace(/[/?].*$/, '') }) }] : []),
    ...(words?.test(text) ? [{ weight: 1, evidence: say('notice-names', { service: provider.name }) }] : []),
  ];
}

/** What speaks for a mail that has something to say itself, one for each: an answer, files, a long text. */
function weightAgainst({ mail, text }: Look): number {
  const isAnswer = mail.inReplyTo.length > 0 || /^\s*(?:re|antw|fw|fwd|doorst)\s*:/i.test(mail.subject ?? '');
  const files = mail.attachments.filter(
    ({ type, disposition }) => disposition === 'attachment' && !/^(?:image|text)\//.test(type),
  );
  const hasFiles = files.some(({ name }) => !/\.(?:rpmsg|html?)$/i.test(name ?? ''));
  return [isAnswer, hasFiles, text.length > SHORT_BODY].filter(Boolean).length;
}

const isBelow = (domain: string, known: string): boolean => domain === known || domain.endsWith(`.${known}`);

/** @param known A host, or a host with the beginning of a path. */
function isBelowLink(link: string, known: string): boolean {
  const [knownHost = '', ...path] = known.split('/');
  const [host = ''] = link.split(/[/?#]/);
  return (
    isBelow(host, knownHost) && (path.length === 0 || link.slice(host.length + 1).startsWith(path.join('/')))
  );
}
