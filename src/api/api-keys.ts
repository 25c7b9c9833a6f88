import { z } from 'zod';
import { ROLES, roles } from '../accounts/role.ts';
import { createApiKey, listApiKeys, revokeApiKey } from './api-key.ts';
import { API_KEY_LIST, API_KEY_STATES } from './api-key-list.ts';
import type { ApiContext } from './context.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

/** What an admin says of a new API key. */
export const apiKeyInput = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('What it is for; unique.'),
    roles: roles.default(['service']),
    expiresAt: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text))
      .refine((moment) => moment > new Date(), 'must be in the future')
      .nullable()
      .default(null)
      .describe('From when on it is good no more; null: never.'),
  })
  .meta({ id: 'ApiKeySettings', description: 'What an admin says of a new API key.' });

const apiKeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    roles,
    createdAt: z.date(),
    expiresAt: z.date().nullable().describe('From when on it is good no more; null: never.'),
    lastUsedAt: z.date().nullable().describe('To the minute.'),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: 'ApiKey', description: 'What is known of an API key.' });

const withKey = z
  .object({ ...apiKeySchema.shape, key: z.string().describe('The key. It is shown this once.') })
  .meta({ id: 'ApiKeyWithKey', description: 'An API key, just made.' });

/** Keys to this API. */
export const apiKeys = ({ db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['api-keys'];

    api.get(
      '/api-keys',
      {
        schema: {
          operationId: 'listApiKeys',
          summary: 'All API keys, revoked ones too, oldest first',
          tags,
          querystring: z.strictObject({
            ...shortListQuery(API_KEY_LIST, 'createdAt'),
            ...searchedIn('its name'),
            state: z.enum(API_KEY_STATES).optional(),
            role: z.enum(ROLES).optional(),
          }),
          response: { 200: pageOf(apiKeySchema) },
        },
      },
      async ({ query }) => pageOfShort(await listApiKeys(db), API_KEY_LIST, query),
    );

    api.post(
      '/api-keys',
      {
        config: { problems: ['CONFLICT'] },
        schema: {
          operationId: 'createApiKey',
          summary: 'Make an API key',
          tags,
          body: apiKeyInput,
          response: { 201: withKey },
        },
      },
      async (request, reply) => reply.code(201).send(await createApiKey(db, request.body)),
    );

    api.post(
      '/api-keys/:apiKeyId/revoke',
      {
        schema: {
          operationId: 'revokeApiKey',
          summary: 'End an API key for good',
          tags,
          params: z.object({ apiKeyId: z.uuid() }),
          response: { 200: apiKeySchema },
        },
      },
      (request) => revokeApiKey(db, request.params.apiKeyId),
    );
  };
};
