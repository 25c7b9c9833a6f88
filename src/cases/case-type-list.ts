import { holds, type ShortList } from '../store/sorted.ts';
import type { CaseType } from './case-type.ts';

/** Which case types are listed. */
export interface CaseTypeFilter {
  /** A part of name or description. */
  search?: string | undefined;
}

/** The list of case types. */
export const CASE_TYPE_LIST: ShortList<CaseType, 'name' | 'createdAt' | 'updatedAt', CaseTypeFilter> = {
  keys: {
    name: ({ name }) => name,
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
  },
  idOf: ({ id }) => id,
  fits: ({ name, description }, { search }) => holds(search, [name, description]),
};
