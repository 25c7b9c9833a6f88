import type { EmailBodyPart } from '../message.ts';
import { type DecodedText, decodeText } from './charset.ts';

/** How far into HTML its own word about its charset is looked for (HTML, 13.2.3.2). */
const META_BYTES = 1024;

const META_CHARSET = /<meta[^>]{1,200}charset\s*=\s*["']?([\w.:-]+)/i;

/**
 * The text of a body, with LF line ends and without U+0000.
 *
 * @param isCut Whether the octets end somewhere in the text: then an incomplete last character is left out.
 */
export function bodyText(octets: Buffer, part: EmailBodyPart, isCut: boolean): DecodedText {
  const whole = isCut ? octets.subarray(0, wholeCharacters(octets)) : octets;
  const decoded = decodeText(whole, declaredCharset(whole, part));
  return { ...decoded, text: withLf(decoded.text).replaceAll('\0', '\uFFFD') };
}

function withLf(text: string): string {
  const mostly = text.replace(/\r\n/g, '\n');
  return mostly.includes('\r') ? mostly.replaceAll('\r', '\n') : mostly;
}

/** What the part declares; HTML that was sent without any may say it itself. */
function declaredCharset(octets: Buffer, part: EmailBodyPart): string | null {
  if (part.type !== 'text/html' || part.charset !== 'us-ascii') return part.charset;
  return META_CHARSET.exec(octets.toString('latin1', 0, META_BYTES))?.[1] ?? part.charset;
}

/** The length without a last UTF-8 sequence that is not whole. */
function wholeCharacters(octets: Buffer): number {
  for (let back = 1; back <= 3 && back <= octets.length; back++) {
    const octet = octets[octets.length - back] ?? 0;
    if (octet < 0x80) return octets.length;
    if (octet >= 0xc0) {
      const length = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : 2;
      return length > back ? octets.length - back : octets.length;
    }
  }
  return octets.length;
}
