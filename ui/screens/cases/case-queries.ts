import { useQuery } from '@tanstack/react-query';
import { type ChangeOptions, useChange } from '../../api/change.ts';
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
export const useCaseChange = <Data, Given = void>(
  change: (given: Given) => Promise<Data>,
  options?: ChangeOptions<Data, Given>,
) => useChange([[CASES_KEY]], change, options);
