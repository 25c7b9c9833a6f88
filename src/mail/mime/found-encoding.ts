import type { TransferEncoding } from '../message.ts';
import type { RawMail } from './raw-mail.ts';

/** Words with blanks between them, or a tag, or a header field: no line of base64 looks like that. */
const PLAIN_LINE = /^[ \t]*(?:<[a-z!/]|[\w-]+:|[^\s]+[ \t]+[^\s]+[ \t]+[^\s])/i;

const UUENCODE_BEGIN = /(?:^|[\r\n])begin [0-7]{3,4} /;

const LOOK_BYTES = 4096;

/**
 * The transfer encoding that content really is in. Base64 is declared for plain text by broken relays: decoding it
 * would turn text into noise. Looks at the first lines only.
 */
export function foundEncoding(raw: RawMail, bodyStart: number, declared: TransferEncoding): TransferEncoding {
  if (declared !== 'base64' && declared !== 'x-uuencode') return declared;
  const look = raw.slice(bodyStart, Math.min(raw.size, bodyStart + LOOK_BYTES)).toString('latin1');
  const isPlain = declared === 'base64' ? PLAIN_LINE.test(firstLine(look)) : !UUENCODE_BEGIN.test(look);
  return isPlain ? '8bit' : declared;
}

/** Encodings whose octets lie in the mail as they are decoded, so that a place in the text is a place in the mail. */
export function isPlainEncoding(encoding: TransferEncoding): boolean {
  return encoding === '7bit' || encoding === '8bit' || encoding === 'binary';
}

function firstLine(text: string): string {
  return /[^\s][^\r\n]*/.exec(text)?.[0] ?? '';
}
