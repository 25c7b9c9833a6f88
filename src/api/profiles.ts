import { z } from 'zod';
import { changeAs } from '../accounts/change-as.ts';
import { attributeDefinition } from '../cases/attributes.ts';
import { attributeMapping } from '../routing/mapping.ts';
import { listProfiles, showProfile } from '../routing/profile.ts';
import { profileInput } from '../routing/profile-input.ts';
import { PROFILE_LIST } from '../routing/profile-list.ts';
import { createProfile, removeProfile, updateProfile } from '../routing/profiles.ts';
import { renditionSettings } from '../routing/rendition-settings.ts';
import { routePolicy } from '../routing/route-policy.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { requireUnchanged, type Versioned } from './entity-tag.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery, yesOrNo } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

const profileSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(['document-intake', 'case-type', 'olo']),
    address: z.string(),
    aliases: z.array(z.string()),
    defaultFor: z.array(z.string()),
    caseType: z
      .object({
        id: z.uuid(),
        name: z.string(),
        attributes: z.array(z.object(attributeDefinition.shape)),
      })
      .nullable(),
    tokenPrefix: z.string().nullable().describe('null: that of the case type, or else of the organisation.'),
    mapping: attributeMapping,
    policy: routePolicy,
    rendition: renditionSettings,
    enabled: z.boolean(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Profile', description: 'What to do with mail to an address.' });

const body = profileInput.meta({
  id: 'ProfileSettings',
  description: 'What an admin says of what to do with mail to an address.',
});

const VERSIONED: Versioned = { table: 'profile', fields: Object.keys(body.shape) };

const params = z.object({ profileId: z.uuid() });

/** What to do with mail to an address. */
export const profiles = ({ db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['profiles'];

    api.get(
      '/profiles',
      {
        schema: {
          operationId: 'listProfiles',
          summary: 'All profiles by name',
          tags,
          querystring: z.strictObject({
            ...shortListQuery(PROFILE_LIST, 'name'),
            ...searchedIn('its name or of an address of it'),
            kind: z.enum(['document-intake', 'case-type', 'olo']).optional(),
            enabled: yesOrNo.optional(),
            caseTypeId: z.uuid().optional(),
          }),
          response: { 200: pageOf(profileSchema) },
        },
      },
      async ({ scope, query }) => pageOfShort(await listProfiles(db, scope), PROFILE_LIST, query),
    );

    api.post(
      '/profiles',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT', 'NOT_FOUND'] },
        schema: {
          operationId: 'createProfile',
          summary: 'Add a profile',
          tags,
          body,
          response: { 201: profileSchema },
        },
      },
      async (request, reply) => {
        const made = await changeAs(db, actorOf(request), (settings) =>
          createProfile(settings, request.body),
        );
        return reply.code(201).header('location', `/v1/profiles/${made.id}`).send(made);
      },
    );

    api.get(
      '/profiles/:profileId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'showProfile',
          summary: 'One profile',
          tags,
          params,
          response: { 200: profileSchema },
        },
      },
      (request) => showProfile(db, request.params.profileId),
    );

    api.put(
      '/profiles/:profileId',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'updateProfile',
          summary: 'Change a profile; mail that was filed by it stays where it is',
          tags,
          params,
          body,
          response: { 200: profileSchema },
        },
      },
      (request) =>
        changeAs(db, actorOf(request), async (settings) => {
          const { profileId } = request.params;
          await requireUnchanged(settings, request, profileId, (now) => showProfile(now, profileId));
          return updateProfile(settings, profileId, request.body);
        }),
    );

    api.delete(
      '/profiles/:profileId',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'removeProfile',
          summary: 'Remove a profile that has no intake entries; disable it where it has',
          tags,
          params,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { profileId } = request.params;
        await changeAs(db, actorOf(request), async (settings) => {
          await requireUnchanged(settings, request, profileId, (now) => showProfile(now, profileId));
          await removeProfile(settings, profileId);
        });
        return reply.code(204).send(null);
      },
    );
  };
};
