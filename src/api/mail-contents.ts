import { z } from 'zod';
import type { Language } from '../words/language.ts';
import { inWords, type Saying } from '../words/saying.ts';
import { saying } from '../words/saying-schema.ts';

const partId = z.string().describe('The part of the mail, as IMAP numbers it.');
const by = z.enum(['S/MIME', 'PGP']);

const signature = z
  .object({
    partId: partId.nullable(),
    by,
    state: z
      .enum(['intact', 'broken', 'not checked'])
      .describe(
        'intact: unchanged since it was signed by the holder of the certificate. Says nothing of trust.',
      ),
    detail: z.string().describe('Why, for people.'),
    signedAt: z.string().nullable().describe('ISO 8601, as the signer says.'),
    signer: z
      .object({
        subject: z.string(),
        issuer: z.string(),
        serial: z.string().describe('Hexadecimal.'),
        fingerprint: z.string().describe('SHA-256 of the certificate, in hexadecimal.'),
        emails: z.array(z.string()),
        validFrom: z.string(),
        validTo: z.string(),
      })
      .nullable()
      .describe('As the certificate in the mail says.'),
    trust: z
      .object({
        state: z.enum(['trusted', 'not trusted']),
        detail: z.string().describe('Who vouches for the signer, or what speaks against it.'),
      })
      .optional()
      .describe('Only where certificates to be trusted are configured (`ZAAKPOST_SMIME_CA`).'),
  })
  .meta({ id: 'MailSignature', description: 'A signature in a mail.' });

const archive = z
  .object({
    partId,
    entries: z
      .array(
        z.object({
          name: z.string().describe('With its folders.'),
          size: z.number().describe('Octets, unpacked, as the archive says.'),
          encrypted: z.boolean(),
        }),
      )
      .describe('The first hundred.'),
    count: z.int().describe('Of all that could be read.'),
    unpackedSize: z.number().describe('Octets of all of them, unpacked, as the archive says.'),
    encrypted: z.int().describe('How many cannot be read without a password.'),
  })
  .meta({ id: 'MailArchive', description: 'What a zip file in a mail says that it holds.' });

const time = z
  .object({
    at: z.string().describe('ISO 8601 without a zone: a date for whole days, else date and time.'),
    zone: z.string().nullable().describe('UTC, or as the sender names it; null: the local one.'),
  })
  .meta({ id: 'CalendarTime', description: 'A moment as a calendar gives it.' });

const person = z
  .object({
    name: z.string().nullable(),
    email: z.string(),
    status: z.string().nullable().describe('Of an attendee (RFC 5545, 3.2.12).'),
  })
  .meta({ id: 'CalendarPerson', description: 'Someone who takes part in an event.' });

const event = z
  .object({
    partId,
    method: z.string().nullable().describe('What is asked (RFC 5546, 1.4), such as REQUEST or CANCEL.'),
    summary: z.string().nullable(),
    start: time.nullable(),
    end: time.nullable(),
    location: z.string().nullable(),
    organizer: person.nullable(),
    attendees: z.array(person),
    recurrence: z.string().nullable().describe('RFC 5545, 3.3.10; null: once.'),
  })
  .meta({ id: 'CalendarEvent', description: 'An event that a calendar part of a mail tells of.' });

const container = z
  .object({
    partId,
    kind: z.enum(['TNEF', 'S/MIME', 'PGP']),
    opened: z.enum(['whole', 'partly']).describe('partly: it was damaged, or held more than a mail may.'),
    parts: z.int().describe('Parts that came out of it, bodies and files.'),
  })
  .meta({
    id: 'MailContainer',
    description: 'A container that was opened: what is in it stands in its stead.',
  });

/** What was found in a mail beside its text and files (`src/mail/contents.ts`). */
export const contentsSchema = z
  .object({
    signatures: z.array(signature),
    encrypted: z.array(z.object({ partId, by, detail: z.string() })),
    archives: z.array(archive),
    events: z.array(event),
    containers: z.array(container).default([]),
  })
  .meta({ id: 'MailContents', description: 'What was found in a mail beside its text and files.' });

const said = z.looseObject({ detail: saying });

/** As it is stored: what people read is there by its codes. */
const stored = z.looseObject({
  signatures: z.array(z.looseObject({ detail: saying, trust: said.optional() })),
});

/** The stored contents in one language. */
export function spokenContents(contents: unknown, language: Language): z.infer<typeof contentsSchema> | null {
  const found = stored.nullable().parse(contents);
  if (!found) return null;
  const spoken = <T extends { detail: Saying }>(one: T) => ({
    ...one,
    detail: inWords(one.detail, language),
  });
  const signatures = found.signatures.map(({ trust, ...signature }) => ({
    ...spoken(signature),
    ...(trust ? { trust: spoken(trust) } : {}),
  }));
  return contentsSchema.parse({ ...found, signatures });
}
