import { z } from 'zod';
import { hashTokens, issueToken, revokeToken } from '../cases/token.ts';
import type { ApiContext } from './context.ts';
import type { Resource } from './zod-compiler.ts';

/** A token of a case. */
export const tokenSchema = z
  .object({
    id: z.uuid(),
    text: z
      .string()
      .describe(
        'As it goes into a subject: `[Zaak 1458-ae34dc]`. Whoever has it may write into the case. Masked, but when it is issued, where its code is stored hashed.',
      ),
    storage: z.enum(['plain', 'hashed']).describe('How its code is stored.'),
    issuedAt: z.date(),
    expiresAt: z.date().nullable(),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: 'Token', description: 'By its token an answer finds its case.' });

const body = z
  .strictObject({
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
    othersExpireAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .default(null)
      .describe('Rotation: when the other valid tokens of the case end at the latest. null: they stay.'),
  })
  .meta({ id: 'TokenSettings', description: 'How a token is issued.' });

/** Tokens of cases. */
export const tokens = ({ config, db, tokenCodes }: ApiContext): Resource => {
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
        const { expiresAt, othersExpireAt } = request.body;
        const moment = (text: string | null) => (text === null ? null : new Date(text));
        const token = await issueToken(db, request.params.caseId, {
          prefix: config.tokenPrefix,
          codeLength: config.tokenLength,
          codes: tokenCodes,
          expiresAt: moment(expiresAt),
          othersExpireAt: moment(othersExpireAt),
        });
        return reply.code(201).send(token);
      },
    );

    api.post(
      '/tokens/hash',
      {
        config: { adminOnly: true, problems: ['CONFLICT'] },
        schema: {
          operationId: 'hashTokens',
          summary:
            'Store the codes of all tokens hashed, where the installation is set so; they stay valid, and are shown no more',
          tags,
          response: { 200: z.object({ hashed: z.number().int().describe('How many were not before.') }) },
        },
      },
      async () => ({ hashed: await hashTokens(db, tokenCodes) }),
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
