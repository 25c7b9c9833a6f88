import type { EmailBodyPart } from './message.ts';

/** The longest name that common file systems take, in octets of UTF-8. */
const LONGEST_NAME = 255;

/** An extension longer than this is part of the name. */
const LONGEST_EXTENSION = 16;

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** Where a drive or a folder comes first, the sender's whole path was sent. */
const WHOLE_PATH = /^(?:[a-z]:[\\/]|[\\/])/i;

/** Not shown, or turning round what is: controls, zero-width and bidi characters (Unicode Bidi_Control). */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Separators of paths, and what Windows does not take in names. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** For parts that came without a name. */
const EXTENSIONS = new Map([
  ['application/json', 'json'],
  ['application/msword', 'doc'],
  ['application/ms-tnef', 'dat'],
  ['application/pdf', 'pdf'],
  ['application/pgp-encrypted', 'pgp'],
  ['application/pgp-signature', 'asc'],
  ['application/pkcs7-mime', 'p7m'],
  ['application/pkcs7-signature', 'p7s'],
  ['application/rtf', 'rtf'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.ms-outlook', 'msg'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/x-pkcs7-mime', 'p7m'],
  ['application/x-pkcs7-signature', 'p7s'],
  ['application/xml', 'xml'],
  ['application/zip', 'zip'],
  ['audio/mp4', 'm4a'],
  ['audio/mpeg', 'mp3'],
  ['audio/wav', 'wav'],
  ['image/bmp', 'bmp'],
  ['image/gif', 'gif'],
  ['image/heic', 'heic'],
  ['image/jpeg', 'jpg'],
  ['image/jpg', 'jpg'],
  ['image/png', 'png'],
  ['image/svg+xml', 'svg'],
  ['image/tiff', 'tif'],
  ['image/webp', 'webp'],
  ['message/delivery-status', 'txt'],
  ['message/rfc822', 'eml'],
  ['text/calendar', 'ics'],
  ['text/csv', 'csv'],
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['text/rfc822-headers', 'txt'],
  ['text/vcard', 'vcf'],
  ['text/x-vcard', 'vcf'],
  ['text/xml', 'xml'],
  ['video/mp4', 'mp4'],
  ['video/quicktime', 'mov'],
]);

/**
 * A name for a part as a file that every file system takes and that shows what it is: no path, nothing invisible, no
 * name of a device, at most 255 octets of UTF-8, the extension kept. A part without a name gets one from its
 * place, with an extension by its media type.
 *
 * @param index Its place among the files of the mail, from 0.
 */
export function safeFileName(part: Pick<EmailBodyPart, 'name' | 'type'>, index: number): string {
  const sent = (part.name ?? '')
    .slice(0, 4 * LONGEST_NAME)
    .normalize('NFC')
    .toWellFormed();
  const base = WHOLE_PATH.test(sent) ? sent.slice(sent.search(/[^\\/]*$/)) : sent;
  const clean = trimmed(base.replace(UNSEEN, '').replace(FORBIDDEN, '_').replace(/\s+/g, ' '));
  const name =
    clean === ''
      ? `bijlage-${index + 1}.${EXTENSIONS.get(part.type) ?? 'bin'}`
      : clean.replace(RESERVED, '_$1');
  return shortened(name, '');
}

/**
 * Makes names differ from each other, also where capital and small letters are one: a number is put before the
 * extension. The first of several keeps its name; the order stays.
 *
 * @param names Safe ones.
 */
export function uniqueFileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return names.map((name) => {
    const key = caseless(name);
    let unique = name;
    let number = next.get(key) ?? 2;
    while (taken.has(caseless(unique))) unique = shortened(name, ` (${number++})`);
    next.set(key, number);
    taken.add(caseless(unique));
    return unique;
  });
}

/** Windows drops dots and blanks at the end; a leading dot hides a file. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

/** The name with `suffix` before its extension, cut between characters to what file systems take. */
function shortened(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  const hasExtension = dot > 0 && name.length - dot <= LONGEST_EXTENSION;
  const extension = hasExtension ? name.slice(dot) : '';
  let stem = hasExtension ? name.slice(0, dot) : name;
  const room = LONGEST_NAME - Buffer.byteLength(suffix + extension);
  if (Buffer.byteLength(stem) > room) {
    const octets = Buffer.from(stem).subarray(0, room);
    // an incomplete last character becomes U+FFFD, and goes
    stem = trimmed(octets.toString().replace(/\uFFFD+$/, ''));
  }
  return `${stem}${suffix}${extension}`;
}

function caseless(name: string): string {
  return name.toLowerCase().toUpperCase();
}

/** The media type of a file that has a name but no type; application/octet-stream where the name does not tell. */
export function typeOfName(name: string | null): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase();
  const known = [...EXTENSIONS].find(([type, its]) => its === extension && !type.startsWith('message/'));
  return known?.[0] ?? 'application/octet-stream';
}
