import { z } from 'zod';
import { changeAs } from '../accounts/change-as.ts';
import { attributeDefinition } from '../cases/attributes.ts';
import {
  caseTypeInput,
  createCaseType,
  listCaseTypes,
  removeCaseType,
  showCaseType,
  updateCaseType,
} from '../cases/case-type.ts';
import { CASE_TYPE_LIST } from '../cases/case-type-list.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { requireUnchanged, type Versioned } from './entity-tag.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

const caseTypeSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    description: z.string(),
    tokenPrefix: z.string().nullable().describe('null: that of the organisation.'),
    attributes: z.array(z.object(attributeDefinition.shape)),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'CaseType', description: 'A kind of case.' });

const body = caseTypeInput.meta({
  id: 'CaseTypeSettings',
  description: 'What an admin says of a kind of case.',
});

const VERSIONED: Versioned = { table: 'case_type', fields: Object.keys(body.shape) };

const params = z.object({ caseTypeId: z.uuid() });

/** Kinds of cases. */
export const caseTypes = ({ db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['case-types'];

    api.get(
      '/case-types',
      {
        schema: {
          operationId: 'listCaseTypes',
          summary: 'All case types by name',
          tags,
          querystring: z.strictObject({
            ...shortListQuery(CASE_TYPE_LIST, 'name'),
            ...searchedIn('name or description'),
          }),
          response: { 200: pageOf(caseTypeSchema) },
        },
      },
      async ({ query }) => pageOfShort(await listCaseTypes(db), CASE_TYPE_LIST, query),
    );

    api.post(
      '/case-types',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'createCaseType',
          summary: 'Add a case type',
          tags,
          body,
          response: { 201: caseTypeSchema },
        },
      },
      async (request, reply) => {
        const made = await changeAs(db, actorOf(request), (settings) =>
          createCaseType(settings, request.body),
        );
        return reply.code(201).header('location', `/v1/case-types/${made.id}`).send(made);
      },
    );

    api.get(
      '/case-types/:caseTypeId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'showCaseType',
          summary: 'One case type',
          tags,
          params,
          response: { 200: caseTypeSchema },
        },
      },
      (request) => showCaseType(db, request.params.caseTypeId),
    );

    api.put(
      '/case-types/:caseTypeId',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'updateCaseType',
          summary: 'Change a case type; cases that are there keep the attributes that they have',
          tags,
          params,
          body,
          response: { 200: caseTypeSchema },
        },
      },
      (request) =>
        changeAs(db, actorOf(request), async (settings) => {
          const { caseTypeId } = request.params;
          await requireUnchanged(settings, request, caseTypeId, (now) => showCaseType(now, caseTypeId));
          return updateCaseType(settings, caseTypeId, request.body);
        }),
    );

    api.delete(
      '/case-types/:caseTypeId',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'removeCaseType',
          summary: 'Remove a case type that no case and no profile is of',
          tags,
          params,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { caseTypeId } = request.params;
        await changeAs(db, actorOf(request), async (settings) => {
          await requireUnchanged(settings, request, caseTypeId, (now) => showCaseType(now, caseTypeId));
          await removeCaseType(settings, caseTypeId);
        });
        return reply.code(204).send(null);
      },
    );
  };
};
