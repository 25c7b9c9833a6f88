import { z } from 'zod';
import { GROUP_LIST } from '../accounts/account-list.ts';
import { listGroups } from '../accounts/groups.ts';
import type { ApiContext } from './context.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

const groupSchema = z
  .object({
    name: z.string(),
    members: z.int().describe('Accounts that are in it.'),
    owned: z.int().describe('Mailboxes, profiles and cases that are its.'),
  })
  .meta({ id: 'Group', description: 'A group of persons, by the name that accounts and owners give it.' });

/** Groups: nobody makes them, they are there as long as they are named. */
export const groups = ({ db }: ApiContext): Resource => {
  return async (api) => {
    api.get(
      '/groups',
      {
        schema: {
          operationId: 'listGroups',
          summary: 'All groups, by name',
          tags: ['accounts'],
          querystring: z.strictObject({
            ...shortListQuery(GROUP_LIST, 'name'),
            ...searchedIn('its name'),
          }),
          response: { 200: pageOf(groupSchema) },
        },
      },
      async ({ query }) => pageOfShort(await listGroups(db), GROUP_LIST, query),
    );
  };
};
