import { z } from 'zod';
import { decideMail } from '../pipeline/decide.ts';
import { enqueueIngest } from '../queue.ts';
import { mailDecision } from '../routing/decision.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { decisionRuleSchema } from './decision-rules.ts';
import { statusSchema } from './mail-status.ts';
import { requireWithin } from './ownership.ts';
import type { Resource } from './zod-compiler.ts';

const body = mailDecision.meta({
  id: 'MailDecision',
  description:
    'What a person decides of a mail that waits: release, discard, hold, file, new-case or intake.',
});

const decidedSchema = z
  .object({
    mailId: z.uuid(),
    status: statusSchema.describe('`received`: on its way, as decided.'),
    generation: z.int().describe('Of the run that carries it out.'),
    rule: decisionRuleSchema.nullable().describe('The rule that was made of it.'),
  })
  .meta({ id: 'Decided', description: 'What came of a decision.' });

/** People decide of mail that is held, in quarantine, failed or discarded. */
export const mailDecisions = ({ db, cases, queues }: ApiContext): Resource => {
  return async (api) => {
    api.post(
      '/mails/:mailId/decisions',
      {
        config: {
          problems: [
            'STATUS_CHANGE_REFUSED',
            'MAIL_QUARANTINED',
            'MAIL_PURGED',
            'MAIL_NOT_DOWNLOADED',
            'CASE_CLOSED',
          ],
        },
        schema: {
          operationId: 'decideMail',
          summary: 'Decide of a mail that waits for a person',
          description:
            'The decision is recorded with the name of the API key. Discarding and holding are done at once; else the mail goes its way again, as decided. ' +
            'A mail in quarantine must be released before it can be filed; it may hold a virus.',
          tags: ['mails'],
          params: z.object({ mailId: z.uuid() }),
          body,
          response: { 202: decidedSchema },
        },
      },
      async (request, reply) => {
        const context = { db, cases, enqueue: enqueueIngest.bind(null, queues) };
        const { mailId } = request.params;
        const { body, scope } = request;
        if ('caseNumber' in body) await requireWithin(db, scope, 'cases', body.caseNumber);
        if ('profile' in body) await requireWithin(db, scope, 'profile', body.profile);
        return reply.code(202).send(await decideMail(context, mailId, body, actorOf(request)));
      },
    );
  };
};
