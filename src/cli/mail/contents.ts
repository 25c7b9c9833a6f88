import type { MailRecord } from '../../api/mail-record.ts';
import { counted, octets } from '../format.ts';
import type { Field } from '../table.ts';

type Contents = NonNullable<MailRecord['contents']>;

/** What was found in a mail beside its text and files, as lines of its record. */
export function contentFields(contents: MailRecord['contents']): Field[] {
  if (!contents) return [];
  const { signatures, encrypted, archives, events, containers } = contents;
  return [
    ['Signed', signatures.map(signatureLine).join('\n') || null],
    [
      'Encrypted',
      encrypted.map(({ partId, by, detail }) => `part ${partId}: ${by}, ${detail}`).join('\n') || null,
    ],
    ['Opened', containers.map(containerLine).join('\n') || null],
    ['Zip', archives.map(archiveLine).join('\n') || null],
    ['Calendar', events.map(eventLine).join('\n') || null],
  ];
}

function signatureLine({
  by,
  state,
  detail,
  signer,
  signedAt,
  trust,
}: Contents['signatures'][number]): string {
  const vouched = trust ? `${trust.state} (${trust.detail})` : 'trust not checked';
  const who = signer && `by ${signer.emails.join(', ') || signer.subject}, ${vouched}`;
  return [`${by}: ${state} (${detail})`, who, signedAt && `at ${signedAt}`].filter((one) => one).join(', ');
}

const containerLine = ({ partId, kind, opened, parts }: Contents['containers'][number]): string =>
  `part ${partId}: ${kind}, ${opened}, ${counted(parts, 'part')}`;

function archiveLine({
  partId,
  entries,
  count,
  unpackedSize,
  encrypted,
}: Contents['archives'][number]): string {
  const locked = encrypted > 0 ? `, ${encrypted} with a password` : '';
  const names = entries.slice(0, 10).map(({ name }) => name);
  const more = count > names.length ? ` and ${count - names.length} more` : '';
  return `part ${partId}: ${counted(count, 'file')}, ${octets(unpackedSize)} unpacked${locked}: ${names.join(', ')}${more}`;
}

function eventLine({ method, summary, start, end, location }: Contents['events'][number]): string {
  const times = [start, end].map((time) => time && `${time.at}${time.zone ? ` ${time.zone}` : ''}`);
  const facts = [method, summary, times.filter((time) => time).join(' to '), location];
  return facts
    .filter((fact) => fact)
    .join(', ')
    .replaceAll('\n', ' ');
}
