import { z } from 'zod';
import { erasePerson, previewErasure } from '../pipeline/erase-person.ts';
import { listErasures } from '../pipeline/erasures.ts';
import { PLACES } from '../pipeline/mail-addresses.ts';
import { personReference } from '../pipeline/person-reference.ts';
import { orderOf } from '../store/order.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { statusSchema } from './mail-status.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy, timeRange, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const reference = z
  .string()
  .describe(
    'By what the audit log names the person: the same for the same address, told by nobody without it.',
  );

const report = z.record(z.string(), z.int()).describe('How many of what.');

const body = z
  .strictObject({
    address: z.string().min(3).max(320).describe('The address of the person.'),
    caseFiles: z
      .enum(['keep', 'erase'])
      .default('keep')
      .describe(
        'keep: cases and document intake keep what they have of the mail, as the law on archives may ask.',
      ),
    alsoMentioned: z
      .boolean()
      .default(false)
      .describe('Also mail that only mentions the address: in To, Cc, Bcc, Reply-To or its text.'),
    dryRun: z.boolean().default(false).describe('Only tell what would be erased.'),
  })
  .meta({ id: 'PersonErasureSettings', description: 'Whose mail is to be erased, and where.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('erasedAt'),
  ...timeRange('erased'),
  actor: z.string().min(1).optional().describe('Name of who asked for it.'),
  reference: z.string().min(1).optional().describe('Only those of this person, as the audit log names him.'),
});

const answer = z
  .object({
    dryRun: z.boolean(),
    reference,
    mails: z.array(
      z.object({
        id: z.uuid(),
        status: statusSchema,
        receivedAt: z.date(),
        subject: z.string().nullable().describe('As it was.'),
        sent: z.boolean().describe('Whether the person wrote it.'),
        foundIn: z
          .array(z.enum([...PLACES, 'envelope', 'ledger']))
          .describe('ledger: in what was found out of it, or what a case or intake entry has of it.'),
        onlyMentioned: z.boolean().describe('Nowhere but in To, Cc, Bcc, Reply-To or its text.'),
        cases: z.array(z.string()).describe('Numbers of the cases that have it.'),
        inIntake: z.boolean(),
      }),
    ),
    report,
  })
  .meta({ id: 'ErasureResult', description: 'What was erased, or would be.' });

const erasureSchema = z
  .object({
    id: z.uuid(),
    actor: z.string(),
    reference: reference.nullable(),
    caseFiles: z.enum(['keep', 'erase']),
    erasedAt: z.date(),
    report,
  })
  .meta({ id: 'PersonErasure', description: 'That mail of a person was erased; it does not say whose.' });

/** Erasure of what is kept of a person. */
export const personErasures = ({ db, blobs, secrets }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['person-erasures'];

    api.get(
      '/person-erasures',
      {
        schema: {
          operationId: 'listPersonErasures',
          summary: 'Erasures, the newest first; they do not say of whom',
          tags,
          querystring,
          response: { 200: pageOf(erasureSchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, ...filter } = request.query;
        const after = cursor && decodeCursor(cursor, UUID);
        const asked = { ...filter, after, order: orderOf(sort), limit: limit + 1 };
        return pageFrom(await listErasures(db, asked), limit, ({ id }) => id);
      },
    );

    api.post(
      '/person-erasures',
      {
        config: { unkept: true },
        schema: {
          operationId: 'erasePerson',
          summary: 'Erase the mail of a person: bytes and texts; the ledger keeps that there was one',
          tags,
          body,
          response: { 200: answer },
        },
      },
      async (request) => {
        const { dryRun, ...asked } = request.body;
        request.auditObject = personReference(secrets, asked.address);
        const result = dryRun
          ? await previewErasure(db, asked)
          : await erasePerson({ db, blobs, secrets }, asked, actorOf(request));
        return { dryRun, reference: request.auditObject, ...result };
      },
    );
  };
};
