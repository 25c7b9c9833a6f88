import { holds, type ShortList } from '../store/sorted.ts';
import type { Profile } from './profile.ts';

/** Which profiles are listed. */
export interface ProfileFilter {
  kind?: Profile['kind'] | undefined;
  enabled?: boolean | undefined;
  caseTypeId?: string | undefined;
  /** A part of its name or of an address of it. */
  search?: string | undefined;
}

/** The list of profiles. */
export const PROFILE_LIST: ShortList<
  Profile,
  'name' | 'address' | 'kind' | 'createdAt' | 'updatedAt',
  ProfileFilter
> = {
  keys: {
    name: ({ name }) => name,
    address: ({ address }) => address,
    kind: ({ kind }) => kind,
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
  },
  idOf: ({ id }) => id,
  fits: ({ kind, enabled, caseType, name, address, aliases }, filter) =>
    (filter.kind ?? kind) === kind &&
    (filter.enabled ?? enabled) === enabled &&
    (filter.caseTypeId === undefined || filter.caseTypeId === caseType?.id) &&
    holds(filter.search, [name, address, ...aliases]),
};
