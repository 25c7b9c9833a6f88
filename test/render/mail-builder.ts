import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { parseRaw } from '../../src/mail/parse.ts';
import type { RenditionInput } from '../../src/render/rendition.ts';

/** A file in a mail to be built. */
export interface FileOfMail {
  type: string;
  content: string | Buffer;
  name?: string;
  /** Makes it an inline part that the HTML can show. */
  cid?: string;
}

/** A mail to be built: text, HTML or both, with files. */
export interface MailToBuild {
  text?: string;
  /** Parameters of the text's Content-Type, such as `; format=flowed`. */
  textParameters?: string;
  html?: string;
  files?: FileOfMail[];
  subject?: string;
  /** Further header fields, each a line. */
  headers?: string[];
  input?: Partial<RenditionInput>;
}

const base64 = (content: string | Buffer): string =>
  Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');

const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

function entity(headers: string[], body: string): string {
  return `${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
}

function leaf(type: string, content: string | Buffer, further: string[] = []): string {
  return entity([`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...further], base64(content));
}

function multipart(subtype: string, parts: string[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const boundary = `=_${subtype}`;
  const body = parts.map((part) => `--${boundary}\r\n${part}`).join('');
  return entity([`Content-Type: multipart/${subtype}; boundary="${boundary}"`], `${body}--${boundary}--`);
}

function fileLeaf({ type, content, name, cid }: FileOfMail): string {
  const disposition = cid === undefined ? 'attachment' : 'inline';
  const fileName = name === undefined ? '' : `; filename="${name}"`;
  const further = [`Content-Disposition: ${disposition}${fileName}`];
  if (cid !== undefined) further.push(`Content-ID: <${cid}>`);
  return leaf(type, content, further);
}

/** The octets of the mail. */
export function rawMail(build: MailToBuild): Buffer {
  const files = build.files ?? [];
  const text =
    build.text === undefined
      ? []
      : [leaf(`text/plain; charset=utf-8${build.textParameters ?? ''}`, build.text)];
  const html = build.html === undefined ? [] : [leaf('text/html; charset=utf-8', build.html)];
  const shown = files.filter((file) => file.cid !== undefined).map(fileLeaf);
  const attached = files.filter((file) => file.cid === undefined).map(fileLeaf);
  const related = html.length > 0 ? [multipart('related', [...html, ...shown])] : shown;
  const content = multipart('mixed', [multipart('alternative', [...text, ...related]), ...attached]);
  const headers = [
    'From: "Jansen, A." <a.jansen@example.nl>',
    'To: Gemeente Voorbeeld <info@voorbeeld.nl>',
    'Date: Mon, 2 Mar 2026 09:14:00 +0100',
    'Message-ID: <abc@example.nl>',
    `Subject: ${encodedWord(build.subject ?? 'Aanvraag vergunning dakkapel')}`,
    'MIME-Version: 1.0',
    ...(build.headers ?? []),
  ];
  return Buffer.from(`${headers.join('\r\n')}\r\n${content}`);
}

/** The input for a rendition of the mail; its file goes when the test ends. */
export function buildMail(t: TestContext | null, build: MailToBuild): RenditionInput {
  return inputFor(t, rawMail(build), build.input);
}

/** The input for a rendition of these octets; their file goes when the test ends. */
export function inputFor(
  t: TestContext | null,
  octets: Buffer,
  input: Partial<RenditionInput> = {},
): RenditionInput {
  const folder = mkdtempSync(join(tmpdir(), 'zaakpost-render-'));
  t?.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'raw.eml');
  writeFileSync(path, octets);
  return {
    mailId: '019576c1-8b00-7000-8000-000000000001',
    parsed: parseRaw(octets),
    raw: { path, size: octets.length, sha256: createHash('sha256').update(octets).digest('hex') },
    receivedAt: '2026-03-02T08:15:03Z',
    mailboxName: 'info',
    caseNumber: '1458',
    caseTitle: 'Dakkapel Dorpsstraat 12',
    token: { text: '[Zaak 1458-******]', place: 'subject' },
    notes: ['virus: not scanned'],
    language: 'nl',
    ...input,
  };
}
