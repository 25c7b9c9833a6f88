import { contentParts, type EmailBodyPart, leaves, type ParsedMail } from './message.ts';

/** A container that was opened, so that what is in it stands in its stead. */
export interface OpenedContainer {
  partId: string;
  kind: 'TNEF' | 'S/MIME' | 'PGP';
  /** 'partly': it was damaged, or held more than a mail may. */
  opened: 'whole' | 'partly';
  /** Parts that came out of it, bodies and files. */
  parts: number;
}

/** What was found in a mail beside its text and files: kept with it, for people and programs. */
export type MailContents = Pick<ParsedMail, 'signatures' | 'encrypted' | 'archives' | 'events'> & {
  containers: OpenedContainer[];
};

/** What is kept of a mail's contents. */
export function contentsOf(mail: ParsedMail): MailContents {
  const { signatures, encrypted, archives, events } = mail;
  return { signatures, encrypted, archives, events, containers: containersOf(mail) };
}

function containersOf({ bodyStructure }: ParsedMail): OpenedContainer[] {
  return contentParts(bodyStructure).flatMap((part) => {
    const { partId, opened } = part;
    const kind = opened && kindOf(part);
    return partId !== null && kind
      ? [{ partId, kind, opened, parts: part.subParts.flatMap(leaves).length }]
      : [];
  });
}

/** null for rich text: a body of the TNEF stream that holds it. */
function kindOf({ type, name, subParts }: EmailBodyPart): OpenedContainer['kind'] | null {
  if (type === 'application/rtf') return null;
  if (subParts[0]?.encoding === 'pgp-message') return 'PGP';
  return /pkcs7/.test(type) || /\.p7[mz]$/i.test(name ?? '') ? 'S/MIME' : 'TNEF';
}
