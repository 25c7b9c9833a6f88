import { z } from 'zod';
import { changeAs } from '../accounts/change-as.ts';
import { mailsOfRule } from '../pipeline/decision-rule-mails.ts';
import { DECISION_RULE_LIST } from '../routing/decision-rule-list.ts';
import {
  listDecisionRules,
  removeDecisionRule,
  showDecisionRule,
  switchDecisionRule,
} from '../routing/decision-rules.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { statusSchema } from './mail-status.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

/** A decision that holds for mail to come. */
export const decisionRuleSchema = z
  .object({
    id: z.uuid(),
    sender: z.string().describe('Address, in lower case.'),
    subjectPattern: z
      .string()
      .describe(
        'Regular expression (RE2) on the subject without Re: and the like; upper and lower case are the same.',
      ),
    profile: z.object({ id: z.uuid(), name: z.string() }),
    enabled: z.boolean().describe('Whether it holds. Of those that fit a mail, the newest does.'),
    createdBy: z.string(),
    mailId: z.uuid().nullable().describe('The mail of which it was decided first.'),
    createdAt: z.date(),
  })
  .meta({ id: 'DecisionRule', description: 'Mail of this sender with such a subject goes to this profile.' });

const fittingSchema = z
  .object({
    id: z.uuid(),
    status: statusSchema,
    receivedAt: z.date(),
    subject: z.string().nullable(),
  })
  .meta({ id: 'FittingMail', description: 'A mail that a rule fits.' });

const params = z.object({ decisionRuleId: z.uuid() });

/** Decisions that were turned into rules; they are made with a decision (`always`). */
export const decisionRules = ({ db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['decision-rules'];

    api.get(
      '/decision-rules',
      {
        schema: {
          operationId: 'listDecisionRules',
          summary: 'All rules that were made of decisions, the newest first',
          tags,
          querystring: z.strictObject({
            ...shortListQuery(DECISION_RULE_LIST, '-createdAt'),
            ...searchedIn('its sender or its subjects'),
            profileId: z.uuid().optional(),
          }),
          response: { 200: pageOf(decisionRuleSchema) },
        },
      },
      async ({ scope, query }) => pageOfShort(await listDecisionRules(db, scope), DECISION_RULE_LIST, query),
    );

    api.get(
      '/decision-rules/:decisionRuleId',
      {
        schema: {
          operationId: 'showDecisionRule',
          summary: 'One rule',
          tags,
          params,
          response: { 200: decisionRuleSchema },
        },
      },
      (request) => showDecisionRule(db, request.params.decisionRuleId),
    );

    api.get(
      '/decision-rules/:decisionRuleId/mails',
      {
        schema: {
          operationId: 'listMailsOfDecisionRule',
          summary: 'The newest 50 mails that a rule fits, from before it was made too',
          description:
            'What became of them may have another cause than the rule; the trace of a mail says it.',
          tags,
          params,
          response: { 200: z.object({ items: z.array(fittingSchema) }) },
        },
      },
      async ({ params: { decisionRuleId }, scope }) => ({
        items: await mailsOfRule(db, decisionRuleId, scope),
      }),
    );

    for (const [verb, enabled] of [
      ['enable', true],
      ['disable', false],
    ] as const)
      api.post(
        `/decision-rules/:decisionRuleId/${verb}`,
        {
          schema: {
            operationId: `${verb}DecisionRule`,
            summary: enabled ? 'Have a rule hold again' : 'Have a rule hold no more, without forgetting it',
            tags,
            params,
            response: { 200: decisionRuleSchema },
          },
        },
        (request) =>
          changeAs(db, actorOf(request), (settings) =>
            switchDecisionRule(settings, request.params.decisionRuleId, enabled),
          ),
      );

    api.delete(
      '/decision-rules/:decisionRuleId',
      {
        schema: {
          operationId: 'removeDecisionRule',
          summary: 'Remove a rule; mail that was filed by it stays where it is',
          tags,
          params,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await changeAs(db, actorOf(request), (settings) =>
          removeDecisionRule(settings, request.params.decisionRuleId),
        );
        return reply.code(204).send(null);
      },
    );
  };
};
