import type { GeneratedFile } from './files.ts';
import type { Letter } from './letters.ts';
import type { Random } from './random.ts';

/** How text is sent. */
interface TextForm {
  charset: 'utf-8' | 'iso-8859-1' | 'windows-1252' | 'us-ascii';
  encoding: 'quoted-printable' | 'base64' | '8bit' | '7bit';
}

const FORMS: readonly [TextForm, ...TextForm[]] = [
  { charset: 'utf-8', encoding: 'quoted-printable' },
  { charset: 'utf-8', encoding: 'base64' },
  { charset: 'utf-8', encoding: '8bit' },
  { charset: 'iso-8859-1', encoding: 'quoted-printable' },
  { charset: 'windows-1252', encoding: '8bit' },
  { charset: 'windows-1252', encoding: 'quoted-printable' },
  { charset: 'us-ascii', encoding: '7bit' },
];

/** What a mail is made of. */
export interface Outline {
  number: number;
  fromName: string;
  from: string;
  to: string;
  subject: string;
  date: Date;
  letter: Letter;
  /** Text only, without an HTML form. */
  plain: boolean;
  files: GeneratedFile[];
}

/** The octets of the mail, as a mail server would hand it out: with CRLF, and the trace fields of two hops. */
export function compose(random: Random, outline: Outline): Buffer {
  const form = random.pick(FORMS);
  const text = textPart(random, 'text/plain', outline.letter.text, form);
  const html = outline.plain ? null : textPart(random, 'text/html', outline.letter.html, form);
  const body = html ? multipart(random, 'alternative', [text, html]) : text;
  const content =
    outline.files.length > 0 ? multipart(random, 'mixed', [body, ...outline.files.map(filePart)]) : body;
  return Buffer.concat([Buffer.from(header(random, outline)), ...content]);
}

function header(random: Random, outline: Outline): string {
  const date = outline.date.toUTCString().replace('GMT', '+0000');
  const id = `${outline.number}.${random.bits().toString(16)}@mail.example`;
  return [
    `Return-Path: <${outline.from}>`,
    `Delivered-To: ${outline.to}`,
    `Received: from mx.gemeente.example (mx.gemeente.example [192.0.2.10])\r\n\tby imap.gemeente.example with LMTP id ${random.bits().toString(36)};\r\n\t${date}`,
    `Received: from mail.example ([198.51.100.7]) by mx.gemeente.example\r\n\twith ESMTPS id ${random.bits().toString(36)} (version=TLSv1.3);\r\n\t${date}`,
    'Authentication-Results: mx.gemeente.example; spf=pass smtp.mailfrom=example; dkim=pass header.d=example',
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example; s=s1;\r\n\th=from:to:subject:date; bh=${random.octets(32).toString('base64')};\r\n\tb=${random.octets(57).toString('base64')}\r\n\t ${random.octets(57).toString('base64')}`,
    `From: ${encodedWords(outline.fromName)} <${outline.from}>`,
    `To: Gemeente <${outline.to}>`,
    `Subject: ${encodedWords(outline.subject)}`,
    `Date: ${date}`,
    `Message-ID: <${id}>`,
    'MIME-Version: 1.0',
    'X-Mailer: Voorbeeldpost 4.2',
    '',
  ].join('\r\n');
}

/** RFC 2047, in words of whole characters. */
function encodedWords(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const words = text.match(/.{1,24}/gu) ?? [];
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function textPart(random: Random, type: string, text: string, form: TextForm): Buffer[] {
  const octets = inCharset(text, form.charset);
  const encoded =
    form.encoding === 'base64'
      ? base64Lines(octets)
      : form.encoding === 'quoted-printable'
        ? quotedPrintable(octets)
        : octets;
  const flowed = type === 'text/plain' && random.chance(0.2) ? '; format=flowed' : '';
  const fields = `Content-Type: ${type}; charset=${form.charset}${flowed}\r\nContent-Transfer-Encoding: ${form.encoding}\r\n\r\n`;
  return [Buffer.from(fields), encoded];
}

function filePart(file: GeneratedFile): Buffer[] {
  const name = /^[ -~]*$/.test(file.name) ? `"${file.name}"` : null;
  const fileName = name ? `filename=${name}` : `filename*=UTF-8''${encodeURIComponent(file.name)}`;
  const type = name ? `${file.mediaType}; name=${name}` : file.mediaType;
  const fields = `Content-Type: ${type}\r\nContent-Disposition: attachment;\r\n ${fileName}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
  return [Buffer.from(fields), base64Lines(file.content)];
}

function multipart(random: Random, subtype: string, parts: Buffer[][]): Buffer[] {
  const boundary = `----=_Part_${random.bits().toString(36)}_${random.bits().toString(36)}`;
  const fields = `Content-Type: multipart/${subtype};\r\n boundary="${boundary}"\r\n\r\nThis is a multi-part message in MIME format.\r\n`;
  const delimiter = Buffer.from(`\r\n--${boundary}\r\n`);
  return [
    Buffer.from(fields),
    ...parts.flatMap((part) => [delimiter, ...part]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ];
}

/** Characters that a charset lacks are put plainly. */
function inCharset(text: string, charset: TextForm['charset']): Buffer {
  if (charset === 'utf-8') return Buffer.from(text);
  const windows = text.replaceAll('€', '\x80').replaceAll('’', '\x92');
  if (charset === 'windows-1252') return Buffer.from(windows, 'latin1');
  const plain = text.replaceAll('€', 'EUR').replaceAll('’', "'");
  if (charset === 'iso-8859-1') return Buffer.from(plain, 'latin1');
  return Buffer.from(plain.normalize('NFD').replace(/[^\0-\x7f]/g, ''), 'latin1');
}

const LINE_OCTETS = 57;

function base64Lines(octets: Buffer): Buffer {
  const encoded = Buffer.from(octets.toString('base64'), 'latin1');
  const lines = Math.ceil(octets.length / LINE_OCTETS);
  const wrapped = Buffer.allocUnsafe(encoded.length + lines * 2);
  for (let line = 0; line < lines; line++) {
    const end = encoded.copy(wrapped, line * 78, line * 76, line * 76 + 76) + line * 78;
    wrapped.write('\r\n', end, 'latin1');
  }
  return wrapped;
}

/** RFC 2045, 6.7: lines of at most 76 characters, cut between octets. */
function quotedPrintable(octets: Buffer): Buffer {
  const lines = octets.toString('latin1').split('\r\n');
  const encoded = lines.map((line) => {
    const escaped = line.replace(/[^ -<>-~]|[ \t]$/g, escapedOctet);
    return (escaped.match(/.{1,75}(?<!=[0-9A-F]?)/g) ?? []).join('=\r\n');
  });
  return Buffer.from(encoded.join('\r\n'), 'latin1');
}

function escapedOctet(character: string): string {
  return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
