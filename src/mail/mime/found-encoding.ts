import type { ContentRange, TransferEncoding } from '../message.ts';
import type { RawMail } from './raw-mail.ts';

/** How a tag or a header field begins: no line of base64 does. */
const TAG_OR_FIELD = /^(?:<[a-z!/]|[\w-]+:)/i;

const UUENCODE_BEGIN = /(?:^|[\r\n])begin [0-7]{3,4} /;

const LOOK_BYTES = 4096;

/**
 * The transfer encoding that content really is in. Base64 is declared for plain text by broken relays: decoding it
 * would turn text into noise. Looks at the first lines only.
 */
export function foundEncoding(raw: RawMail, bodyStart: number, declared: TransferEncoding): TransferEncoding {
  if (declared !== 'base64' && declared !== 'x-uuencode') return declared;
  const look = raw.slice(bodyStart, Math.min(raw.size, bodyStart + LOOK_BYTES)).toString('latin1');
  const isWrong = declared === 'base64' ? isPlain(firstLine(look)) : !UUENCODE_BEGIN.test(look);
  return isWrong ? '8bit' : declared;
}

/** Encodings whose octets lie in the mail as they are decoded, so that a place in the text is a place in the mail. */
export function isPlainEncoding(encoding: ContentRange['encoding']): boolean {
  return encoding === '7bit' || encoding === '8bit' || encoding === 'binary';
}

/** Words: base64 may have blanks where its line ends were, but then between whole groups of four. */
function isPlain(line: string): boolean {
  const words = line.split(/[ \t]+/);
  const isProse = words.length > 2 && words.slice(0, -1).some((word) => word.length % 4 !== 0);
  return isProse || TAG_OR_FIELD.test(line);
}

function firstLine(text: string): string {
  return /[^\s][^\r\n]*/.exec(text)?.[0] ?? '';
}
