import { z } from 'zod';
import { issueToken, revokeToken } from '../cases/token.ts';
import type { ApiContext } from './context.ts';
import type { Resource } from './zod-compiler.ts';

/** A token of a case. */
export const tokenSchema = z
  .object({
    id: z.uuid(),
    text: z
      .string()
      .describe('As it goes into a subject: `[Zaak 1458-ae34dc]`. Whoever has it may write into the case.'),
    issuedAt: z.date(),
    expiresAt: z.date().nullable(),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: 'Token', description: 'By its token an answer finds its case.' });

const body = z
  .strictObject({ expiresAt: z.iso.datetime({ offset: true }).nullable().default(null) })
  .meta({ id: 'TokenSettings', description: 'How a token is issued.' });

/** Tokens of cases. */
export const tokens = ({ config, db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['cases'];

    api.post(
      '/cases/:caseId/tokens',
      {
        config: { problems: ['CASE_CLOSED'] },
        schema: {
          operationId: 'issueToken',
          summary: 'Issue a token for an open case; those before it stay valid',
          tags,
          params: z.object({ caseId: z.string().min(1).max(100).describe('Its id or its number.') }),
          body,
          response: { 201: tokenSchema },
        },
      },
      async (request, reply) => {
        const { expiresAt } = request.body;
        const token = await issueToken(db, request.params.caseId, {
          prefix: config.tokenPrefix,
          expiresAt: expiresAt === null ? null : new Date(expiresAt),
        });
        return reply.code(201).send(token);
      },
    );

    api.post(
      '/tokens/:tokenId/revoke',
      {
        schema: {
          operationId: 'revokeToken',
          summary: 'Revoke a token; revoking it again changes nothing',
          tags,
          params: z.object({ tokenId: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await revokeToken(db, request.params.tokenId);
        return reply.code(204).send(null);
      },
    );
  };
};
