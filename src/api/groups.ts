import { z } from 'zod';
import { listGroups } from '../accounts/groups.ts';
import type { ApiContext } from './context.ts';
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
          response: { 200: z.object({ items: z.array(groupSchema) }) },
        },
      },
      async () => ({ items: await listGroups(db) }),
    );
  };
};
