import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { viewMail } from '../pipeline/mail-view.ts';
import type { PreviewContext } from '../pipeline/preview.ts';
import { answerIn } from './language.ts';
import type { Resource } from './zod-compiler.ts';

/**
 * What a sender wrote runs nothing, asks nobody, sends nothing and has no origin of its own, whatever was left in it; only our own
 * screens may frame it.
 */
const MAIL_POLICY = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ');

const HTML = 'text/html; charset=utf-8';

const PROBLEMS: ErrorCode[] = [
  'MAIL_QUARANTINED',
  'MAIL_PURGED',
  'MAIL_NOT_DOWNLOADED',
  'BLOB_MISSING',
  'PARSE_FAILED',
  'RENDER_FAILED',
];

const address = z
  .object({ name: z.string().nullable(), email: z.string() })
  .meta({ id: 'MailAddress', description: 'An address as the head of a mail has it.' });

const viewSchema = z
  .object({
    from: z.array(address),
    to: z.array(address),
    cc: z.array(address),
    replyTo: z.array(address),
    laidOut: z
      .boolean()
      .describe(
        'Whether it is shown as its sender laid it out; else its text, for want of a layout that may be shown.',
      ),
    remoteContent: z.int().describe('Pictures and styles of the internet that are not fetched.'),
    leftOut: z.int().describe('Pictures of the mail that are not shown, as they are none, or too many.'),
  })
  .meta({ id: 'MailView', description: 'What can be seen of a mail.' });

const contentQuery = z.strictObject({
  language: z
    .enum(['nl', 'en'])
    .optional()
    .describe('Of what is said in it; without it, by Accept-Language, which a frame cannot set.'),
});

/** Mail as a page that is safe to look at. */
export const mailViews = (stages: PreviewContext): Resource => {
  return async (api) => {
    const tags = ['mails'];
    const params = z.object({ mailId: z.uuid() });

    api.get(
      '/mails/:mailId/view',
      {
        config: { problems: PROBLEMS },
        schema: {
          operationId: 'showMailView',
          summary: 'Whom a mail is from and for, and what of it is shown when it is looked at',
          tags,
          params,
          response: { 200: viewSchema },
        },
      },
      (request, reply) => viewMail(stages, request.params.mailId, answerIn(request, reply)),
    );

    api.get(
      '/mails/:mailId/view/content',
      {
        config: { text: 'text/html', problems: PROBLEMS },
        schema: {
          operationId: 'readMailView',
          summary: 'The mail as HTML that is safe to look at',
          description:
            'Without scripts, forms, frames and whatever is on the internet; links are told, not followed; its own pictures are within it. ' +
            'Its policy lets no browser run or fetch anything from it. Not of a mail in quarantine: read its text.',
          tags,
          params,
          querystring: contentQuery,
        },
      },
      async (request, reply) => {
        const language = request.query.language ?? answerIn(request, reply);
        void reply.header('content-language', language);
        const { html } = await viewMail(stages, request.params.mailId, language);
        return reply
          .headers({ 'content-security-policy': MAIL_POLICY, 'x-frame-options': 'SAMEORIGIN' })
          .type(HTML)
          .send(html);
      },
    );
  };
};
