import { Buffer } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import { explainMail, explainMailAt } from '../pipeline/explain.ts';
import { type Circumstances, looseMail } from '../pipeline/loose-mail.ts';
import { type PreviewContext, storedMail } from '../pipeline/preview.ts';
import type { Unparsed } from '../pipeline/unparsed.ts';
import type { Profile } from '../routing/profile.ts';
import { profileInput } from '../routing/profile-input.ts';
import { draftProfile } from '../routing/profiles.ts';
import { lookupBySettings, settingsNow, withDraft } from '../routing/routing-settings.ts';
import { saying } from '../words/saying-schema.ts';
import { answerIn } from './language.ts';
import { destinationSchema, traceStepSchema } from './mail-record.ts';
import { statusSchema } from './mail-status.ts';
import { requireWithin } from './ownership.ts';
import type { Resource } from './zod-compiler.ts';

/** Of a mail within JSON, which is in memory as a whole, three times over. */
const MOST_JSON_OCTETS = 14 * 1024 * 1024;

const MAIL = 'message/rfc822';

const explanationSchema = z
  .object({
    status: statusSchema,
    rule: z
      .string()
      .nullable()
      .describe('The rule that decides; null where the verdicts end its way before.'),
    reason: z.string().describe('Why, for people.'),
    says: z.array(saying).describe('The same, for programs.'),
    destinations: z.array(destinationSchema),
    evidence: z.array(z.object({ kind: z.string(), value: z.string(), source: z.string() })),
    notes: z.array(z.string()).describe('What an official should know beside the text.'),
    trace: z.array(traceStepSchema).describe('Every question, in order.'),
  })
  .meta({ id: 'Explanation', description: 'What would become of a mail, and why.' });

const at = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional()
  .describe('By the settings that held at this time. Checks and scanners are those of now.');

/** How an uploaded mail is taken to have come. A list in a query of one is no list. */
const circumstances = z.strictObject({
  recipient: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string().min(1)).max(100))
    .optional()
    .describe('Whom it was delivered to, as the envelope says; may be repeated.'),
  mailbox: z
    .string()
    .min(1)
    .optional()
    .describe('Name or id of the mailbox that it is taken to have come by.'),
  at,
});

const trial = z
  .strictObject({
    mail: z.base64().optional().describe('A whole mail as it is sent (RFC 5322), in Base64.'),
    mailId: z.uuid().optional().describe('In place of that: a mail that is here.'),
    profile: profileInput
      .optional()
      .describe('A profile that is not saved, tried out beside those that are.'),
    replaces: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Name or id of the profile that it would take the place of; without it, that of its name.'),
  })
  .refine(({ mail, mailId }) => (mail === undefined) !== (mailId === undefined), {
    path: ['mail'],
    message: 'must be given, or mailId in its place',
  })
  .meta({ id: 'MailTrial', description: 'A mail to be explained, and a profile to be tried out on it.' });

const PROBLEMS = ['MAIL_PURGED', 'SCANNER_UNAVAILABLE', 'BLOB_MISSING', 'PARSE_FAILED'] as const;

/** What would become of mail, stored or not; nothing is done. */
export const mailExplanations = (
  stages: PreviewContext,
  { maxMailBytes }: { maxMailBytes: number },
): Resource => {
  return async (api) => {
    const { db, blobs } = stages;
    const tags = ['mails'];
    api.addContentTypeParser(MAIL, (_request, payload, done) => done(null, payload));

    api.get(
      '/mails/:mailId/explanation',
      {
        config: { problems: PROBLEMS },
        schema: {
          operationId: 'explainMail',
          summary: 'What would become of a mail, and why; nothing is done',
          description: 'In Dutch or English, by Accept-Language.',
          tags,
          params: z.object({ mailId: z.uuid() }),
          querystring: z.strictObject({ at }),
          response: { 200: explanationSchema },
        },
      },
      async (request, reply) =>
        explain(
          stages,
          await storedMail(stages, request.params.mailId),
          { at: request.query.at, draft: null },
          request,
          reply,
        ),
    );

    api.post(
      '/mails/explanations',
      {
        bodyLimit: MOST_JSON_OCTETS,
        config: {
          looksOnly: true,
          upload: MAIL,
          problems: [...PROBLEMS, 'CONFLICT', 'NOT_FOUND', 'STORAGE_FULL', 'STORAGE_FAILED'],
        },
        schema: {
          operationId: 'explainUploadedMail',
          summary: 'What would become of a mail that is sent along, and why; it is not kept',
          description:
            'In Dutch or English, by Accept-Language. As message/rfc822 the mail may be as large as any that is taken in. As JSON, of ten megabytes at most, a profile that is not saved can be tried out on it, or on a mail that is here.',
          tags,
          querystring: circumstances,
          body: { content: { 'application/json': { schema: trial } } },
          response: { 200: explanationSchema },
        },
      },
      async (request, reply) => {
        const { recipient: recipients, mailbox, at: then } = request.query;
        const come = { recipients, mailbox, at: then };
        if (isStream(request.body)) return ofBytes(request.body, { ...come, draft: null }, request, reply);
        // of another media type, or nothing: only JSON was held against the schema
        if (typeof request.body !== 'object' || request.body === null)
          throw new ZaakpostError('MEDIA_TYPE_UNSUPPORTED');
        const { mail, mailId, profile, replaces } = request.body as z.infer<typeof trial>;
        await requireWithin(db, request.scope, 'mail', mailId);
        await requireWithin(db, request.scope, 'profile', replaces);
        const draft = profile ? await draftProfile(db, profile, replaces) : null;
        if (mailId !== undefined)
          return explain(stages, await storedMail(stages, mailId), { at: then, draft }, request, reply);
        return ofBytes([Buffer.from(mail ?? '', 'base64')], { ...come, draft }, request, reply);
      },
    );

    /** The bytes lie on the disk while they are looked at, as those of all mail do. */
    async function ofBytes(
      bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
      { at, draft, ...come }: Circumstances & { at: Date | undefined; draft: Profile | null },
      request: FastifyRequest,
      reply: FastifyReply,
    ) {
      refuseOwnersOf(request);
      const written = await blobs.write(bytes, (octets) => {
        if (octets > maxMailBytes) throw new ZaakpostError('BODY_TOO_LARGE');
      });
      try {
        const raw = { path: written.file, size: written.size, sha256: written.sha256 };
        return await explain(stages, await looseMail(db, raw, come), { at, draft }, request, reply);
      } finally {
        await blobs.drop(written);
      }
    }
  };
};

/**
 * What a mail of one's own making leads to tells of cases and profiles whosever they are, and whether a code of a token is right: it is not
 * for who sees only what is his.
 *
 * @throws ZaakpostError FORBIDDEN
 */
function refuseOwnersOf({ actor, scope }: FastifyRequest): void {
  if (scope !== 'everything')
    throw new ZaakpostError('FORBIDDEN', { detail: `${actor?.name}: explains only mail that is here` });
}

const isStream = (body: unknown): body is Readable =>
  typeof (body as Partial<Readable> | null)?.pipe === 'function';

/** By which settings a mail is explained. */
interface Settings {
  at: Date | undefined;
  draft: Profile | null;
}

async function explain(
  context: PreviewContext,
  mail: Unparsed,
  { at, draft }: Settings,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const language = answerIn(request, reply);
  if (at) return explainMailAt(context, mail, language, at, draft);
  if (!draft) return explainMail(context, mail, language);
  const settings = withDraft(await settingsNow(context.db, context.lookup), draft);
  return explainMail({ ...context, lookup: lookupBySettings(context.lookup, settings) }, mail, language);
}
