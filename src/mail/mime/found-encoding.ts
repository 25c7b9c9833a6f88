import type { TransferEncoding } from '../message.ts';
import type { ContentHeader } from './content-header.ts';
import type { Problems } from './problems.ts';
import type { RawMail } from './raw-mail.ts';

/** Words with blanks between them, or a tag, or a header field: no line of base64 looks like that. */
const PLAIN_LINE = /^[ \t]*(?:<[a-z!/]|[\w-]+:|[^\s]+[ \t]+[^\s]+[ \t]+[^\s])/i;

/**
 * The transfer encoding that content really is in. Base64 is declared for plain text by broken relays: decoding it
 * would turn text into noise. Looks at the first lines only.
 */
export function foundEncoding(
  raw: RawMail,
  bodyStart: number,
  content: ContentHeader,
  partId: string,
  problems: Problems,
): TransferEncoding {
  const declared = content.encoding;
  if (declared !== 'base64' && declared !== 'x-uuencode') return declared;
  const look = raw.slice(bodyStart, Math.min(raw.size, bodyStart + 4096)).toString('latin1');
  const isPlain =
    declared === 'base64' ? PLAIN_LINE.test(firstLine(look)) : !/(?:^|[\r\n])begin [0-7]{3,4} /.test(look);
  if (!isPlain) return declared;
  problems.add('encoding-wrong', partId, `${declared} declared, but it begins: ${firstLine(look)}`);
  return '8bit';
}

function firstLine(text: string): string {
  return /[^\s][^\r\n]*/.exec(text)?.[0] ?? '';
}
