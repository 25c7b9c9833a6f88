import { type UseMutationOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type CaseSummary = components['schemas']['CaseSummary'];
export type Case = components['schemas']['Case'];
export type Token = components['schemas']['Token'];
export type CaseDocument = components['schemas']['Document'];

/** Under which cases are kept. */
export const CASES_KEY = 'cases';

/** The parameters of a path that names one case, by its id or its number. */
export const ofCase = (caseId: string) => ({ params: { path: { caseId } } });

/** One case with all that is in it. */
export const useCase = (caseId: string) =>
  useQuery({
    queryKey: [CASES_KEY, 'one', caseId],
    queryFn: () => dataOf(api.GET('/cases/{caseId}', ofCase(caseId))),
  });

/** A change of a case; what is shown of cases is read anew after it. */
export function useCaseChange<Data, Given = void>(
  change: (given: Given) => Promise<Data>,
  options: Pick<UseMutationOptions<Data, Error, Given>, 'onSuccess'> = {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    ...options,
    onSettled: () => queries.invalidateQueries({ queryKey: [CASES_KEY] }),
  });
}
