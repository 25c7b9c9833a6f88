import { z } from 'zod';
import type { Scope } from '../accounts/scope.ts';
import { passOver, reprocessMail } from '../mail/reprocess.ts';
import { mailText } from '../pipeline/mail-text.ts';
import { openStages } from '../pipeline/open-stages.ts';
import { previewReprocess, type ReprocessPreview, summaryOf } from '../pipeline/reprocess-preview.ts';
import { enqueueIngest } from '../queue.ts';
import { saying } from '../words/saying-schema.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { answerIn } from './language.ts';
import { mailExplanations } from './mail-explanations.ts';
import { listMails, VERDICT } from './mail-list.ts';
import { statusSchema } from './mail-status.ts';
import { mailViews } from './mail-views.ts';
import { decodeCursor, pageFrom, pageOf, timeRange, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

/** Mails in one request: a preview is work, and a request should end. */
const MOST_PREVIEWS = 50;
const MOST_REPROCESSED = 500;

const TEXT = 'text/plain; charset=utf-8';

const selection = {
  ids: z.array(z.uuid()).min(1).max(MOST_REPROCESSED).optional().describe('Only these.'),
  status: statusSchema.optional(),
  mailbox: z.string().min(1).optional().describe('Name or id of a mailbox.'),
  profile: z
    .string()
    .min(1)
    .optional()
    .describe('Name or id of a profile that they went to, or an address of which they were for.'),
  ...timeRange('received'),
  verdict: z
    .string()
    .regex(VERDICT, 'must be check=result')
    .optional()
    .describe('With this verdict, such as `virus=unscannable`.'),
  cursor: z.string().min(1).optional().describe('Where to go on: `nextCursor` of the answer before.'),
};

const limit = (most: number) =>
  z.int().min(1).max(most).default(most).describe('Most mails that are looked at in this request.');

const previewBody = z
  .strictObject({ ...selection, limit: limit(MOST_PREVIEWS) })
  .meta({ id: 'ReprocessPreviewSelection', description: 'Of which mails a preview is wanted.' });

const reprocessBody = z
  .strictObject({ ...selection, limit: limit(MOST_REPROCESSED) })
  .meta({ id: 'ReprocessSelection', description: 'Which mails are to be sent their way again.' });

const outcome = z
  .object({
    status: statusSchema,
    rule: z.string().nullable(),
    reason: z.string().nullable().describe('Why, for people. Other words alone are no difference.'),
    says: z.array(saying).describe('The same, for programs.'),
    destinations: z.array(z.string()).describe('In words, such as `case 1001`.'),
    verdicts: z.array(z.string()).describe('Such as `virus: clean`.'),
  })
  .meta({ id: 'MailOutcome', description: 'What is compared of a mail.' });

const previewSchema = z
  .object({
    mailId: z.uuid(),
    subject: z.string().nullable(),
    before: outcome,
    after: outcome.nullable().describe('null: it cannot be told, for the error.'),
    differing: z.array(z.string()).describe('Which fields of the outcome would differ.'),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'ReprocessPreview', description: 'What a re-processing would change of a mail.' });

type Selection = z.infer<typeof reprocessBody>;

/** What asks for the stages of a mail's way: its text, and re-processing many. */
export const mailStages = (context: ApiContext): Resource => {
  return async (api) => {
    const { db, queues } = context;
    const stages = openStages(context, 'look');
    api.addHook('onClose', () => stages.close());
    await api.register(mailExplanations(stages.context, context.config));
    await api.register(mailViews(stages.context));
    const tags = ['mails'];

    api.get(
      '/mails/:mailId/text',
      {
        config: {
          text: 'text/plain',
          problems: ['MAIL_PURGED', 'MAIL_NOT_DOWNLOADED', 'BLOB_MISSING', 'PARSE_FAILED'],
        },
        schema: {
          operationId: 'readMailText',
          summary: 'The mail as plain text, to be looked at safely',
          description:
            'Also of a mail in quarantine: nothing in it can be opened, and control characters are shown as pictures. Bounded in length.',
          tags,
          params: z.object({ mailId: z.uuid() }),
        },
      },
      async (request, reply) => reply.type(TEXT).send(await mailText(stages.context, request.params.mailId)),
    );

    api.post(
      '/mails/reprocess-previews',
      {
        config: { looksOnly: true, problems: ['SCANNER_UNAVAILABLE', 'BLOB_MISSING'] },
        schema: {
          operationId: 'previewReprocessing',
          summary: 'See what re-processing would change of some mails; nothing is done',
          description:
            'So after a change of the settings: where each mail went, where it would go now, and why, in Dutch or English by Accept-Language. Those that are chosen are then sent their way again by their ids.',
          tags,
          body: previewBody,
          response: {
            200: z.object({
              ...pageOf(previewSchema).shape,
              summary: z
                .record(z.string(), z.int())
                .describe('How many would go from where to where, of this page.'),
            }),
          },
        },
      },
      async (request, reply) => {
        const language = answerIn(request, reply);
        const page = await selected(request.body, request.scope);
        const items: ReprocessPreview[] = [];
        for (const { id } of page.items) items.push(await previewReprocess(stages.context, id, language));
        return { ...page, items, summary: summaryOf(items) };
      },
    );

    api.post(
      '/mails/reprocess',
      {
        schema: {
          operationId: 'reprocessMails',
          summary: 'Send some mails their way again, from their stored bytes',
          description:
            'Mails that are on their way, whose bytes were deleted, or that changed meanwhile are passed over; so are those that a person discarded, unless they are asked for, or put on hold.',
          tags,
          body: reprocessBody,
          response: {
            202: z.object({
              mailIds: z.array(z.uuid()).describe('Those that are on their way now.'),
              nextCursor: z.string().nullable().describe('Send it as `cursor` to go on; null at the end.'),
            }),
          },
        },
      },
      async (request, reply) => {
        const { items, nextCursor } = await selected(request.body, request.scope);
        const mailIds: string[] = [];
        for (const { id } of items) {
          const job = await reprocessMail(db, enqueueIngest.bind(null, queues), id, actorOf(request)).catch(
            passOver,
          );
          if (job) mailIds.push(id);
        }
        return reply.code(202).send({ mailIds, nextCursor });
      },
    );

    async function selected({ cursor, limit: most, ...filter }: Selection, scope: Scope) {
      const after = cursor === undefined ? undefined : { value: null, id: decodeCursor(cursor, UUID) };
      const found = await listMails(db, { ...filter, scope, reprocessable: true, after, limit: most + 1 });
      return pageFrom(found, most, (mail) => mail.id);
    }
  };
};
