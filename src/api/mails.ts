import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import { refusePurged } from '../mail/purged.ts';
import { reprocessMail } from '../mail/reprocess.ts';
import { refuseUndownloaded } from '../mail/undownloaded.ts';
import { rawPurgeDueAt, retentionLimits } from '../pipeline/retention-limits.ts';
import { enqueueIngest } from '../queue.ts';
import { orderOf, sortFieldOf } from '../store/order.ts';
import { saying } from '../words/saying-schema.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { sendFile } from './download.ts';
import { answerIn } from './language.ts';
import { contentsSchema } from './mail-contents.ts';

import { MAIL_SORT_KEYS, placedMails, VERDICT } from './mail-list.ts';
import {
  decisionSchema,
  type MailRecord,
  routeSchema,
  showMail,
  traceStepSchema,
  verdictSchema,
} from './mail-record.ts';
import { statusSchema } from './mail-status.ts';
import { pageFrom, pageOf, pageQuery, placeOf, sortedBy, timeRange, writtenPlace } from './page.ts';
import type { Resource } from './zod-compiler.ts';

export const summarySchema = z
  .object({
    id: z.uuid(),
    status: statusSchema,
    reason: z.string().nullable().describe('Why it has this status, for people.'),
    says: z.array(saying).describe('The same, for programs.'),
    stage: z
      .string()
      .nullable()
      .describe(
        'The stage or rule that ended its way, or the code of the error; null while it is on its way.',
      ),
    receivedAt: z.date(),
    mailbox: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    subject: z.string().nullable(),
    sender: z.string().nullable(),
    sentAt: z.date().nullable(),
    size: z.int().describe('Octets; of one that was not downloaded, on its server.'),
    downloaded: z
      .boolean()
      .describe('false: larger than its mailbox accepts, so only its headers were fetched.'),
  })
  .meta({ id: 'MailSummary', description: 'A mail in a list.' });

const documentSchema = z
  .object({
    id: z.uuid(),
    role: z.enum(['original', 'rendition', 'attachment']),
    name: z.string(),
    mediaType: z.string(),
    size: z.int().describe('Octets.'),
    sha256: z.string(),
  })
  .meta({ id: 'MailDocument', description: 'A file that came of a mail.' });

const mailSchema = z
  .object({
    ...summarySchema.shape,
    statusAt: z.date(),
    sha256: z.string().describe('SHA-256 of the raw mail, in hexadecimal.'),
    messageId: z.string().nullable(),
    envelope: z.object({ sender: z.string().optional(), recipients: z.array(z.string()) }).nullable(),
    origin: z
      .object({
        folder: z.string(),
        junk: z.boolean().describe('Whether the server has that folder for junk.'),
      })
      .nullable()
      .describe('The folder that it was fetched from; null where there are none, or it was pushed.'),
    verdicts: z.array(verdictSchema),
    contents: contentsSchema.nullable().describe('null until it was parsed.'),
    route: routeSchema.nullable(),
    trace: z.array(traceStepSchema).describe('Every question on the way, in order, with its answer.'),
    rendition: z
      .object({
        sha256: z.string(),
        pages: z.int(),
        kept: z.boolean().describe('false: its time was over; it is made again when it is asked for.'),
      })
      .nullable(),
    error: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .describe('Of the last attempt that failed.'),
    duplicateOf: z
      .uuid()
      .nullable()
      .describe('The first mail with the same content, where this is a later one.'),
    duplicates: z
      .array(z.object({ id: z.uuid(), status: statusSchema, receivedAt: z.date() }))
      .describe('Later mails with the same content, 100 at most.'),
    decision: decisionSchema.nullable().describe('What a person decided of it, and still holds.'),
    rawPurgedAt: z
      .date()
      .nullable()
      .describe('When its bytes were deleted, after their retention time or for an erasure.'),
    rawPurgeDueAt: z
      .date()
      .nullable()
      .describe('When its bytes are deleted, by the status that it has; null: kept for ever, or gone.'),
    erasedAt: z.date().nullable().describe('When its texts were erased, for a person.'),
    erasedBy: z.string().nullable(),
    attempts: z.int(),
    generation: z.int().describe('Grows by one with each re-processing.'),
    cases: z
      .array(z.object({ id: z.uuid(), number: z.string() }))
      .describe('The cases on whose timeline it stands.'),
    documents: z.array(documentSchema),
    history: z.array(
      z.object({
        from: z.string().nullable(),
        to: z.string(),
        reason: z.string().nullable().describe('Why, for people.'),
        says: z.array(saying).describe('The same, for programs.'),
        actor: z.string(),
        changedAt: z.date(),
      }),
    ),
  })
  .meta({ id: 'Mail', description: 'A mail with all that is known of it.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('receivedAt', 'subject', 'sender', 'size'),
  ...timeRange('received'),
  status: statusSchema.optional(),
  mailboxId: z.uuid().optional(),
  profileId: z.uuid().optional().describe('Of a profile that it went to, or was addressed to.'),
  caseNumber: z.string().min(1).optional().describe('Number of a case that it was filed with.'),
  search: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe(
      'Words of its subject, addresses or text, or how they begin; all must be there. Words in quotation marks stand together; those with a minus before them must not be there.',
    ),
  verdict: z
    .string()
    .regex(VERDICT, 'must be check=result')
    .optional()
    .describe('With this verdict, such as `virus=infected`.'),
});

const params = z.object({ mailId: z.uuid() });

const rawQuery = z.strictObject({
  quarantined: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true: also where the mail is in quarantine. It may hold a virus.'),
});

const rawFile = ({ id, size, sha256 }: MailRecord) => ({
  name: `${id}.eml`,
  mediaType: 'message/rfc822',
  size,
  sha256,
});

/** Mail that was accepted, and what became of it. */
export const mails = ({ blobs, config, db, queues }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['mails'];
    const limits = retentionLimits(config.retention);

    api.get(
      '/mails',
      {
        schema: {
          operationId: 'listMails',
          summary: 'Mails, the newest first where nothing else is asked for',
          tags,
          querystring,
          response: { 200: pageOf(summarySchema) },
        },
      },
      async (request, reply) => {
        const { cursor, limit, sort, mailboxId: mailbox, profileId: profile, ...filter } = request.query;
        const sortBy = sortFieldOf(sort, MAIL_SORT_KEYS);
        const after = cursor === undefined ? undefined : placeOf(cursor, sortBy, MAIL_SORT_KEYS);
        const { scope } = request;
        const asked = {
          ...filter,
          scope,
          mailbox,
          profile,
          after,
          sortBy,
          order: orderOf(sort),
          limit: limit + 1,
        };
        const found = await placedMails(db, asked, answerIn(request, reply));
        const page = pageFrom(found, limit, ({ place }) => writtenPlace(sortBy, place));
        return { ...page, items: page.items.map(({ mail }) => mail) };
      },
    );

    api.get(
      '/mails/:mailId',
      {
        schema: {
          operationId: 'showMail',
          summary: 'One mail: verdicts, route, trace, documents and history',
          description:
            'What people read (reasons, evidence, trace, history) is in Dutch or English, by Accept-Language; `says` has it by its codes.',
          tags,
          params,
          response: { 200: mailSchema },
        },
      },
      async (request, reply) => {
        const mail = await showMail(db, request.params.mailId, answerIn(request, reply));
        return { ...mail, rawPurgeDueAt: rawPurgeDueAt(limits, mail) };
      },
    );

    api.get(
      '/mails/:mailId/raw',
      {
        config: {
          download: ['message/rfc822'],
          problems: ['MAIL_QUARANTINED', 'MAIL_PURGED', 'MAIL_NOT_DOWNLOADED'],
        },
        schema: {
          operationId: 'downloadRawMail',
          summary: 'The mail as it came, byte for byte',
          tags,
          params,
          querystring: rawQuery,
        },
      },
      async (request, reply) => {
        const mail = await showMail(db, request.params.mailId);
        refusePurged(mail.id, mail.rawPurgedAt);
        refuseUndownloaded(mail.id, mail.downloaded ? null : mail.size);
        if (mail.status === 'quarantined' && request.query.quarantined !== 'true')
          throw new ZaakpostError('MAIL_QUARANTINED');
        return sendFile(request, reply, blobs, rawFile(mail));
      },
    );

    api.post(
      '/mails/:mailId/reprocess',
      {
        config: { problems: ['STATUS_CHANGE_REFUSED', 'MAIL_PURGED', 'MAIL_NOT_DOWNLOADED'] },
        schema: {
          operationId: 'reprocessMail',
          summary: 'Send a mail its way again, from its stored bytes',
          tags,
          params,
          response: {
            202: z.object({ mailId: z.uuid(), generation: z.int().describe('The run that was asked for.') }),
          },
        },
      },
      async (request, reply) => {
        const enqueue = enqueueIngest.bind(null, queues);
        const job = await reprocessMail(db, enqueue, request.params.mailId, actorOf(request));
        return reply.code(202).send(job);
      },
    );
  };
};
