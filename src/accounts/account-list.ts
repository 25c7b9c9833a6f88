import { holds, type ShortList } from '../store/sorted.ts';
import type { Account } from './account.ts';
import type { Group } from './groups.ts';
import type { Role } from './role.ts';

/** Which accounts are listed. */
export interface AccountFilter {
  role?: Role | undefined;
  group?: string | undefined;
  enabled?: boolean | undefined;
  /** A part of one of its names. */
  search?: string | undefined;
}

/** The list of people who sign in. */
export const ACCOUNT_LIST: ShortList<
  Account,
  'name' | 'displayName' | 'lastSignInAt' | 'createdAt',
  AccountFilter
> = {
  keys: {
    name: ({ name }) => name,
    displayName: ({ displayName }) => displayName,
    lastSignInAt: ({ lastSignInAt }) => lastSignInAt,
    createdAt: ({ createdAt }) => createdAt,
  },
  idOf: ({ id }) => id,
  fits: ({ roles, groups, disabledAt, name, displayName }, { role, group, enabled, search }) =>
    (role === undefined || roles.includes(role)) &&
    (group === undefined || groups.includes(group)) &&
    (enabled === undefined || enabled === (disabledAt === null)) &&
    holds(search, [name, displayName]),
};

/** The list of groups. */
export const GROUP_LIST: ShortList<Group, 'name' | 'members' | 'owned', { search?: string | undefined }> = {
  keys: { name: ({ name }) => name, members: ({ members }) => members, owned: ({ owned }) => owned },
  idOf: ({ name }) => name,
  fits: ({ name }, { search }) => holds(search, [name]),
};
