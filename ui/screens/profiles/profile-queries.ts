import { useQuery } from '@tanstack/react-query';
import { type ChangeOptions, useChange } from '../../api/change.ts';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type Profile = components['schemas']['Profile'];
export type ProfileSettings = components['schemas']['ProfileSettings'];
export type CaseType = components['schemas']['CaseType'];
export type CaseTypeSettings = components['schemas']['CaseTypeSettings'];
export type Attribute = CaseType['attributes'][number];
export type Explanation = components['schemas']['Explanation'];

const KEY = 'profiles';
const TYPES_KEY = 'case-types';

/** The parameters of a path that names one profile. */
export const ofProfile = (profileId: string) => ({ params: { path: { profileId } } });

/** The parameters of a path that names one case type. */
export const ofCaseType = (caseTypeId: string) => ({ params: { path: { caseTypeId } } });

/** All profiles that the person may see. */
export const useProfiles = () =>
  useQuery({ queryKey: [KEY], queryFn: async () => (await dataOf(api.GET('/profiles'))).items });

/** All case types. */
export const useCaseTypes = () =>
  useQuery({ queryKey: [TYPES_KEY], queryFn: async () => (await dataOf(api.GET('/case-types'))).items });

/** A change of profiles or case types; what is shown of them is read anew after it. */
export const useProfileChange = <Data, Given = void>(
  change: (given: Given) => Promise<Data>,
  options?: ChangeOptions<Data, Given>,
) => useChange([[KEY], [TYPES_KEY]], change, options);
