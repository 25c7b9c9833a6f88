import { z } from 'zod';
import { OWNABLE, type Ownable, ownersInput, ownersOf, setOwners } from '../accounts/owners.ts';
import { findCase } from '../cases/find-case.ts';
import { showMailbox } from '../mailbox/mailbox.ts';
import { showProfile } from '../routing/profile.ts';
import { inTransaction, type Queries } from '../store/database.ts';
import type { ApiContext } from './context.ts';
import { requireUnchanged, type Versioned } from './entity-tag.ts';
import type { Tag } from './tags.ts';
import type { Resource } from './zod-compiler.ts';

const body = ownersInput.meta({
  id: 'OwnersSettings',
  description: 'Whose something is: all of its owners.',
});

const ownersSchema = z
  .object({
    accounts: z.array(z.object({ id: z.uuid(), name: z.string(), displayName: z.string() })),
    groups: z.array(z.string()),
  })
  .meta({
    id: 'Owners',
    description: 'Whose something is. Officials see and do only what is theirs, or of a group of theirs.',
  });

interface Described {
  tag: Tag;
  table: Versioned['table'];
  /** For the name of the operation. */
  name: string;
  params: z.ZodObject<Record<string, z.ZodType<string>>>;
  /** The id of the one that is named in the path. @throws ZaakpostError NOT_FOUND */
  idOf(db: Queries, reference: string): Promise<string>;
}

const DESCRIBED: Record<Ownable['kind'], Described> = {
  mailbox: {
    tag: 'mailboxes',
    table: 'mailbox',
    name: 'Mailbox',
    params: z.object({ mailboxId: z.uuid() }),
    idOf: async (db, reference) => (await showMailbox(db, reference)).id,
  },
  profile: {
    tag: 'profiles',
    table: 'profile',
    name: 'Profile',
    params: z.object({ profileId: z.uuid() }),
    idOf: async (db, reference) => (await showProfile(db, reference)).id,
  },
  case: {
    tag: 'cases',
    table: 'cases',
    name: 'Case',
    params: z.object({ caseId: z.string().min(1).max(100).describe('Its id or its number.') }),
    idOf: async (db, reference) => (await findCase(db, reference)).id,
  },
};

/** The owners of mailboxes, profiles and cases. */
export const owners = ({ db }: ApiContext): Resource => {
  return async (api) => {
    for (const kind of OWNABLE) {
      const { tag, table, name, params, idOf } = DESCRIBED[kind];
      const config = { versioned: { table, fields: ['accounts', 'groups'] } };
      const [parameter = ''] = Object.keys(params.shape);
      const url = `/${tag}/:${parameter}/owners`;
      const thing = async (given: unknown): Promise<Ownable> => ({
        kind,
        id: await idOf(db, (given as Record<string, string>)[parameter] ?? ''),
      });

      api.get(
        url,
        {
          config,
          schema: {
            operationId: `show${name}Owners`,
            summary: `Whose a ${kind} is`,
            tags: [tag],
            params,
            response: { 200: ownersSchema },
          },
        },
        async (request) => ownersOf(db, await thing(request.params)),
      );

      api.put(
        url,
        {
          config,
          schema: {
            operationId: `set${name}Owners`,
            summary: `Give a ${kind} to these owners, and to nobody else`,
            tags: [tag],
            params,
            body,
            response: { 200: ownersSchema },
          },
        },
        async (request) => {
          const given = await thing(request.params);
          return inTransaction(db, async (transaction) => {
            await requireUnchanged(transaction, request, given.id, (now) => ownersOf(now, given));
            return setOwners(transaction, given, request.body);
          });
        },
      );
    }
  };
};
