import type { EmailBodyPart, ParsedMail } from '../../mail/message.ts';
import { fileParts, leaves } from '../../mail/message.ts';

/** XML that is looked into: a request with all its answers has some hundred kB. */
const LARGEST = 5_000_000;
const MOST_PARTS = 5;

/** The parts of a mail that are XML by their type or name, and not too large. */
export function xmlParts(mail: ParsedMail): EmailBodyPart[] {
  const all = new Map([...leaves(mail.bodyStructure), ...fileParts(mail)].map((part) => [part.partId, part]));
  return [...all.values()].filter((part) => isXml(part) && part.size <= LARGEST).slice(0, MOST_PARTS);
}

const isXml = ({ type, name }: EmailBodyPart): boolean =>
  /^(?:text|application)\/(?:.*\+)?xml$/.test(type) || /\.xml$/i.test(name ?? '');

/**
 * The text of an XML entity (XML 1.0, appendix F): in UTF-16 where its first octets say so, else in the encoding that it
 * declares, else in UTF-8. What the charset cannot decode becomes U+FFFD.
 */
export function xmlText(octets: Buffer): string {
  if (octets[0] === 0xfe && octets[1] === 0xff) return new TextDecoder('utf-16be').decode(octets);
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
    octets.toString('latin1', 0, 200),
  )?.[1];
  return decoderFor(declared).decode(octets);
}

function decoderFor(label = 'utf-8'): { decode(octets: Buffer): string } {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
