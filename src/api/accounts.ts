import { z } from 'zod';
import {
  accountInput,
  createAccount,
  listAccounts,
  showAccount,
  updateAccount,
} from '../accounts/account.ts';
import { ACCOUNT_LIST } from '../accounts/account-list.ts';
import { ROLES, roles } from '../accounts/role.ts';
import { removeSecondFactor } from '../accounts/second-factor.ts';
import { publicUrl, signInAddress } from '../accounts/sign-in-address.ts';
import { createSignInLink } from '../accounts/sign-in-link.ts';
import { inTransaction } from '../store/database.ts';
import type { ApiContext } from './context.ts';
import { requireUnchanged, type Versioned } from './entity-tag.ts';
import { pageOf } from './page.ts';
import { pageOfShort, searchedIn, shortListQuery, yesOrNo } from './short-list.ts';
import type { Resource } from './zod-compiler.ts';

const settings = accountInput.meta({
  id: 'AccountSettings',
  description: 'What an admin says of a person who signs in.',
});

const accountSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    displayName: z.string(),
    roles,
    groups: z.array(z.string()),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    disabledAt: z.date().nullable(),
    lastSignInAt: z.date().nullable(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: 'Account', description: 'A person who signs in.' });

const link = z
  .object({
    link: z.string().describe('Shown this once; good once.'),
    address: z.string().describe('Where the person opens it: it ends in the link.'),
    expiresAt: z.date(),
  })
  .meta({ id: 'SignInLink', description: 'What an account signs in with once, without a password.' });

const VERSIONED: Versioned = {
  table: 'account',
  fields: ['name', 'displayName', 'roles', 'groups', 'disabledAt'],
};

const params = z.object({ accountId: z.uuid() });

/** People who sign in. */
export const accounts = ({ config, db }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['accounts'];

    api.get(
      '/accounts',
      {
        schema: {
          operationId: 'listAccounts',
          summary: 'All accounts, by name',
          tags,
          querystring: z.strictObject({
            ...shortListQuery(ACCOUNT_LIST, 'name'),
            ...searchedIn('one of its names'),
            role: z.enum(ROLES).optional(),
            group: z.string().min(1).optional().describe('In this group.'),
            enabled: yesOrNo.optional(),
          }),
          response: { 200: pageOf(accountSchema) },
        },
      },
      async ({ query }) => pageOfShort(await listAccounts(db), ACCOUNT_LIST, query),
    );

    api.post(
      '/accounts',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'createAccount',
          summary: 'Add a person; a sign-in link begins the account',
          tags,
          body: settings,
          response: { 201: accountSchema },
        },
      },
      async (request, reply) => {
        const made = await createAccount(db, request.body);
        return reply.code(201).header('location', `/v1/accounts/${made.id}`).send(made);
      },
    );

    api.get(
      '/accounts/:accountId',
      {
        config: { versioned: VERSIONED },
        schema: {
          operationId: 'showAccount',
          summary: 'One account',
          tags,
          params,
          response: { 200: accountSchema },
        },
      },
      (request) => showAccount(db, request.params.accountId),
    );

    api.put(
      '/accounts/:accountId',
      {
        config: { versioned: VERSIONED, problems: ['CONFLICT'] },
        schema: {
          operationId: 'updateAccount',
          summary: 'Change an account; its sessions end',
          tags,
          params,
          body: settings,
          response: { 200: accountSchema },
        },
      },
      (request) =>
        inTransaction(db, async (transaction) => {
          const { accountId } = request.params;
          await requireUnchanged(transaction, request, accountId, (now) => showAccount(now, accountId));
          return updateAccount(transaction, accountId, request.body);
        }),
    );

    api.post(
      '/accounts/:accountId/sign-in-links',
      {
        schema: {
          operationId: 'createSignInLink',
          summary: 'Make a link by which the person signs in once, within a day',
          tags,
          params,
          response: { 201: link },
        },
      },
      async (request, reply) => {
        const { token, expiresAt } = await createSignInLink(db, request.params.accountId);
        const address = signInAddress(publicUrl(config), token);
        return reply.code(201).send({ link: token, address, expiresAt });
      },
    );

    api.delete(
      '/accounts/:accountId/second-factor',
      {
        schema: {
          operationId: 'removeSecondFactor',
          summary: 'Take the second factor away, where the device is lost',
          tags,
          params,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await removeSecondFactor(db, request.params.accountId);
        return reply.code(204).send(null);
      },
    );
  };
};
